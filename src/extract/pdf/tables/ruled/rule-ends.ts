import { chunksOf } from '../../sheet/chunks.js';
import { centre, holds, type Box } from '../../geometry.js';
import type { Lattice } from './intersections.js';
import type { Rule } from './rules.js';
import { linesOf, type Word } from '../../sheet/words.js';

/** A rule down that ends nearer to a rule across than this, in points, ends at it. */
const AT_RULE = 6;
/** A rule runs on past a height, and print past a rule, by more than this, in points. */
const PAST = 3;

/**
 * The lattice with a rule across wherever a rule down ends between two rules across and print stands where it would go
 * on: there a heading over several columns ends, or the heading of a group of rows stands. It reaches to the next rules
 * down that go on.
 */
export function withEndsRuled(lattice: Lattice, words: readonly Word[]): Lattice {
  const ends = lattice.down.flatMap((rule) =>
    ([rule.from, rule.to] as const)
      .filter((y) => !isAtRule(rule.at, y, lattice))
      .flatMap((y): Rule[] => {
        const across = acrossAt(rule, y, lattice);
        return isOneText(openBeyond(across, y === rule.to, lattice), rule.at, words) ? [across] : [];
      }),
  );
  if (ends.length === 0) return lattice;
  return { ...lattice, across: [...lattice.across, ...ends].sort((a, b) => a.at - b.at) };
}

/** Whether a height is that of the lattice's own ends, or of a rule across at the place of a rule down. */
function isAtRule(x: number, y: number, { across, box }: Lattice): boolean {
  if (y - box.top < AT_RULE || box.bottom - y < AT_RULE) return true;
  return across.some(({ at, from, to }) => Math.abs(at - y) < AT_RULE && from <= x + PAST && to >= x - PAST);
}

/** The rule across at the end of a rule down, as far as to the next ones that pass by on both sides. */
function acrossAt({ at: x }: Rule, y: number, { down, box }: Lattice): Rule {
  const passing = down.filter(({ from, to }) => from < y - PAST && to > y + PAST).map(({ at }) => at);
  return {
    direction: 'across',
    at: y,
    from: Math.max(box.left, ...passing.filter((at) => at < x - PAST)),
    to: Math.min(box.right, ...passing.filter((at) => at > x + PAST)),
  };
}

/** The room over or under a rule across, up to the next one. */
function openBeyond({ at, from, to }: Rule, isBelow: boolean, { across, box }: Lattice): Box {
  const others = across.filter((rule) => rule.from < to - PAST && rule.to > from + PAST).map((rule) => rule.at);
  return isBelow
    ? { left: from, right: to, top: at, bottom: Math.min(box.bottom, ...others.filter((y) => y > at + PAST)) }
    : { left: from, right: to, top: Math.max(box.top, ...others.filter((y) => y < at - PAST)), bottom: at };
}

/** Whether print in a room is not parted at a place: some runs over it, or none stands on one side of it. */
function isOneText(room: Box, x: number, words: readonly Word[]): boolean {
  const chunks = linesOf(words.filter(({ box }) => holds(room, centre(box)))).flatMap((line) => chunksOf(line));
  if (chunks.length === 0) return false;
  if (chunks.some(({ box }) => box.left < x - PAST && box.right > x + PAST)) return true;
  return chunks.every(({ box }) => box.right < x + PAST) || chunks.every(({ box }) => box.left > x - PAST);
}
