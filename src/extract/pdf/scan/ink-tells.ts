import { overlap, type Box } from '../geometry.js';
import type { PixelBox } from './picture.js';

/** A word recognised in a picture, as far as its ink can tell what it is. */
interface Read {
  readonly text: string;
  readonly box: Box;
  /** Height of its line with its ascenders and descenders. */
  readonly size: number;
}

/** A dash is as broad as these parts of its line's height at least: one of an n, one of an n read as a hyphen, one of an m. */
const [OF_N, NO_HYPHEN, OF_M] = [0.4, 0.5, 0.8];
/** Ink of fewer pieces does not tell the height of its line. */
const FEWEST = 3;
/** A small letter is lower than this part of a figure beside it. */
const SMALL = 0.87;

/**
 * A word's text with those signs put right that recognition confuses and the pieces of ink around it tell apart: `I` and
 * `i` by the dot, `!` and a quote by what stands under it, dashes by their breadth, `C` and `c` after figures by height.
 */
export function asInkTells(word: Read, blots: readonly PixelBox[]): string {
  const { left, right, top, bottom } = word.box;
  const own = blots
    .filter((blot) => overlap(blot.left, blot.right, left - 2, right + 2) > (blot.right - blot.left) / 2)
    .filter((blot) => blot.bottom > top - 1 && blot.top < bottom)
    .sort((a, b) => a.left - b.left);
  // Over a column of ids: no figure stands before a capital alone.
  if (/^[1l|!i]D$/.test(word.text)) return 'ID';
  if (/^[-–—]$/.test(word.text))
    return blots.length < FEWEST ? word.text : dashOf(word.text, (right - left) / word.size);
  return withHeight(withQuote(withDot(word.text, own), own, word.box), own);
}

function dashOf(text: string, breadth: number): string {
  if (breadth < (text === '-' ? NO_HYPHEN : OF_N)) return '-';
  return breadth < OF_M ? '–' : '—';
}

/** A capital I over whose stroke a dot stands is an i. */
function withDot(text: string, own: readonly PixelBox[]): string {
  if (!/^I\p{Ll}/u.test(text)) return text;
  const [one, other] = own;
  if (one === undefined || other === undefined) return text;
  const [dot, stroke] = one.top < other.top ? [one, other] : [other, one];
  const isDotted =
    overlap(dot.left, dot.right, stroke.left, stroke.right) > 0 &&
    dot.bottom <= stroke.top &&
    2 * heightOf(dot) < heightOf(stroke);
  return isDotted ? `i${text.slice(1)}` : text;
}

/** An exclamation mark that hangs over empty ground is a closing quote. */
function withQuote(text: string, own: readonly PixelBox[], box: Box): string {
  const last = own.reduce<PixelBox | null>((most, one) => (most === null || one.right > most.right ? one : most), null);
  if (!/[\p{L}\p{N})]!$/u.test(text) || last === null) return text;
  return last.bottom < (box.top + box.bottom) / 2 ? `${text.slice(0, -1)}’` : text;
}

/** A letter after figures whose capital has the same shape, each in one piece of ink: as high as a figure, it is one. */
function withHeight(text: string, own: readonly PixelBox[]): string {
  const [, figures = '', letter = ''] = /^(\d+)([cosuvwxz])$/i.exec(text) ?? [];
  const [first, last] = [own[0], own.at(-1)];
  if (letter === '' || own.length !== figures.length + 1 || first === undefined || last === undefined) return text;
  return figures + (heightOf(last) < SMALL * heightOf(first) ? letter.toLowerCase() : letter.toUpperCase());
}

function heightOf({ top, bottom }: PixelBox): number {
  return bottom - top;
}
