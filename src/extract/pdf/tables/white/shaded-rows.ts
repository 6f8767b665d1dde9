import { centre, height, holds, hull, type Box } from '../../geometry.js';
import type { Rule } from '../ruled/rules.js';
import { idsBegun } from '../id-rows.js';
import { LEVEL, shadeBands, TOUCHING } from './shade-bands.js';
import { CAPTION, isProseLine, NOTE } from './table-or-prose.js';
import { lineText } from '../../sheet/text.js';
import { linesOf, type Line, type Word } from '../../sheet/words.js';
import { areBold } from '../../sheet/word.js';

/** Shaded rows are as broad as one another, but for this, in points. */
const BREADTH = 4;
/** So many rows of one breadth are shaded where shading tells rows apart. */
const FEWEST = 2;
/** Rows without shade are about as high as those with it: no higher than this many of them. */
const AS_HIGH = 2.5;
/** White between two lines may be this much wider before the first and after the last shaded row, in points. */
const SLACK = 1.5;

/** A shaded row and the lines that it prints. */
interface Band {
  readonly box: Box;
  readonly lines: readonly Line[];
}

/**
 * Rules across between the rows of tables in which each second row is shaded, or each for itself, and most rows print
 * several lines, so that nothing else tells them apart.
 */
export function shadedRows(shades: readonly Box[], words: readonly Word[]): Rule[] {
  if (shades.length < FEWEST) return [];
  const bands = shadeBands(shades).flatMap((box): Band[] => {
    const inside = words.filter((word) => holds(box, centre(word.box)));
    return inside.length < 2 ? [] : [{ box, lines: linesOf(inside) }];
  });
  // Rows of modifications are told by their ids, which is surer.
  if (bands.some(({ lines }) => lines.some((line) => idsBegun(line.words) > 0))) return [];
  return groupsOf(bands)
    .filter((group) => !holdsProse(group, words))
    .flatMap((group) => edgesOf(group, words));
}

/** Whether prose stands between bands: they are rows of two tables. */
function holdsProse(group: readonly Band[], words: readonly Word[]): boolean {
  const { left, right, top, bottom } = hull(group.map(({ box }) => box));
  const between = words.filter(({ box }) => {
    const middle = centre(box)[1];
    return middle > top && middle < bottom && !group.some((band) => middle > band.box.top && middle < band.box.bottom);
  });
  return linesOf(between).some((line) => isProseLine(line, left, right) || CAPTION.test(lineText(line.words)));
}

/** Bands as broad as one another with rows about as high as they are between them, from the top. */
function groupsOf(bands: readonly Band[]): Band[][] {
  const groups: Band[][] = [];
  for (const band of bands) {
    const group = groups.find((own) => own.some((other) => isAsBroad(band.box, other.box)));
    if (group === undefined) groups.push([band]);
    else group.push(band);
  }
  return groups.filter((group) => {
    const high = Math.max(...group.map(({ box }) => height(box)));
    const isEven = group.slice(1).every(({ box }, at) => box.top - (group[at]?.box.bottom ?? 0) < AS_HIGH * high);
    const several = group.filter(({ lines }) => lines.length > 1);
    const isHead = group.every(({ lines }) => lines.every(({ words }) => areBold(words)));
    const isApart = group.slice(1).some(({ box }, at) => box.top - (group[at]?.box.bottom ?? 0) > TOUCHING);
    return group.length >= FEWEST + (isApart ? 0 : 1) && isEven && !isHead && 2 * several.length > group.length;
  });
}

function isAsBroad(one: Box, other: Box): boolean {
  return Math.abs(one.left - other.left) <= BREADTH && Math.abs(one.right - other.right) <= BREADTH;
}

/** The ends of shaded rows, and of the rows without shade before the first and after the last of them. */
function edgesOf(group: readonly Band[], words: readonly Word[]): Rule[] {
  const { left, right, top, bottom } = hull(group.map(({ box }) => box));
  const lines = linesOf(words.filter(({ box }) => box.right > left && box.left < right));
  const inside = lines.filter(({ box }) => box.bottom > top && box.top < bottom);
  const sides = group.flatMap(({ box }) => [box.top, box.bottom]);
  const [parted, close] = whitesOf(inside, sides);
  const before = following(lines.filter(({ box }) => box.bottom <= top + LEVEL).reverse(), parted + SLACK, inside[0]);
  const after = following(
    lines.filter(({ box }) => box.top >= bottom - LEVEL),
    parted + SLACK,
    inside.at(-1),
  );
  const ends = [
    ...edgesAmong(before.reverse(), (parted + close) / 2),
    ...sides,
    ...edgesAmong(after, (parted + close) / 2),
  ];
  return ends
    .sort((a, b) => a - b)
    .filter((at, index) => index === 0 || at - (ends[index - 1] ?? at) > TOUCHING)
    .map((at): Rule => ({ direction: 'across', at, from: left, to: right }));
}

/** The least white between two lines of two rows, and the most between two of one row. */
function whitesOf(lines: readonly Line[], sides: readonly number[]): readonly [parted: number, close: number] {
  let [parted, close] = [Infinity, 0];
  lines.slice(1).forEach((line, at) => {
    const [from, to] = [lines[at]?.box.bottom ?? 0, line.box.top];
    if (sides.some((side) => side > from - LEVEL && side < to + LEVEL)) parted = Math.min(parted, to - from);
    else close = Math.max(close, to - from);
  });
  return [Number.isFinite(parted) ? parted : close, close];
}

/** The ends of rows without shade: around their lines, and between two of them that stand apart. */
function edgesAmong(lines: readonly Line[], white: number): number[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inner = lines.slice(1).flatMap((line, at) => {
    const end = lines[at]?.box.bottom ?? line.box.top;
    return line.box.top - end > white ? [(line.box.top + end) / 2] : [];
  });
  return [first.box.top - LEVEL, ...inner, last.box.bottom + LEVEL];
}

/** The lines that follow close one after another, from one on; captions and notes end them. */
function following(lines: readonly Line[], white: number, from: Line | undefined): Line[] {
  const close: Line[] = [];
  for (const line of lines) {
    const [text, next] = [lineText(line.words), close.at(-1) ?? from];
    const gap =
      next === undefined ? Infinity : Math.max(line.box.top - next.box.bottom, next.box.top - line.box.bottom);
    if (gap >= white || CAPTION.test(text) || NOTE.test(text)) break;
    close.push(line);
  }
  return close;
}
