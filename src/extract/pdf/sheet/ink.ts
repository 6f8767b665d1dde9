import { coversPage } from './covering.js';
import { compose, IDENTITY, mapBox, type Box, type Matrix, type Point } from '../geometry.js';
import { NUMBERS, type Glyphs, type Run } from './glyphs.js';
import { cornersOf } from './path-data.js';
import type { Font, RawPage } from '../file/load.js';
import { OPERATOR } from '../file/pdfjs.js';

/** One drawn path: the corners of its parts in order, on the page; `curved` where a part of it is no straight line. */
export interface Path {
  readonly paint: 'stroke' | 'fill';
  readonly parts: readonly (readonly Point[])[];
  readonly curved: boolean;
  /** Width of the stroke in points. */
  readonly width: number;
}

/** All that is drawn on a page, in drawing order. */
export interface Ink {
  readonly glyphs: Glyphs;
  readonly paths: readonly Path[];
  readonly images: readonly Box[];
  /** The number of glyphs drawn before the last picture that covers the page: they are hidden under it. */
  readonly hidden: number;
}

/** What `save` keeps and `restore` brings back. */
interface GraphicsState {
  matrix: Matrix;
  lineWidth: number;
  font: Font;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  invisible: boolean;
}

interface Pen {
  readonly page: RawPage;
  readonly texts: string[];
  readonly runs: Run[];
  readonly ends: Float64Array;
  readonly paths: Path[];
  readonly images: Box[];
  readonly saved: GraphicsState[];
  readonly marked: (number | null)[];
  now: GraphicsState;
  text: Matrix;
  line: Matrix;
  hidden: number;
}

/** The text rendering modes that paint nothing (PDF 32000-1, table 106): one draws not at all, one only clips. */
const INVISIBLE: readonly unknown[] = [3, 7];
const UNIT: Box = { left: 0, top: 0, right: 1, bottom: 1 };

/** Follows a page's drawing operators and returns what they draw, in points from the page's top-left corner. */
export function inkOf(page: RawPage): Ink {
  const pen: Pen = {
    page,
    texts: [],
    runs: [],
    ends: new Float64Array(NUMBERS * shownOn(page)),
    paths: [],
    images: [],
    saved: [],
    marked: [],
    now: {
      matrix: page.base,
      lineWidth: 1,
      font: page.font(''),
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      rise: 0,
      leading: 0,
      invisible: false,
    },
    text: IDENTITY,
    line: IDENTITY,
    hidden: 0,
  };
  for (let at = 0; at < page.operators.length; at += 1) follow(pen, at);
  const { texts, runs, ends, paths, images, hidden } = pen;
  return { glyphs: { texts, runs, ends }, paths, images, hidden };
}

function follow(pen: Pen, at: number): void {
  const { operators, operands } = pen.page;
  const operator = operators[at] ?? 0;
  const given = operands[at];
  // pdf.js leaves out pictures that are too large to decode here; what placed them is still there.
  if (operator === OPERATOR.restore && operators[at - 1] === OPERATOR.transform) drawImage(pen);
  HANDLERS.get(operator)?.(pen, Array.isArray(given) ? given : []);
}

type Handler = (pen: Pen, operands: readonly unknown[]) => void;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

const HANDLERS = new Map<number, Handler>([
  [OPERATOR.save, save],
  [OPERATOR.restore, restore],
  [
    OPERATOR.transform,
    (pen, operands) => {
      transform(pen, operands as unknown as Matrix);
    },
  ],
  [OPERATOR.paintFormXObjectBegin, beginForm],
  [OPERATOR.paintFormXObjectEnd, restore],
  [OPERATOR.beginGroup, save],
  [OPERATOR.endGroup, restore],
  [OPERATOR.setLineWidth, (pen, [width]) => void (pen.now.lineWidth = number(width))],
  [
    OPERATOR.setGState,
    (pen, [entries]) => {
      setGraphicsState(pen, entries);
    },
  ],
  [
    OPERATOR.constructPath,
    (pen, operands) => {
      drawPath(pen, operands);
    },
  ],
  [OPERATOR.paintImageXObject, drawImage],
  [OPERATOR.paintInlineImageXObject, drawImage],
  [OPERATOR.paintImageMaskXObject, drawImage],
  [OPERATOR.paintSolidColorImageMask, drawImage],
  [OPERATOR.beginMarkedContent, (pen) => pen.marked.push(null)],
  [OPERATOR.beginMarkedContentProps, (pen, [, mcid]) => pen.marked.push(typeof mcid === 'number' ? mcid : null)],
  [OPERATOR.endMarkedContent, (pen) => pen.marked.pop()],
  [OPERATOR.beginText, (pen) => void (pen.text = pen.line = IDENTITY)],
  [OPERATOR.setCharSpacing, (pen, [spacing]) => void (pen.now.charSpacing = number(spacing))],
  [OPERATOR.setWordSpacing, (pen, [spacing]) => void (pen.now.wordSpacing = number(spacing))],
  [OPERATOR.setHScale, (pen, [percent]) => void (pen.now.scale = number(percent) / 100)],
  [OPERATOR.setLeading, (pen, [leading]) => void (pen.now.leading = -number(leading))],
  [OPERATOR.setTextRise, (pen, [rise]) => void (pen.now.rise = number(rise))],
  [OPERATOR.setTextRenderingMode, (pen, [mode]) => void (pen.now.invisible = INVISIBLE.includes(mode))],
  [
    OPERATOR.setFont,
    (pen, [id, size]) => {
      setFont(pen, id, size);
    },
  ],
  [
    OPERATOR.moveText,
    (pen, [x, y]) => {
      moveText(pen, number(x), number(y));
    },
  ],
  [
    OPERATOR.setLeadingMoveText,
    (pen, [x, y]) => {
      pen.now.leading = number(y);
      moveText(pen, number(x), number(y));
    },
  ],
  [
    OPERATOR.nextLine,
    (pen) => {
      moveText(pen, 0, pen.now.leading);
    },
  ],
  [
    OPERATOR.setTextMatrix,
    (pen, operands) => {
      setTextMatrix(pen, operands);
    },
  ],
  [
    OPERATOR.showText,
    (pen, [glyphs]) => {
      showText(pen, Array.isArray(glyphs) ? glyphs : []);
    },
  ],
]);

function save(pen: Pen): void {
  pen.saved.push({ ...pen.now });
}

function restore(pen: Pen): void {
  pen.now = pen.saved.pop() ?? pen.now;
}

function transform(pen: Pen, matrix: Matrix): void {
  pen.now.matrix = compose(pen.now.matrix, matrix);
}

function beginForm(pen: Pen, [matrix]: readonly unknown[]): void {
  save(pen);
  if (Array.isArray(matrix)) transform(pen, matrix as unknown as Matrix);
}

function setGraphicsState(pen: Pen, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const [key, value] of entries as [string, unknown][]) {
    if (key === 'LW') pen.now.lineWidth = number(value);
    if (key === 'Font' && Array.isArray(value)) setFont(pen, value[0], value[1]);
  }
}

function setFont(pen: Pen, id: unknown, size: unknown): void {
  pen.now.font = pen.page.font(typeof id === 'string' ? id : '');
  pen.now.fontSize = number(size);
}

function moveText(pen: Pen, x: number, y: number): void {
  pen.line = compose(pen.line, [1, 0, 0, 1, x, y]);
  pen.text = pen.line;
}

/** pdf.js hands the six numbers over as one array or as six operands. */
function setTextMatrix(pen: Pen, operands: readonly unknown[]): void {
  const [first] = operands;
  const numbers = first instanceof Float32Array || Array.isArray(first) ? [...(first as number[])] : operands;
  pen.text = pen.line = numbers as unknown as Matrix;
}

function drawImage(pen: Pen): void {
  const box = mapBox(pen.now.matrix, UNIT);
  pen.images.push(box);
  if (coversPage(box, pen.page)) pen.hidden = pen.texts.length;
}

/**
 * Shows glyphs one after another, each moving the text position by its width and the spacings (PDF 32000-1, 9.4.4). A
 * glyph that stands nowhere is left out.
 */
function showText(pen: Pen, shown: readonly unknown[]): void {
  const { font, fontSize, charSpacing, wordSpacing, scale, rise, invisible } = pen.now;
  const { texts, runs, ends } = pen;
  const onPage = compose(pen.now.matrix, pen.text);
  const size = Math.hypot(onPage[2], onPage[3]) * Math.abs(fontSize);
  const run: Run = { size, font, mcid: pen.marked.findLast((id) => id !== null) ?? null, invisible };
  const left = onPage[2] * rise + onPage[4];
  const top = onPage[3] * rise + onPage[5];
  let x = 0;
  for (const item of shown) {
    if (typeof item === 'number') {
      x -= (item / 1000) * fontSize * scale;
    } else if (typeof item === 'object' && item !== null) {
      const { unicode, width, isSpace } = item as { unicode?: string; width?: number; isSpace?: boolean };
      const to = x + number(width) * font.unit * fontSize * scale;
      const at = NUMBERS * texts.length;
      ends[at] = onPage[0] * x + left;
      ends[at + 1] = onPage[1] * x + top;
      ends[at + 2] = onPage[0] * to + left;
      ends[at + 3] = onPage[1] * to + top;
      if (Number.isFinite(ends[at]) && Number.isFinite(ends[at + 1])) {
        texts.push(unicode ?? '');
        runs.push(run);
      }
      x = to + (charSpacing + (isSpace === true ? wordSpacing : 0)) * scale;
    }
  }
  pen.text = compose(pen.text, [1, 0, 0, 1, x, 0]);
}

/** The most glyphs that a page may show: what its operators show are glyphs and the spaces between them. */
function shownOn({ operators, operands }: RawPage): number {
  return operators.reduce((sum, operator, at) => {
    const given = operator === OPERATOR.showText ? operands[at] : [];
    const shown: unknown = Array.isArray(given) ? given[0] : [];
    return sum + (Array.isArray(shown) ? shown.length : 0);
  }, 0);
}

const STROKES = new Set<number>([OPERATOR.stroke, OPERATOR.closeStroke]);
const FILLS = new Set<number>([OPERATOR.fill, OPERATOR.eoFill]);
const BOTH = new Set<number>([
  OPERATOR.fillStroke,
  OPERATOR.eoFillStroke,
  OPERATOR.closeFillStroke,
  OPERATOR.closeEOFillStroke,
]);

function drawPath(pen: Pen, [paint, data]: readonly unknown[]): void {
  const numbers: unknown = Array.isArray(data) ? data[0] : undefined;
  if (typeof paint !== 'number' || !(numbers instanceof Float32Array)) return;
  const { matrix, lineWidth } = pen.now;
  const { parts, curved } = cornersOf(numbers, matrix);
  const width = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  if (FILLS.has(paint) || BOTH.has(paint)) pen.paths.push({ paint: 'fill', parts, curved, width });
  if (STROKES.has(paint) || BOTH.has(paint)) pen.paths.push({ paint: 'stroke', parts, curved, width });
}
