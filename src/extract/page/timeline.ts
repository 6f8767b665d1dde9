import { isOnlyDate } from '../../lib/printed-dates.js';
import { type Box, type Piece, blocksOf, boxesIn, headingLevel, isEmpty, isLeafBlock, isText, textOf } from './box.js';
import { datedCells } from './column-heads.js';
import { type DatedLine, dateFirst, dateLast, datedText } from './dated-line.js';
import { linesUnderYears } from './years-over.js';

/** A row of a timeline with the boxes that print it. */
export interface TimelineLine extends DatedLine {
  readonly pieces: readonly Piece[];
}

/** An event is no longer than this: a longer text that begins with a date is prose. */
const LONGEST_EVENT = 200;
const ROWS = new Set(['tr', 'li']);

/**
 * The rows of the timelines in a box, in reading order, found by their dates: rows that each begin with a date, dates
 * and events that take turns, or a row of dates over a row of events. What is `closed`, or holds what is, is no row.
 */
export function timelinesIn(root: Box, closed: ReadonlySet<Piece>): TimelineLine[] {
  if (closed.has(root)) return [];
  const here = overOneAnother(root) ?? rowByRow(root, closed) ?? takingTurns(root);
  if (here !== null && !here.some(({ pieces }) => pieces.some((piece) => holdsAny(piece, closed)))) return here;
  return root.children.flatMap((child) => (isText(child) ? [] : timelinesIn(child, closed)));
}

/** Rows without the numbers that count them, where each has its own: `1 Raised`, `2 Present to Panel`. */
export function withoutNumbers(rows: readonly TimelineLine[]): TimelineLine[] {
  const isCounted = rows.length > 1 && rows.every(({ event }, at) => new RegExp(`^${at + 1}[.):]?\\s`).test(event));
  return isCounted ? rows.map((row) => ({ ...row, event: row.event.replace(/^\d+\S?\s+/, '') })) : [...rows];
}

/** Rows that a page prints twice over, for wide and for narrow screens, once; the second copies belong to the first. */
export function once(rows: readonly TimelineLine[]): TimelineLine[] {
  const half = rows.length / 2;
  const words = rows.map(({ dates, event }) => [...dates, event].join(' '));
  if (half < 1 || !words.every((row, at) => at < half || row === words[at - half])) return [...rows];
  return rows
    .slice(0, half)
    .map((row, at) => ({ ...row, pieces: [...row.pieces, ...(rows[at + half]?.pieces ?? [])] }));
}

function holdsAny(piece: Piece, closed: ReadonlySet<Piece>): boolean {
  return closed.has(piece) || (!isText(piece) && piece.children.some((child) => holdsAny(child, closed)));
}

/** The rows of a timeline that a label announces, whatever its form: also events before their dates. */
export function labelledTimeline(pieces: readonly Piece[]): TimelineLine[] {
  const rows: TimelineLine[] = [];
  let dates: string[] = [];
  let event = '';
  const add = (line: DatedLine) => {
    rows.push({ ...line, pieces });
    [dates, event] = [[], ''];
  };
  const lines = pieces.flatMap(rowTexts).map((text) => ({ text, line: datedLine(text) }));
  const isWhole = mostAreWhole(lines.flatMap(({ line }) => line ?? []));
  for (const { text, line } of lines) {
    if (line !== null && isWhole && event === '') add(line);
    else if (line === null && dates.length > 0) add({ dates, event: text });
    else if (line === null) event = text;
    else if (line.event !== '') add(line);
    else if (event !== '') add({ dates: line.dates, event });
    else dates = [...dates, ...line.dates].slice(0, 2);
  }
  if (dates.length > 0) add({ dates, event: '' });
  return rows;
}

/** The rows of a timeline that a label announces, and that prints each year once, over its days. */
export function timelineUnderYears(pieces: readonly Piece[]): TimelineLine[] {
  return linesUnderYears(pieces.flatMap(rowTexts)).map((line) => ({ ...line, pieces }));
}

/** A line that begins or ends with its date; a note that mentions one is none. */
function datedLine(text: string): DatedLine | null {
  return dateFirst(text) ?? (/^note\b/i.test(text) ? null : dateLast(text));
}

/** Whether most lines have both date and event, so that one without event has none, and does not wait for the next line. */
function mostAreWhole(lines: readonly DatedLine[]): boolean {
  return lines.filter(({ event }) => event !== '').length > lines.length / 2;
}

/** The texts of the rows of a piece: rows of tables whole, else block by block and line by line. */
function rowTexts(piece: Piece): string[] {
  if (isText(piece) || isLeafBlock(piece)) return blocksOf([piece]).flat();
  if (ROWS.has(piece.tag) && !holdsRows(piece)) return [rowText(piece)];
  return piece.children.some((child) => !isText(child) && !isEmpty(child) && child.tag !== 'br')
    ? piece.children.flatMap(rowTexts)
    : blocksOf([piece]).flat();
}

/** Two rows of as many cells, dates in one of them and events in the other. */
function overOneAnother(box: Box): TimelineLine[] | null {
  const [first, second, ...others] = box.children.filter((child): child is Box => !isText(child) && !isEmpty(child));
  if (first === undefined || second === undefined || others.length > 0) return null;
  const rows = [boxesOf(first), boxesOf(second)];
  const dates = rows.find((row) => row.every(isDate));
  const events = rows.find((row) => row !== dates && !row.some(isDate));
  if (dates === undefined || events === undefined || dates.length < 2 || dates.length !== events.length) return null;
  return dates.map((cell, at) => ({
    dates: dateFirst(datedText(cell))?.dates ?? [],
    event: events[at] === undefined ? '' : textOf(events[at]),
    pieces: [cell, ...(events[at] === undefined ? [] : [events[at]])],
  }));
}

/** Rows directly in a box that each begin with a date; with others between them only where they are many. */
function rowByRow(box: Box, closed: ReadonlySet<Piece>): TimelineLine[] | null {
  const printed = box.children.filter((child) => !isEmpty(child));
  const runs: TimelineLine[][] = [[]];
  for (const child of printed) {
    const line = isText(child) || holdsAny(child, closed) ? null : rowOf(child);
    if (line === null) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  const rows = runs.filter((run) => run.some(({ event }) => event !== '') && isTimeline(run, printed)).flat();
  const [first, ...rest] = rows;
  // The headings of the columns belong to the timeline too.
  return first === undefined
    ? null
    : [{ ...first, pieces: [...first.pieces, ...printed.filter(isHead), ...headsOver(box)] }, ...rest];
}

/** The cells of the head of a table, where one of them heads dates. */
function headsOver(box: Box): Piece[] {
  const heads = box.tag !== 'tbody' ? [] : (box.parent?.children ?? []).filter(({ tag }) => tag === 'thead');
  return heads.filter((head) => !isText(head) && [...boxesIn(head)].some(isHead));
}

function isTimeline(run: readonly TimelineLine[], printed: readonly Piece[]): boolean {
  if (run.length >= 2) return true;
  const [only] = run;
  const isRow = only?.pieces.every(({ tag }) => ROWS.has(tag)) === true;
  // Beside one row there may be the headings of its columns.
  return (
    isRow && printed.length <= 2 && printed.every((piece) => dateFirst(datedText(piece)) !== null || isHead(piece))
  );
}

function isHead(piece: Piece): boolean {
  return /^(?:start |from )?dates?\b.{0,30}$/i.test(textOf(piece));
}

/** A box as one row: it begins with its date or dates and holds no others by themselves. */
function rowOf(box: Box): TimelineLine | null {
  if (headingLevel(box) !== null || box.tag === 'dt' || box.tag === 'dd') return null;
  const line = dateFirst(rowText(box));
  if (line === null || line.event.length > LONGEST_EVENT || holdsRows(box)) return null;
  const alone = [...boxesIn(box)].filter((inner) => inner !== box && isDate(inner) && boxesOf(inner).length === 0);
  return alone.length > 2 ? null : { ...line, pieces: [box] };
}

/** Boxes of which some are dates and the others, each after its date or dates, events. */
function takingTurns(box: Box): TimelineLine[] | null {
  const cells = boxesOf(box).filter((cell) => cell.tag !== 'br');
  const from = cells.findIndex(isDate);
  if (
    from < 0 ||
    cells.filter(isDate).length < 2 ||
    cells.slice(0, from).some((cell) => !isEmpty(cell) && !isHead(cell))
  )
    return null;
  const rows: TimelineLine[] = [];
  let open: Box[] = [];
  for (const cell of cells.slice(from)) {
    if (isDate(cell)) open.push(cell);
    else if (open.length === 0 ? !isEmpty(cell) : textOf(cell).length > LONGEST_EVENT) return null;
    else if (open.length > 0) {
      const dates = open.flatMap((each) => dateFirst(datedText(each))?.dates ?? []).slice(0, 2);
      rows.push({ dates, event: textOf(cell), pieces: [...open, cell] });
      open = [];
    }
  }
  return rows.some(({ event }) => event !== '') ? rows : null;
}

/** The text of a row on one line; of its cells those for dates and events, where its table heads columns of more. */
function rowText(row: Box): string {
  return (datedCells(row) ?? [row]).map(datedText).join(' ').trim();
}

/** Whether a box holds two or more rows of its own, or lines that are. */
function holdsRows(box: Box): boolean {
  if ([...boxesIn(box)].filter((inner) => inner !== box && ROWS.has(inner.tag)).length > 1) return true;
  const lines = blocksOf([box]).flat();
  return (
    lines.filter((line) => [dateFirst(line), dateLast(line)].some((read) => (read?.event ?? '') !== '')).length > 1
  );
}

function boxesOf(box: Box): Box[] {
  return box.children.filter((child): child is Box => !isText(child));
}

/** Whether a box prints a date, or both ends of a range, and nothing more. */
function isDate(box: Box): boolean {
  const text = datedText(box);
  return isOnlyDate(text) || (text !== '' && dateFirst(text)?.event === '');
}
