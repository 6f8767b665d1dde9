import { groupedBy } from '../../../lib/grouped.js';
import { dateWords } from '../../../lib/words.js';
import { escaped } from '../../../lib/xml.js';
import { textOf, type Cell, type Column, type ColumnKind, type Row, type Table } from '../table.js';

/** Mail programs drop style sheets: every style stands where it is used. */
const STYLES = {
  body: 'margin:0;padding:16px;font-family:Helvetica,Arial,sans-serif;font-size:14px;line-height:1.45;color:#1c2430;background:#ffffff',
  h1: 'margin:0 0 8px;font-size:20px;line-height:1.25',
  h2: 'margin:20px 0 6px;font-size:16px',
  note: 'margin:4px 0;color:#596273;font-size:13px',
  table: 'border-collapse:collapse',
  th: 'padding:4px 10px 4px 0;border-bottom:2px solid #1c2430;text-align:left;vertical-align:bottom;white-space:nowrap',
  td: 'padding:4px 10px 4px 0;border-bottom:1px solid #d5dae2;text-align:left;vertical-align:top',
  number: 'padding:4px 10px 4px 0;border-bottom:1px solid #d5dae2;text-align:right;vertical-align:top',
  a: 'color:#0b5394',
} as const;

/**
 * A table as one HTML page that needs nothing else and may be sent by mail: no style sheet, no script, nothing that is
 * fetched. Rows that are read in groups stand under their headings, without the headings of columns.
 */
export function htmlOf({ title, notes, columns, rows, groupedBy: by }: Table): Uint8Array {
  const all = columns.map((_, at) => at);
  const parts =
    by === undefined
      ? [tableHtml(columns, rows, all, true)]
      : [...groupedBy(rows, ({ cells }) => textOf(cells[by] ?? null))].flatMap(([group, of]) => [
          `<h2 style="${STYLES.h2}">${escaped(group)} (${of.length})</h2>`,
          tableHtml(
            columns,
            of,
            all.filter((at) => at !== by),
            false,
          ),
        ]);
  const lines = [
    '<!doctype html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    `<body style="${STYLES.body}">`,
    `<h1 style="${STYLES.h1}">${escaped(title)}</h1>`,
    ...notes.map((note) => `<p style="${STYLES.note}">${escaped(note)}</p>`),
    ...(rows.length === 0 ? ['<p>Nothing.</p>'] : parts),
    '</body></html>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function tableHtml(
  columns: readonly Column[],
  rows: readonly Row[],
  shown: readonly number[],
  withHeadings: boolean,
): string {
  const headings = shown.map((at) => `<th style="${STYLES.th}">${escaped(columns[at]?.heading ?? '')}</th>`).join('');
  const body = rows.map(({ cells }) => {
    const fields = shown.map((at) => {
      const kind = columns[at]?.kind ?? 'text';
      const style = kind === 'number' ? STYLES.number : STYLES.td;
      return `<td style="${style}">${cellHtml(cells[at] ?? null, kind)}</td>`;
    });
    return `<tr>${fields.join('')}</tr>`;
  });
  const head = withHeadings ? [`<tr>${headings}</tr>`] : [];
  return [`<table style="${STYLES.table}">`, ...head, ...body, '</table>'].join('\n');
}

function cellHtml(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return printed(kind === 'date' ? dateIn(String(cell)) : String(cell));
  if (cell.href === null) return printed(cell.text);
  return `<a style="${STYLES.a}" href="${escaped(cell.href)}">${printed(cell.text)}</a>`;
}

function dateIn(text: string): string {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(text) ? dateWords(text) : text;
}

/** A text that a stranger wrote, set apart so that it turns nothing around it. */
function printed(text: string): string {
  return /[^\u0020-\u007E\u00A0-\u024F\u2010-\u2027\u2030-\u205E\u2190-\u21FF]/.test(text)
    ? `<bdi>${escaped(text)}</bdi>`
    : escaped(text);
}
