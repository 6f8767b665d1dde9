import type { Rule } from './rules.js';
import type { Word } from '../../sheet/word.js';

/** Pieces of one rule stand no further aside than this, in points. */
const ASIDE = 1;
/** Breaks of several rules that begin and end this near to one another, in points, are one break. */
const LEVEL = 2.5;
/** A break leaves room for one or two lines of print, in font sizes. */
const NARROWEST = 0.8;
const WIDEST = 3.6;
/** So many rules break alike where a heading runs through a table; or one breaks so often. */
const FEWEST = 2;

/** Where a rule down stops and begins again. */
interface Break {
  readonly upper: Rule;
  readonly lower: Rule;
}

/**
 * The rules of a page with those down made whole that break, several of them alike, to leave room for print: a table's
 * rules down stop at the headings of groups of its rows.
 */
export function withRulesWhole(rules: readonly Rule[], words: readonly Word[]): readonly Rule[] {
  const down = rules.filter(({ direction }) => direction === 'down');
  if (down.length < 2 * FEWEST) return rules;
  const across = rules.filter(({ direction }) => direction === 'across');
  const breaks = breaksOf(down, medianSize(words)).filter((one) => !isRuledOff(one, across));
  const bridged = breaks.filter(
    (one) => breaks.filter((other) => isAlike(one, other)).length >= FEWEST && holdsPrint(one, words),
  );
  if (bridged.length === 0) return rules;
  const whole = new Map<Rule, Rule>();
  for (const { upper, lower } of bridged.sort((a, b) => a.upper.from - b.upper.from)) {
    const above = whole.get(upper) ?? upper;
    const joined = { ...above, to: lower.to };
    for (const [piece, rule] of whole) if (rule === above) whole.set(piece, joined);
    whole.set(upper, joined);
    whole.set(lower, joined);
  }
  return [...new Set(rules.map((rule) => whole.get(rule) ?? rule))];
}

function breaksOf(down: readonly Rule[], size: number): Break[] {
  const sorted = [...down].sort((a, b) => a.from - b.from);
  return sorted.flatMap((upper, at): Break[] => {
    const lower = sorted
      .slice(at + 1)
      .find((rule) => Math.abs(rule.at - upper.at) <= ASIDE && rule.from >= upper.to - 1);
    const gap = (lower?.from ?? Infinity) - upper.to;
    return lower !== undefined && gap >= NARROWEST * size && gap <= WIDEST * size ? [{ upper, lower }] : [];
  });
}

function isAlike(one: Break, other: Break): boolean {
  const isBeside =
    Math.abs(one.upper.to - other.upper.to) <= LEVEL && Math.abs(one.lower.from - other.lower.from) <= LEVEL;
  return isBeside || Math.abs(one.upper.at - other.upper.at) <= ASIDE;
}

/** Whether rules across stand at both ends of a break: what is between them is a cell of its own. */
function isRuledOff({ upper, lower }: Break, across: readonly Rule[]): boolean {
  return [upper.to, lower.from].every((y) =>
    across.some(({ at, from, to }) => Math.abs(at - y) <= LEVEL && from < upper.at - LEVEL && to > upper.at + LEVEL),
  );
}

function holdsPrint({ upper, lower }: Break, words: readonly Word[]): boolean {
  return words.some(({ box }) => {
    const middle = (box.top + box.bottom) / 2;
    return middle > upper.to && middle < lower.from;
  });
}

function medianSize(words: readonly Word[]): number {
  const sizes = words.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}
