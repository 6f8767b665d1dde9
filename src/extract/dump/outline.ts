import { MONTHS } from '../../lib/dates.js';
import { withFieldWordsRead } from '../../lib/misread-text.js';
import { inDigits } from '../../lib/recognition.js';
import { byRows, type ByRows, withoutMarkColumn, withoutMarks } from './column-blocks.js';
import type { Column } from './column-heads.js';
import { isLoneHead, looseHeadAt, tableHeadAt } from './column-heads.js';
import { drawnTableAt, type DrawnTable } from './drawn-tables.js';
import { widthOf } from './glyph-widths.js';
import type { Line } from './lines.js';
import { stackedTableAt } from './stacked-tables.js';
import { endsCell, leadingId } from './table-lines.js';
import { tableEnd } from './table-end.js';

/**
 * A piece of a paper: a numbered heading, running text, the lines of a table under its column headings, or a table whose
 * cells signs or lines set apart.
 */
export type Piece =
  | { readonly piece: 'heading'; readonly lines: readonly Line[] }
  | { readonly piece: 'text'; readonly lines: readonly Line[] }
  | ({ readonly piece: 'table'; readonly columns: readonly Column[] } & ByRows)
  | { readonly piece: 'drawn'; readonly block: DrawnTable['block'] };

const HEADING = /^(\d{1,2})\s*[.)]\s+(\p{Lu}.*)$/u;
const BARE_HEADING = /^(\d{1,2})\s+(Purpose|Recommendations?|.*\bSEC Releases?)$/;

/** A heading of a part of a paper that speaks of no single release. */
const PART = /^(?:Purpose|Introduction|Background|(?:Executive )?Summary|Recommendations?|Next steps|Conclusions?)$/i;
const MONTH = `(?:${MONTHS.join('|')})`;
/** A heading that names a release, whatever else of few words stands behind it. */
const OF_RELEASE = new RegExp(
  `^(?:the )?(?:${MONTH} \\d{4} (?:[\\w-]+ ){0,2}?Releases?\\b|SEC (?:Systems? )?Release\\b[\\s:(–—-]*(?:of |for )?${MONTH} \\d{4})[^.;:,]*$`,
  'i',
);
/** A heading has no more words. */
const LONGEST_HEADING = 10;

/** What a table is taken to hold when its headings are not printed. */
const USUAL: readonly Column[] = [
  { role: 'modification', heading: 'Modification' },
  { role: 'status', heading: 'Status' },
];

/** The pieces of a paper in printed order. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  const headings = headingsOf(lines);
  const widest = Math.max(0, ...lines.map(({ text }) => widthOf(text)));
  const bounds = [...new Set([0, ...headings])];
  const pieces: Piece[] = [];
  bounds.forEach((from, at) => {
    const heading = headings.includes(from) ? lines.slice(from, from + 1) : [];
    if (heading.length > 0) pieces.push({ piece: 'heading', lines: heading });
    pieces.push(...bodyPieces(lines.slice(from + heading.length, bounds[at + 1] ?? lines.length), widest));
  });
  return pieces.filter((piece) => !('lines' in piece) || piece.piece === 'table' || piece.lines.length > 0);
}

/** Where the headings stand: the numbered ones, or in a paper that numbers none those that their words tell. */
function headingsOf(lines: readonly Line[]): number[] {
  const numbered = numberedHeadings(lines);
  return numbered.length > 1 ? numbered : bareHeadings(lines);
}

/** Where lines stand that name a release or a part of a paper and nothing else, with the end of something above them. */
function bareHeadings(lines: readonly Line[]): number[] {
  return lines.flatMap(({ text }, at) => {
    const before = lines[at - 1]?.text ?? '';
    const isNamed = PART.test(text) || (OF_RELEASE.test(text) && text.split(/\s+/).length <= LONGEST_HEADING);
    const isOver =
      at === 0 ||
      /[.:!?’'"”)?]$/.test(before) ||
      endsCell(before) ||
      isTitle(before) ||
      (PART.test(text) && lines[at + 1]?.text.endsWith(':') === true);
    const goesOn = /^(?:\p{Ll}|[,;.)])/u.test(lines[at + 1]?.text ?? '');
    return isNamed && isOver && !goesOn ? [at] : [];
  });
}

/** Whether a line is the title of the paper or a heading: words with capitals, and no stop behind them. */
function isTitle(text: string): boolean {
  return PART.test(text) || OF_RELEASE.test(text) || /^(?:SEC )?Releases? Update$/i.test(text);
}

/** A line without the specks that recognition sets apart behind its last word. */
function withoutSpecks(text: string): string {
  return text.replace(/(?:\s+[.,:;|_~·•'`-]{1,2})+$/, '');
}

/** A line with a letter or a stroke for the digit that it begins with, and with what recognition makes of the stop behind it. */
function withNumberRead(text: string): string {
  return text.replace(/^([1-9Il|!ZS]{1,2})\s?[.,:;)]\s+(?=\p{Lu})/u, (_, number: string) => {
    return `${inDigits(number)}. `;
  });
}

/** A heading that names a release behind what may be a misread number. */
const NUMBERED_RELEASE = new RegExp(`^\\S{1,3}\\s+${MONTH} 20\\d\\d (?:SEC )?Release$`);

/** Where the numbered headings stand; their numbers go up by one or two. */
function numberedHeadings(lines: readonly Line[]): number[] {
  let last = 0;
  return lines.flatMap(({ text }, at) => {
    const plain = withNumberRead(withFieldWordsRead(withoutSpecks(text)).text);
    const found = HEADING.exec(plain) ?? BARE_HEADING.exec(plain);
    const number = Number(found?.[1] ?? 0);
    const isInOrder = number > last && number <= last + 2;
    const isHeading = found !== null && plain.length < 90 && !/[.,;:]$/.test(plain);
    if (isHeading && isInOrder) last = number;
    else if (last > 0 && NUMBERED_RELEASE.test(plain)) last += 1;
    else return [];
    return [at];
  });
}

/** The running text and the tables between two headings, those whose cells signs set apart first. */
function bodyPieces(lines: readonly Line[], widest: number): Piece[] {
  for (let at = 0; at < lines.length; at += 1) {
    const drawn = drawnTableAt(lines, at) ?? stackedTableAt(lines, at);
    if (drawn === null) continue;
    const before = mixedPieces(lines.slice(0, at), widest);
    return [...before, { piece: 'drawn', block: drawn.block }, ...bodyPieces(lines.slice(drawn.to), widest)];
  }
  return mixedPieces(lines, widest);
}

/** The running text and the tables whose cells have run together. */
function mixedPieces(lines: readonly Line[], widest: number): Piece[] {
  const pieces: Piece[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const { start, body, columns } = nextTable(rest);
    pieces.push({ piece: 'text', lines: rest.slice(0, start) });
    const region = rest.slice(body);
    const end = columns.length > 0 ? tableEnd(region, widest) : region.length;
    const headed = columns !== USUAL && columns.some(({ role }) => role === 'status');
    if (columns.length > 0) pieces.push(tablePiece(columns, region.slice(0, end), headed));
    rest = region.slice(end);
  }
  return pieces;
}

/** A table by its rows; where its marks are printed by themselves, no order tells whose they are. */
function tablePiece(columns: readonly Column[], region: readonly Line[], headed: boolean): Piece {
  const place = columns.findIndex(({ role }) => role === 'dcc-impact');
  const { lines, marks } = place >= 0 ? withoutMarkColumn(region, place === 0) : withoutMarks(region);
  const rows = byRows(lines, headed);
  const { kept, broken } = withoutHeads(rows.lines);
  return {
    piece: 'table',
    columns: marks.length === 0 ? columns : columns.filter(({ role }) => role !== 'dcc-impact'),
    ...rows,
    lines: kept,
    astray: [...rows.astray, ...[...marks, ...broken].map((line) => ({ lines: [line] }))],
  };
}

/** Where the next table's heading (or, lacking one, its first row) starts, and where its rows begin. */
function nextTable(lines: readonly Line[]) {
  for (let start = 0; start < lines.length; start += 1) {
    const head = tableHeadAt(lines, start);
    if (head !== null) return { start, body: head.to, columns: head.columns };
    const above = lines[start - 1]?.text ?? '';
    const announced = above.endsWith(':') || isLoneHead(above);
    if (announced && leadingId(lines[start]?.text ?? '') !== null) return { start, body: start, columns: USUAL };
  }
  return { start: lines.length, body: lines.length, columns: [] };
}

/**
 * The lines of a table without the headings that a new page repeats, or that stand apart from the others, and the lines of
 * those of which words cannot be read.
 */
function withoutHeads(lines: readonly Line[]): { readonly kept: readonly Line[]; readonly broken: readonly Line[] } {
  const kept: Line[] = [];
  const broken: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = tableHeadAt(lines, at);
    const loose = head === null ? looseHeadAt(lines, at) : 0;
    if (head?.isBroken === true) broken.push(...lines.slice(at, head.to));
    if (head !== null) at = head.to - 1;
    else if (loose > 0) at += loose - 1;
    else kept.push(...lines.slice(at, at + 1));
  }
  return { kept, broken };
}
