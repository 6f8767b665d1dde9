import type { Excerpt } from './excerpts.js';
import { Print } from './text.js';

/** Lines as printed, with their numbers. */
export function ExcerptLines({ excerpts }: { excerpts: readonly Excerpt[] }) {
  return (
    <pre tabindex={0}>
      {excerpts.flatMap(({ first, lines }) =>
        lines.map((line, at) => (
          <>
            <span class="line-number">{first + at}</span>
            <Print of={line} />
            {'\n'}
          </>
        )),
      )}
    </pre>
  );
}
