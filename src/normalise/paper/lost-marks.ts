import type { DocumentFinding } from '../../model/finding.js';
import { cellOf } from './columns.js';
import type { SectionRow } from './sections.js';

/** A paper that lists so many modifications has a mark at one of them. */
const FEWEST = 8;

/**
 * The doubt that a paper has lost its marks: it lists many modifications under a column for them, and prints nothing in
 * it. What turns a paper into text leaves out marks that are pictures. Rows that stand in a group need no marks.
 */
export function lostMarks(rows: readonly SectionRow[]): DocumentFinding[] {
  const marked = rows.filter(({ columns, dccGroup }) => columns['dcc-impact'] !== undefined && dccGroup === null);
  const names = marked.flatMap(
    ({ row, columns }) => cellOf(row, 'id', columns) ?? cellOf(row, 'modification', columns) ?? [],
  );
  if (names.length < FEWEST || marked.some(({ row, columns }) => cellOf(row, 'dcc-impact', columns) !== null))
    return [];
  return [
    {
      kind: 'reading-in-doubt',
      message: `None of the ${names.length} modifications has a mark for the DCC Systems: the marks may have been lost.`,
      places: names.flatMap(({ places }) => places),
    },
  ];
}
