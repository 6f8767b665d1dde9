import { labelOf } from '../../model/page-words.js';
import { type Box, type Piece, boxesIn, isEmpty, isText, printedBoxes, textOf } from './box.js';
import { following } from './regions.js';

/**
 * The values of labels that head columns: for each label's cell (and all that wraps only the label in it) the cells
 * below it. Found in tables, and in any boxes of which one row is labels alone and the next has as many cells.
 */
export function columnValues(root: Box): Map<Piece, Piece[]> {
  const values = new Map<Piece, Piece[]>();
  for (const box of boxesIn(root)) {
    const cells = cellsOf(box);
    if (!isHeadRow(box, cells)) continue;
    const rows = rowsBelow(box, cells.length);
    cells.forEach((cell, at) => {
      const below = rows.flatMap((row) => row[at] ?? []);
      if (rows.length === 0 || labelOf(textOf(cell)) === null) return;
      for (const wrapped of wrapping(cell)) values.set(wrapped, below);
    });
  }
  return values;
}

/** The boxes directly in a box, the empty ones too. */
function cellsOf(box: Box): Box[] {
  return box.children.filter((child): child is Box => !isText(child));
}

function isHeadRow(box: Box, cells: readonly Box[]): boolean {
  if (cells.length < 2 || box.children.some((child) => isText(child) && !isEmpty(child))) return false;
  const labels = cells.filter((cell) => labelOf(textOf(cell)) !== null).length;
  if (box.tag === 'tr') return labels >= 2 && (labels > cells.length / 2 || cells.every(({ tag }) => tag === 'th'));
  return labels === cells.length;
}

/** The rows of so many cells that follow a row, up to one that holds labels. */
function rowsBelow(box: Box, width: number): Box[][] {
  const after = [...following(box), ...(box.parent?.tag === 'thead' ? following(box.parent).flatMap(rowsIn) : [])];
  const rows: Box[][] = [];
  for (const row of after) {
    if (isText(row) || printedBoxes(row).length === 0) continue;
    const cells = cellsOf(row);
    if (cells.length !== width || cells.some(holdsLabel)) break;
    rows.push(cells);
    if (box.tag !== 'tr') break;
  }
  return rows;
}

function holdsLabel(piece: Piece): boolean {
  if (labelOf(textOf(piece)) !== null) return true;
  return !isText(piece) && piece.children.some(holdsLabel);
}

function rowsIn(piece: Piece): Piece[] {
  return isText(piece) ? [] : piece.children;
}

/** A cell and all in it whose words are the cell's words. */
function wrapping(cell: Box): Piece[] {
  const same: Piece[] = [cell];
  for (let at: Piece | undefined = cell; at !== undefined && !isText(at);) {
    const words = textOf(at);
    at = at.children.find((child) => textOf(child) === words);
    if (at !== undefined) same.push(at);
  }
  return same;
}
