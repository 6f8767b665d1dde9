import { apply, type Matrix, type Point } from '../geometry.js';

/** The codes within pdf.js 5.4.296's path data, and how many numbers follow each. */
const MOVE_TO = 0;
const LINE_TO = 1;
const CURVE_TO = 2;
const CLOSE_PATH = 3;

/** The corners of a path's parts on the page, from pdf.js's path data; curves count by their ends. */
export function cornersOf(numbers: Float32Array, matrix: Matrix): { parts: Point[][]; curved: boolean } {
  const parts: Point[][] = [];
  let curved = false;
  let at = 0;
  const point = (): Point => apply(matrix, numbers[at++] ?? 0, numbers[at++] ?? 0);
  while (at < numbers.length) {
    const code = numbers[at++];
    const part = parts.at(-1);
    if (code === MOVE_TO) parts.push([point()]);
    else if (code === LINE_TO) part?.push(point());
    else if (code === CURVE_TO) {
      curved = true;
      at += 4;
      part?.push(point());
    } else if (code === CLOSE_PATH) {
      if (part?.[0] !== undefined) part.push(part[0]);
    } else break;
  }
  return { parts, curved };
}
