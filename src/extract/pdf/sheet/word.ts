import type { Box } from '../geometry.js';

/** A word as printed: glyphs that stand together without a space. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** y of the line the letters stand on; of upright words, x. */
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Ids of the marked contents it is part of. */
  readonly mcids: readonly number[];
  readonly invisible: boolean;
  /** Quarter turns clockwise in which it is printed: 0 is level. */
  readonly turn: 0 | 1 | 2 | 3;
  /** Set where it was recognised in a picture, and looking at it again left doubt about its letters. */
  readonly inDoubt?: true;
  /** How sure recognition was of it, of 100. */
  readonly confidence?: number;
}

/** Whether words are printed in bold throughout. */
export function areBold(words: readonly Word[]): boolean {
  return words.every(({ bold }) => bold);
}
