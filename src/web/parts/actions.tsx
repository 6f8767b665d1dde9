import type { Child } from 'hono/jsx';

interface ActionsProps {
  /** The same answer in the API. */
  readonly api: string;
  /** More that can be done with the view, each an item of its own. */
  readonly children?: Child;
}

/** What can be done with a view: taken away, followed. Each item is an `<Action>`. */
export function Actions({ api, children }: ActionsProps) {
  return (
    <ul class="actions" aria-label="Take it with you">
      {children}
      <Action href={api} sign="{ }" says="JSON" />
    </ul>
  );
}

interface ActionProps {
  readonly href: string;
  /** A sign before the word, which tells nothing that the word does not. */
  readonly sign: string;
  readonly says: string;
}

/** One thing that can be done with a view by following a link. */
export function Action({ href, sign, says }: ActionProps) {
  return (
    <li>
      <a class="action" href={href} rel="nofollow">
        <span aria-hidden="true">{sign}</span> {says}
      </a>
    </li>
  );
}
