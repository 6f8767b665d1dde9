import type { Block } from '../../model/paper-print.js';
import type { Printed } from '../../model/printed.js';
import { hyphensJoined } from '../words/clean-text.js';

/** A piece of a paper's running text. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly text: string;
  readonly places: Printed['places'];
}

/** A block as a passage; null for a table. */
export function passageOf(block: Block): Passage | null {
  if (block.block === 'table') return null;
  return { kind: block.block, text: hyphensJoined(block.text.text), places: block.text.places };
}

/**
 * Passages with what was torn apart joined again: a paragraph that ends in the midst of a sentence goes on in the
 * paragraph after it.
 */
export function joined(passages: readonly Passage[]): Passage[] {
  const whole: Passage[] = [];
  for (const passage of passages) {
    const last = whole.at(-1);
    if (last !== undefined && goesOn(last, passage))
      whole[whole.length - 1] = {
        kind: last.kind,
        text: hyphensJoined(`${last.text} ${passage.text}`),
        places: [...last.places, ...passage.places],
      };
    else whole.push(passage);
  }
  return whole;
}

function goesOn(last: Passage, next: Passage): boolean {
  return last.kind !== 'heading' && next.kind === 'paragraph' && !/[.:;!?][’'”")]?$/.test(last.text);
}
