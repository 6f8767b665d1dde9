import { hull } from '../geometry.js';
import type { Drawing } from '../sheet/marks.js';
import type { Word } from '../sheet/words.js';
import { bulletsAmong } from './bullets.js';
import { asInkTells } from './ink-tells.js';
import { hasShapeOfMark, markIn } from './ink-shape.js';
import { withoutLoneSpecks } from './lone-specks.js';
import { cropped, DARK, withDarkPrint, type Picture, type PixelBox } from './picture.js';
import type { RecognisedWord, Recogniser, Shown } from './recognise.js';
import { withQuotesPaired } from './quotes.js';
import { lookedAgain, type LookedWord } from './second-look.js';
import { resized } from './turned.js';
import type { Unit } from './units.js';

/** A word, in pixels, and how sure its recognition is, of 100. */
export interface ReadWord extends Word {
  readonly confidence: number;
}

/** What a unit prints: words or a mark. */
export interface ReadUnit {
  readonly words: readonly ReadWord[];
  readonly mark: Drawing | null;
}

/** A mark is no larger than this, in points, and no smaller than the second. */
const LARGEST_MARK = 18;
const SMALLEST_MARK = 3.5;
/** A mark is one piece of ink; what is smaller than this part of it is a speck. */
const SPECK = 0.3;
/** A mark is no wider than this many times its height, as two letters that touch are. */
const WIDEST = 1.45;
/** A short text that is no mark but an answer, or a number. */
const ANSWER = /^(?:[YN]|[Yy]es|YES|[Nn]o|NO|[Nn]\/?[Aa]|TBC|\d{2,})\.?$/;
/** A single sign that recognition is this sure of is print where no cell is around it. */
const SURE_SIGN = 80;
/** A word less sure than this that has no letter or digit is a speck. */
const SURE = 30;
/** A block of one line is no higher than this, in letters. */
const ONE_LINE = 2.1;

/** Recognises one unit of a picture by itself: other ink is left out, whatever stands beside it. */
export async function readUnit(
  picture: Picture,
  labels: Uint32Array,
  unit: Unit,
  scale: number,
  recognise: Recogniser,
): Promise<ReadUnit> {
  const bullets = unit.isCell && unit.blots.length === 1 ? [] : bulletsAmong(unit.blots, scale);
  const rest = unit.blots.filter((blot) => !bullets.includes(blot));
  const points = bullets.map(bulletWord);
  if (rest.length === 0) return { words: points, mark: null };
  const text = bullets.length === 0 ? unit : { ...unit, blots: rest, box: hull(rest) };
  const { words, mark } = await readPrint(picture, labels, text, scale, recognise);
  return { words: [...points, ...words], mark };
}

function bulletWord(box: PixelBox): ReadWord {
  const size = box.bottom - box.top;
  return { ...standIn(box, '•'), baseline: box.bottom + size / 2, size: 2 * size };
}

/** A word that stands for ink that is no print. */
function standIn({ left, top, right, bottom }: PixelBox, text: string): ReadWord {
  return {
    text,
    box: { left, top, right, bottom },
    baseline: bottom,
    size: bottom - top,
    bold: false,
    mcids: [],
    invisible: false,
    turn: 0,
    confidence: 100,
  };
}

async function readPrint(
  picture: Picture,
  labels: Uint32Array,
  unit: Unit,
  scale: number,
  recognise: Recogniser,
): Promise<ReadUnit> {
  const { box } = unit;
  const print = onlyOf(picture, labels, unit);
  const blot = loneBlot(unit, scale);
  const first = await firstLook(print, linesIn(unit), blot === null, recognise);
  const read = blot === null ? await lookedAgain(print, first, recognise) : first.map(certain);
  const told = withoutLoneSpecks(
    read.flatMap((word) => asWord(word, box.left, box.top)),
    scale,
  ).map((word) => ({ ...word, text: asInkTells(word, unit.blots) }));
  const texts = withQuotesPaired(told.map((word) => word.text));
  const words = told.map((word, at) => ({ ...word, text: texts[at] ?? word.text }));
  if (blot === null) return { words: words.length === 0 ? unreadIn(unit, scale) : words, mark: null };
  const text = words.map((word) => word.text).join(' ');
  const isPrint = ANSWER.test(text) || (!unit.isCell && /^[\p{L}\p{N}]/u.test(text) && isSure(words));
  if (isPrint) return { words, mark: null };
  const mark = cropped(print, {
    left: blot.left - box.left,
    top: blot.top - box.top,
    right: blot.right - box.left,
    bottom: blot.bottom - box.top,
  });
  const shape = { left: 0, top: 0, right: mark.width, bottom: mark.height };
  if (!hasShapeOfMark(mark, shape)) return { words: unreadIn(unit, scale), mark: null };
  const { left, top, right, bottom } = blot;
  return { words: [], mark: { box: { left, top, right, bottom }, mark: markIn(mark, shape) } };
}

/** What stands, in doubt, for the print of a cell of which recognition makes nothing: it is not empty. */
function unreadIn({ isCell, box }: Unit, scale: number): ReadWord[] {
  if (!isCell || sizeOf(box) < SMALLEST_MARK * scale) return [];
  return [{ ...standIn(box, '?'), confidence: 0, inDoubt: true }];
}

/** So much larger a unit is drawn of which a first look makes nothing. */
const LARGER = 1.5;

/** The words of a unit; what is no mark is looked at twice before there are none. */
async function firstLook(
  print: Picture,
  shows: Shown,
  hasWords: boolean,
  recognise: Recogniser,
): Promise<readonly RecognisedWord[]> {
  const words = await recognise(print, shows);
  if (words.length > 0 || !hasWords) return words;
  const again = await recognise(resized(print, LARGER), shows === 'line' ? 'block' : 'line');
  return again.map((word) => ({
    ...word,
    left: word.left / LARGER,
    right: word.right / LARGER,
    top: word.top / LARGER,
    bottom: word.bottom / LARGER,
    baseline: word.baseline / LARGER,
    size: word.size / LARGER,
  }));
}

function isSure(words: readonly ReadWord[]): boolean {
  return words.every(({ confidence }) => confidence >= SURE_SIGN);
}

/** The ink of a unit that may be a mark, specks beside it left out; null where it is print. */
function loneBlot({ blots }: Unit, scale: number): PixelBox | null {
  const largest = Math.max(...blots.map(sizeOf));
  const [blot, other] = blots.filter((one) => sizeOf(one) > SPECK * largest);
  if (blot === undefined || other !== undefined) return null;
  const isMarkSized = largest <= LARGEST_MARK * scale && largest >= SMALLEST_MARK * scale;
  return isMarkSized && blot.right - blot.left <= WIDEST * (blot.bottom - blot.top) ? blot : null;
}

function sizeOf({ left, top, right, bottom }: PixelBox): number {
  return Math.max(right - left, bottom - top);
}

function linesIn({ blots, box }: Unit): Shown {
  const heights = blots.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const usual = heights[Math.floor(0.6 * heights.length)] ?? 0;
  return box.bottom - box.top < ONE_LINE * usual ? 'line' : 'block';
}

/** Shades lighter than the first are paper; what is darker than the second is black. */
const [PAPER, BLACK] = [215, 40];

/** The area of a unit in which only its own ink is left, on clean paper. */
function onlyOf(picture: Picture, labels: Uint32Array, { box, blots }: Unit): Picture {
  const own = new Set(blots.map(({ label }) => label));
  const area = cropped(picture, box);
  const { width, height, grey } = isFramedDark(area) ? withDarkPrint(area) : area;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const label = labels[(box.top + y) * picture.width + box.left + x] ?? 0;
      const shade = grey[y * width + x] ?? 255;
      grey[y * width + x] =
        label !== 0 && !own.has(label) ? 255 : Math.max(0, Math.min(255, ((shade - BLACK) * 255) / (PAPER - BLACK)));
    }
  return { width, height, grey };
}

/** The ground of light print is dark along this share of each side; what is merely printed heavily leaves gaps. */
const FRAMED = 0.8;

function isFramedDark({ width, height, grey }: Picture): boolean {
  const isDark = (x: number, y: number): boolean => (grey[y * width + x] ?? 255) < DARK;
  const share = (length: number, is: (at: number) => boolean): number =>
    Array.from({ length }, (_, at) => at).filter(is).length / length;
  return [
    share(width, (x) => isDark(x, 1)),
    share(width, (x) => isDark(x, height - 2)),
    share(height, (y) => isDark(1, y)),
    share(height, (y) => isDark(width - 2, y)),
  ].every((dark) => dark >= FRAMED);
}

/** The sign that a lone blot is read as: whether it is print is judged by its sureness. */
function certain(word: RecognisedWord): LookedWord {
  return { ...word, inDoubt: false };
}

function asWord(word: LookedWord, left: number, top: number): ReadWord[] {
  if (word.confidence < SURE && !/[\p{L}\p{N}]/u.test(word.text)) return [];
  return [
    {
      text: word.text,
      box: { left: left + word.left, right: left + word.right, top: top + word.top, bottom: top + word.bottom },
      baseline: top + word.baseline,
      size: word.size,
      bold: false,
      mcids: [],
      invisible: false,
      turn: 0,
      ...(word.inDoubt ? { inDoubt: true } : {}),
      confidence: word.confidence,
    },
  ];
}
