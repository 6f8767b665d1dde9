import type { DocumentFinding } from '../../model/finding.js';
import type { PaperPrint } from '../../model/paper-print.js';
import { cellOf } from './columns.js';
import type { ListedRow } from './cut-short.js';
import type { ReadRow } from './row.js';
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

/** What a tick is printed as: itself, in a font of signs, or one of the letters and signs that recognition makes of it. */
const FORMS: readonly RegExp[] = [/^[✓✔√☑]$/u, /^\p{Co}$/u, /^[vV]{1,2}$/, /^[yY¥]$/, /^[/\\]$/, /^4$/, /^[Jj]$/];

/**
 * The forms of the ticks in a dump, where they are several: recognition wavers over what it sees, or ticks are set in
 * several ways, of which pictures leave nothing. Either may have lost a tick where there is none. Empty where all have one
 * form, be it a misread one.
 */
export function waveringMarks(rows: readonly SectionRow[], form: PaperPrint['form']): readonly string[] {
  if (form !== 'dump') return [];
  const marks = rows.flatMap(({ row, columns }) => cellOf(row, 'dcc-impact', columns)?.text ?? []);
  const found = FORMS.flatMap((pattern) => marks.find((mark) => pattern.test(mark)) ?? []);
  return found.length > 1 ? found : [];
}

/** A row without its mark read: where marks have several forms, no mark is no cross. */
export function withMarkInDoubt(row: ReadRow, wavering: readonly string[]): ReadRow {
  return wavering.length > 0 && row.dcc.isUnmarked ? { ...row, dcc: { ...row.dcc, impact: null } } : row;
}

/** The doubt about each row without a mark in a paper whose marks have several forms. */
export function unmarkedRows(listed: readonly ListedRow[], wavering: readonly string[]): DocumentFinding[] {
  if (wavering.length === 0) return [];
  const forms = wavering.map((mark) => `“${mark}”`).join(', ');
  return listed
    .filter(({ row }) => row.dcc.isUnmarked)
    .map(({ release, row: { id, idPlaces } }) => ({
      kind: 'value-not-known',
      modificationId: id,
      release,
      message: `No mark for the DCC Systems is read at ${id}; those of this paper are read as ${forms}, and others may be lost.`,
      places: [...idPlaces],
    }));
}
