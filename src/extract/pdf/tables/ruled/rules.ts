import { inOrder } from '../../../../lib/in-order.js';
import { ascending, overlap } from '../../geometry.js';
import type { Segment } from '../../sheet/paths.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';

/** A whole rule of a page, merged from the segments that draw it. */
export type Rule = Omit<Segment, 'thickness'>;

/** Segments nearer to one another than this, sideways, draw one rule: a rule drawn twice, the borders of two cells. */
const SAME_RULE = 2.5;
/** Gaps along a rule up to this long are dashes or corners. */
const LONGEST_GAP = 3.5;
/** What is shorter is no rule but a piece of a drawing. */
const SHORTEST_RULE = 6;

/** The rules that segments draw, each once, sorted by place; pieces too short to border anything are left out. */
export function rulesFrom(segments: readonly Segment[]): Rule[] {
  return (['across', 'down'] as const).flatMap((direction) => {
    const along = segments.filter((segment) => segment.direction === direction);
    return inBands(along.sort((a, b) => a.at - b.at))
      .flatMap(joined)
      .filter((rule) => rule.to - rule.from >= SHORTEST_RULE);
  });
}

/** Groups segments that lie within one rule's breadth; each group spans at most `SAME_RULE`. */
function inBands(sorted: readonly Segment[]): Segment[][] {
  const bands: Segment[][] = [];
  for (const segment of sorted) {
    const band = bands.at(-1);
    const [first] = band ?? [];
    if (band !== undefined && first !== undefined && segment.at - first.at <= SAME_RULE) band.push(segment);
    else bands.push([segment]);
  }
  return bands;
}

function joined(band: readonly Segment[]): Rule[] {
  const runs: Run[] = [];
  let end = -Infinity;
  for (const segment of inOrder(band, fromStart)) {
    if (segment.from - end <= LONGEST_GAP) runs.at(-1)?.push(segment);
    else runs.push([segment]);
    end = Math.max(end, segment.to);
  }
  return runs.map(ruleOf);
}

/** Segments that draw one rule, in order. */
type Run = [Segment, ...Segment[]];

function fromStart(a: Segment, b: Segment): number {
  return ascending(a.from, b.from);
}

function ruleOf(run: Run): Rule {
  const [{ direction, from }] = run;
  return { direction, at: weightedMean(run), from, to: Math.max(...run.map(({ to }) => to)) };
}

function weightedMean(run: readonly Segment[]): number {
  const length = run.reduce((sum, { from, to }) => sum + to - from, 0);
  return run.reduce((sum, { at, from, to }) => sum + at * (to - from), 0) / length;
}

/** An underline hangs this far under the baseline at most, in parts of the font size; a strike goes through above it. */
const UNDERLINE_DROP = 0.28;
const STRIKE_RISE = 0.45;

/**
 * Tells the rules across that only underline or strike words from those that border something: they lie on one line's
 * baseline and begin and end with its words, and do not reach from one rule down to another.
 */
export function underlinesAmong(
  rules: readonly Rule[],
  words: readonly Word[],
): { borders: readonly Rule[]; underlines: readonly Rule[] } {
  const down = rules.filter((rule) => rule.direction === 'down');
  const reaches = (rule: Rule, end: number): boolean =>
    down.some((other) => meet(rule, other) && Math.abs(other.at - end) <= CORNER);
  const loose = rules.filter(
    (rule) => rule.direction === 'across' && !(reaches(rule, rule.from) && reaches(rule, rule.to)),
  );
  if (loose.length === 0) return { borders: rules, underlines: [] };
  const lines = linesOf(words);
  const found = new Set(loose.filter((rule) => lines.some((line) => underlines(rule, line))));
  return { borders: rules.filter((rule) => !found.has(rule)), underlines: [...found] };
}

function underlines(rule: Rule, line: Line): boolean {
  const under = rule.at - line.baseline;
  if (under > UNDERLINE_DROP * line.size || under < -STRIKE_RISE * line.size) return false;
  const words = line.words.filter(
    ({ box }) => overlap(box.left, box.right, rule.from, rule.to) > 0.5 * (box.right - box.left),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  const slack = 0.4 * line.size;
  return Math.abs(first.box.left - rule.from) <= slack && Math.abs(last.box.right - rule.to) <= slack;
}

/** Rules that end this near to one another meet. */
const CORNER = 3;

/** Whether a rule across and a rule down cross or touch. */
export function meet(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - CORNER &&
    down.at <= across.to + CORNER &&
    across.at >= down.from - CORNER &&
    across.at <= down.to + CORNER
  );
}
