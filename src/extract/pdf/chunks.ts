import { hull, type Box } from './geometry.js';
import { lineText } from './text.js';
import type { Line, Word } from './words.js';

/** Words of one line that stand together: what one cell, or one line of a paragraph, prints on it. */
export interface Chunk {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly text: string;
}

/** A gap wider than this part of the font size parts two chunks. */
const CHUNK_GAP = 0.75;
/** Two figures part at a narrower gap, which is still wider than a space. */
const FIGURE_GAP = 0.42;
/** A gap up to this part of the font size is the space between two words. */
const SPACE = 0.34;

/**
 * Cuts a line at its wide gaps, and at the given positions where no word lies on them: there words that a mere space
 * parts stay together, unless a figure is among them.
 */
export function chunksOf(line: Line, cuts: readonly number[] = [], gap = CHUNK_GAP): Chunk[] {
  const groups: Word[][] = [];
  let last: Word | undefined;
  for (const word of line.words) {
    const before = last;
    if (before === undefined || isApart(before, word, cuts, gap)) groups.push([word]);
    else groups.at(-1)?.push(word);
    last = word;
  }
  return groups.map(chunkFrom);
}

function isApart(before: Word, word: Word, cuts: readonly number[], gap: number): boolean {
  const white = (word.box.left - before.box.right) / Math.max(before.size, word.size);
  if (white > gap) return true;
  const figures = [before, word].filter(({ text }) => isFigure(text)).length;
  if (figures === 2 && white > FIGURE_GAP) return true;
  if (figures === 0 && white <= SPACE) return false;
  return cuts.some((cut) => before.box.right <= cut + 1 && word.box.left >= cut - 1);
}

export function chunkFrom(words: readonly Word[]): Chunk {
  return { words, box: hull(words.map(({ box }) => box)), text: lineText(words) };
}

/** Whether a text is a figure: digits with their signs, or one of the signs that stand for a missing figure. */
export function isFigure(text: string): boolean {
  return (
    /^[([<>≤≥~±+\-–—−]?\s*(?:[$€£¥]|EUR|US\$)?\s*[(+\-–—−]?\d[\d.,\s'/]*\s*(?:%|‰|p\.?p\.?|bn|m|[a-z*†‡]{1,2})?[)\]]?[*†‡]*$/i.test(
      text,
    ) || /^(?:[-–—−.:*]+|n\.?\/?a\.?|\.{2,}|[$€£¥%])$/i.test(text)
  );
}
