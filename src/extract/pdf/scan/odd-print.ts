import { idsIn, isTooLong } from '../../../lib/ids.js';

/** Signs that stand in pairs; recognition takes letters with one stem for them. */
const PAIRS = ['[]', '{}'] as const;
/** A word that begins as an id does, with a figure in it. */
const LIKE_AN_ID = /^[("“‘]?(?:S[EF]CMP|MP|DP)\S*\d/;
/** A letter in a number, where no id has one; which figure it is, is not sure. An O is a nought and no other. */
const LETTER_IN_NUMBER = /[DIlSZB](?=[0-9OQ])/;

/**
 * Which words, in their order, cannot be what is printed, however sure recognition is: one half of a pair of brackets
 * without the other, and what begins as an id and is none, or has a letter or too many digits in its number (`[HDs`, `MPO/8`,
 * `MP0S0`, `MP1708`).
 */
export function oddAmong(words: readonly string[]): boolean[] {
  const odd = words.map((word) => LIKE_AN_ID.test(word) && !isId(word));
  for (const [opening = '', closing = ''] of PAIRS) {
    const open: number[] = [];
    words.forEach((word, at) => {
      for (const sign of word)
        if (sign === opening) open.push(at);
        else if (sign === closing && open.pop() === undefined) odd[at] = true;
    });
    for (const at of open) odd[at] = true;
  }
  return odd;
}

function isId(word: string): boolean {
  const ids = idsIn(word);
  return (
    ids.length > 0 &&
    !ids.some(({ id, printed }) => isTooLong(id) || LETTER_IN_NUMBER.test(printed.replace(/^[A-Z]+P/, '')))
  );
}
