import type { WordRun } from '../../answers/word-diff.js';
import { plain } from '../parts/text.js';

/** Two texts beside one another, each with what the other does not say marked. */
export function SideBySide({ words }: { words: readonly WordRun[] }) {
  return (
    <div class="side-by-side">
      <p class="before">
        <Runs words={words.filter(({ of }) => of !== 'second')} />
      </p>
      <p class="after">
        <Runs words={words.filter(({ of }) => of !== 'first')} />
      </p>
    </div>
  );
}

/** Two texts as one: what went is struck out, what came is underlined. */
export function Inline({ words }: { words: readonly WordRun[] }) {
  return (
    <p class="inline">
      <Runs words={words} />
    </p>
  );
}

function Runs({ words }: { words: readonly WordRun[] }) {
  if (words.length === 0) return <span class="faint">nothing</span>;
  return (
    <bdi>
      {words.map(({ text, of }) =>
        of === 'both' ? plain(text) : of === 'first' ? <del>{plain(text)}</del> : <ins>{plain(text)}</ins>,
      )}
    </bdi>
  );
}
