import { UnreadableError } from '../../lib/errors.js';
import type { Block, PaperPrint } from '../../model/paper-print.js';
import { withoutFurniture } from './furniture.js';
import { widthOf } from './glyph-widths.js';
import { linesOf } from './lines.js';
import type { Line } from './lines.js';
import { withoutLostRows } from './lost-rows.js';
import type { Piece } from './outline.js';
import { piecesOf } from './outline.js';
import { paragraphsOf } from './paragraphs.js';
import { printedOf } from './places.js';
import { readTables } from './tables.js';
import { cellsApart } from './touching-cells.js';

/** Changes whenever the same dump may be read otherwise. */
export const DUMP_READER_VERSION = '16';

/**
 * Reads a text dump of a paper whose columns have run together: the lines, without what runs along the edges of the
 * pages, are told apart into headings, running text and tables, and the lines of the tables into cells.
 *
 * @throws UnreadableError when the bytes are no text, or hold no words.
 */
export function readDump(bytes: Uint8Array): PaperPrint {
  const { lines, links, pages } = linesOf(bytes);
  const { content, furniture } = withoutFurniture(lines);
  if (content.length === 0) throw new UnreadableError('The text dump holds nothing but page headers and footers.');
  const { pieces: found, lost } = withoutRowsIn(piecesOf(content));
  const text = found.flatMap((piece) => (piece.piece === 'table' || piece.piece === 'drawn' ? [] : piece.lines));
  const apart = cellsApart(content, text);
  const pieces = found.map((piece) => (piece.piece === 'table' ? { ...piece, lines: piece.lines.map(apart) } : piece));
  const read = readTables(tablesIn(pieces), text, links);
  return {
    kind: 'paper',
    form: 'dump',
    pages,
    blocks: blocksOf(pieces, read.tables, widestOf(text)),
    furniture: furniture.map((line) => printedOf([line])),
    links: links.map((line) => printedOf([line])),
    unread: [
      ...read.unread,
      ...lost.map((row) => printedOf(row)),
      ...tablesIn(pieces).flatMap(({ astray }) => astray.map(({ lines, text }) => printedOf(lines, text))),
    ],
  };
}

/** The pieces without the rows that stand in running text, of tables whose headings were not found, and those rows. */
function withoutRowsIn(pieces: readonly Piece[]): { pieces: readonly Piece[]; lost: readonly (readonly Line[])[] } {
  const lost: (readonly Line[])[] = [];
  const kept = pieces.map((piece) => {
    if (piece.piece !== 'text') return piece;
    const { text, rows } = withoutLostRows(piece.lines);
    lost.push(...rows);
    return { ...piece, lines: text };
  });
  return { pieces: kept, lost };
}

function tablesIn(pieces: readonly Piece[]): Extract<Piece, { piece: 'table' }>[] {
  return pieces.filter((piece) => piece.piece === 'table');
}

/** The width of the widest line of running text, in thousandths of the size of the print. */
function widestOf(text: readonly Line[]): number {
  return Math.max(0, ...text.map((line) => widthOf(line.text)));
}

/** The blocks of the pieces in printed order, the tables as they were read. */
function blocksOf(pieces: readonly Piece[], tables: readonly (readonly Block[])[], widest: number): Block[] {
  const read = [...tables];
  return pieces.flatMap((piece): Block[] => {
    if (piece.piece === 'table') return read.splice(0, 1).flat();
    if (piece.piece === 'drawn') return [piece.block];
    if (piece.piece === 'heading') return [{ block: 'heading', text: printedOf(piece.lines) }];
    return paragraphsOf(piece.lines, widest);
  });
}
