import type { Segment } from '../../../src/extract/pdf/sheet/paths.js';
import type { Word } from '../../../src/extract/pdf/sheet/words.js';

/** A stroke across a page, from one place to another. */
export function across(at: number, from: number, to: number): Segment {
  return { direction: 'across', at, from, to, thickness: 0.5 };
}

/** A stroke down a page, from one place to another. */
export function down(at: number, from: number, to: number): Segment {
  return { direction: 'down', at, from, to, thickness: 0.5 };
}

/** A word of ten points on a baseline. */
export function word(text: string, left: number, right: number, baseline: number): Word {
  const box = { left, right, top: baseline - 8, bottom: baseline + 2 };
  return { text, box, baseline, size: 10, bold: false, mcids: [], invisible: false, turn: 0 };
}
