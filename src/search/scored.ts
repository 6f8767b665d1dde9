/** Standings that answer a question, ascending; of each its score and, as bits, the words of the question it has. */
export interface Scored {
  readonly standings: Int32Array;
  readonly scores: Float64Array;
  readonly words: Int32Array;
}

export const NONE: Scored = { standings: new Int32Array(), scores: new Float64Array(), words: new Int32Array() };

/** After all standings. */
const END = 2 ** 31 - 1;

/** Those of either, the scores of those of both added. */
export function either(a: Scored, b: Scored): Scored {
  if (a.standings.length === 0) return b;
  if (b.standings.length === 0) return a;
  const into = room(a.standings.length + b.standings.length);
  let [size, atA, atB] = [0, 0, 0];
  while (atA < a.standings.length || atB < b.standings.length) {
    const one = a.standings[atA] ?? END;
    const other = b.standings[atB] ?? END;
    const [isOfA, isOfB] = [one <= other, other <= one];
    into.standings[size] = isOfA ? one : other;
    into.scores[size] = (isOfA ? (a.scores[atA] ?? 0) : 0) + (isOfB ? (b.scores[atB] ?? 0) : 0);
    into.words[size++] = (isOfA ? (a.words[atA] ?? 0) : 0) | (isOfB ? (b.words[atB] ?? 0) : 0);
    if (isOfA) atA++;
    if (isOfB) atB++;
  }
  return firstOf(into, size);
}

/** Those of both, their scores added. */
export function both(a: Scored, b: Scored): Scored {
  const into = room(Math.min(a.standings.length, b.standings.length));
  let [size, atA, atB] = [0, 0, 0];
  while (atA < a.standings.length && atB < b.standings.length) {
    const [one, other] = [a.standings[atA] ?? 0, b.standings[atB] ?? 0];
    if (one === other) {
      into.standings[size] = one;
      into.scores[size] = (a.scores[atA] ?? 0) + (b.scores[atB] ?? 0);
      into.words[size++] = (a.words[atA] ?? 0) | (b.words[atB] ?? 0);
    }
    if (one <= other) atA++;
    if (other <= one) atB++;
  }
  return firstOf(into, size);
}

/** Those that are to be kept. */
export function kept(of: Scored, keeps: (standing: number) => boolean): Scored {
  const into = room(of.standings.length);
  let size = 0;
  for (let at = 0; at < of.standings.length; at++) {
    const standing = of.standings[at] ?? 0;
    if (!keeps(standing)) continue;
    into.standings[size] = standing;
    into.scores[size] = of.scores[at] ?? 0;
    into.words[size++] = of.words[at] ?? 0;
  }
  return firstOf(into, size);
}

/** Each score times the number of words that it is made of. */
export function countedByWords({ standings, scores, words }: Scored): Scored {
  const counted = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at++) counted[at] = (scores[at] ?? 0) * bitsIn(words[at] ?? 0);
  return { standings, words, scores: counted };
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Where a standing lies among ascending ones; -1 where it is none of them. */
export function placeOf(standing: number, among: Int32Array): number {
  let [from, to] = [0, among.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = among[middle] ?? 0;
    if (found === standing) return middle;
    if (found < standing) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

function room(size: number): Scored {
  return { standings: new Int32Array(size), scores: new Float64Array(size), words: new Int32Array(size) };
}

function firstOf({ standings, scores, words }: Scored, size: number): Scored {
  return {
    standings: standings.subarray(0, size),
    scores: scores.subarray(0, size),
    words: words.subarray(0, size),
  };
}
