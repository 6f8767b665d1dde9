import { beginsWithId } from '../../../../lib/ids.js';
import { overlap } from '../../geometry.js';
import type { Line } from '../../sheet/words.js';
import type { Rule } from './rules.js';

/**
 * Whether a line is underlined over most of its length, but for an id before it: print that is, without a link on it, has
 * lost its link.
 */
export function isUnderlined({ words, baseline, box }: Line, underlines: readonly Rule[]): boolean {
  const linked = words.slice(beginsWithId(words[0]?.text ?? '') ? 1 : 0);
  const left = linked[0]?.box.left ?? box.right;
  const under = underlines.filter(({ at }) => at > baseline - 1 && at < box.bottom + 1);
  const covered = under.reduce((sum, { from, to }) => sum + Math.max(0, overlap(from, to, left, box.right)), 0);
  return covered > 0.7 * (box.right - left);
}
