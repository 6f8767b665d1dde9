import { plain } from './text.js';

interface WatchThisProps {
  /** What is watched, as the form sends it: `q` and facets of a search, or `findings`. */
  readonly asks: URLSearchParams;
  /** What is watched, for those who hear the button alone. */
  readonly what: string;
}

/** The button that watches what a view shows. */
export function WatchThis({ asks, what }: WatchThisProps) {
  return (
    <li>
      <form method="post" action="/watches">
        {[...asks].map(([name, value]) => (
          <input type="hidden" name={name} value={plain(value)} />
        ))}
        <button class="action" aria-label={`Watch ${plain(what)}`}>
          <span aria-hidden="true">◉</span> Watch
        </button>
      </form>
    </li>
  );
}
