import { chunksOf } from '../../sheet/chunks.js';
import type { Rule } from '../ruled/rules.js';
import { LEVEL } from './table-or-prose.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';

/** A heading is no further over its bar than this, in font sizes. */
const CLOSE = 0.8;

/** One heading of several may wrap onto so many lines of its own. */
const MOST_WRAPPED = 2;

/**
 * The lines in several chunks that stand close over a bar and are no wider, with those that one of them wraps onto:
 * headings of a table that has no bar above them.
 */
export function headingsOver(words: readonly Word[], bar: Rule): Line[] {
  const over = words.filter(({ box }) => box.bottom < bar.at + 2 && box.right > bar.from && box.left < bar.to);
  const headings: Line[] = [];
  const wrapped: Line[] = [];
  let top = bar.at;
  for (const line of linesOf(over).reverse()) {
    const isWithin = line.box.left > bar.from - LEVEL && line.box.right < bar.to + LEVEL;
    if (!isWithin || top - line.box.bottom > CLOSE * line.size) break;
    if (chunksOf(line).length > 1) {
      if (headings.length === 0 && !wrapped.every((below) => standsUnderOne(below, line))) break;
      headings.unshift(line, ...(headings.length === 0 ? wrapped : []));
    } else if (headings.length > 0 || wrapped.length === MOST_WRAPPED) break;
    else wrapped.unshift(line);
    top = line.box.top;
  }
  return headings;
}

/** Whether all of a line stands under one of the headings in another: within it, or it begins there and is longer. */
function standsUnderOne({ box, size }: Line, headings: Line): boolean {
  const chunks = chunksOf(headings);
  return chunks.some(({ box: over }, at) => {
    const isWithin = box.left > over.left - 2 * size && box.right < over.right + 2 * size;
    const isFree = box.right < (chunks[at + 1]?.box.left ?? Infinity) - size;
    return isWithin || (Math.abs(box.left - over.left) < SAME_PLACE && isFree);
  });
}

/** Lines that begin no further apart than this, in points, begin at one place. */
const SAME_PLACE = 2;
