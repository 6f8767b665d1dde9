import type { Place } from '../../model/printed.js';

/** A rectangle on a page, in points from its top-left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point of a page, in points from its top-left corner. */
export type Point = readonly [x: number, y: number];

/** The affine map `[a, b, c, d, e, f]` of a PDF: (x, y) goes to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `inner` first and `outer` after it. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** The map that undoes another. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const area = a * d - b * c;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

export function apply(matrix: Matrix, x: number, y: number): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Which of two numbers comes first, for sorting: a difference would be told as well, yet made anew for each comparison. */
export function ascending(a: number, b: number): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The smallest box around all points; of none, an empty box at the origin. */
export function boxAround(points: readonly Point[]): Box {
  if (points.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    left = Math.min(left, point[0]);
    right = Math.max(right, point[0]);
    top = Math.min(top, point[1]);
    bottom = Math.max(bottom, point[1]);
  }
  return { left, top, right, bottom };
}

/** The smallest box around all boxes; of none, an empty box at the origin. */
export function hull(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    if (box.left < left) left = box.left;
    if (box.top < top) top = box.top;
    if (box.right > right) right = box.right;
    if (box.bottom > bottom) bottom = box.bottom;
  }
  return { left, top, right, bottom };
}

/** The image of a box under a map: again a box with upright sides. */
export function mapBox(matrix: Matrix, box: Box): Box {
  return boxAround([
    apply(matrix, box.left, box.top),
    apply(matrix, box.right, box.top),
    apply(matrix, box.left, box.bottom),
    apply(matrix, box.right, box.bottom),
  ]);
}

/** Bands one under another, each with its sides moved half way to the next where white parts them. */
export function meetingHalfWay(bands: readonly Box[]): { readonly top: number; readonly bottom: number }[] {
  return bands.map(({ top, bottom }, at) => {
    const [above, below] = [bands[at - 1], bands[at + 1]];
    return {
      top: above === undefined ? top : (above.bottom + top) / 2,
      bottom: below === undefined ? bottom : (bottom + below.top) / 2,
    };
  });
}

export function width(box: Box): number {
  return box.right - box.left;
}

export function height(box: Box): number {
  return box.bottom - box.top;
}

export function centre(box: Box): Point {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

/** Whether a point lies in a box that is widened by `slack` on all sides. */
export function holds(box: Box, [x, y]: Point, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

/** How long two intervals run beside each other; negative: the gap between them. */
export function overlap(fromA: number, toA: number, fromB: number, toB: number): number {
  return Math.min(toA, toB) - Math.max(fromA, fromB);
}

/** The place of a box on a page, to a hundredth of a point. */
export function placeOf(page: number, box: Box): Place {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { at: 'box', page, box: [round(box.left), round(box.top), round(box.right), round(box.bottom)] };
}
