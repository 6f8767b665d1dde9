import { boxAround, height, width, type Box, type Point } from '../geometry.js';
import type { Ink, Path } from './ink.js';

/** A straight line along the page's sides, drawn by a stroke or as a thin filled rectangle. */
export interface Segment {
  readonly direction: 'across' | 'down';
  /** Where it stands: y of a line across, x of a line down. */
  readonly at: number;
  /** Where it begins and ends, along its direction. */
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}

/** What a page's paths come to: lines, shaded areas, and small drawings that are neither. */
export interface Drawn {
  readonly segments: readonly Segment[];
  readonly shades: readonly Box[];
  readonly drawings: readonly Box[];
  /** Larger drawings of slanted or curved lines: the curves of a chart, the parts of a pie. */
  readonly art: readonly Box[];
}

/** A filled rectangle up to this thick is a line, in points. */
const THICKEST_LINE = 2;
/** A line may be this far from upright or level, in points, and is at least this long. */
const SKEW = 0.75;
const SHORTEST_LINE = 1;
/** A drawing of this size may be a mark or a bullet, in points. */
const LARGEST_MARK = 40;
const SMALLEST_MARK = 1.5;

/** Sorts the paths and images of a page into lines, shaded areas and small drawings. */
export function drawnOn(ink: Ink): Drawn {
  const segments: Segment[] = [];
  const shades: Box[] = [];
  const drawings: Box[] = [];
  const art: Box[] = [];
  for (const path of ink.paths) {
    if (path.paint === 'stroke') segments.push(...strokes(path));
    for (const part of path.parts) {
      const box = boxAround(part);
      const line = path.paint === 'fill' ? thinBox(box) : null;
      if (line !== null) segments.push(line);
      else if (isSlanted(part, path.curved)) (isMarkSized(box) ? drawings : art).push(box);
      else if (path.paint === 'fill' && !path.curved) shades.push(box);
    }
  }
  for (const image of ink.images) {
    const line = thinBox(image);
    if (line !== null) segments.push(line);
    else if (isMarkSized(image)) drawings.push(image);
  }
  return { segments, shades, drawings, art };
}

function strokes(path: Path): Segment[] {
  return path.parts.flatMap((part) =>
    part.flatMap((point, at): Segment[] => {
      const next = part[at + 1];
      return next === undefined ? [] : lineBetween(point, next, path.width);
    }),
  );
}

function lineBetween([x1, y1]: Point, [x2, y2]: Point, thickness: number): Segment[] {
  const [run, fall] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (fall <= SKEW && run >= SHORTEST_LINE && thickness <= run)
    return [{ direction: 'across', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2), thickness }];
  if (run <= SKEW && fall >= SHORTEST_LINE && thickness <= fall)
    return [{ direction: 'down', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2), thickness }];
  return [];
}

/** The line that a thin rectangle is, or null where it is no line. */
function thinBox(box: Box): Segment | null {
  const [across, down] = [width(box), height(box)];
  if (down <= THICKEST_LINE && across > down && across >= SHORTEST_LINE)
    return { direction: 'across', at: (box.top + box.bottom) / 2, from: box.left, to: box.right, thickness: down };
  if (across <= THICKEST_LINE && down > across && down >= SHORTEST_LINE)
    return { direction: 'down', at: (box.left + box.right) / 2, from: box.top, to: box.bottom, thickness: across };
  return null;
}

function isSlanted(part: readonly Point[], curved: boolean): boolean {
  return (
    curved ||
    part.some(([x, y], at) => {
      const next = part[at + 1];
      return next !== undefined && Math.abs(next[0] - x) > SKEW && Math.abs(next[1] - y) > SKEW;
    })
  );
}

function isMarkSized(box: Box): boolean {
  const [across, down] = [width(box), height(box)];
  return Math.max(across, down) <= LARGEST_MARK && Math.min(across, down) >= SMALLEST_MARK;
}
