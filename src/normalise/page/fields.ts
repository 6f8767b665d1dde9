import type { PageField, PagePrint } from '../../model/page-print.js';
import type { PageLabel } from '../../model/page-words.js';

/** What is printed where there is nothing to say. */
const NOTHING = /^[\s–—.|·•:/-]*$/;

/** The first field of a role that prints something, or null. */
export function fieldOf(print: PagePrint, role: PageLabel): PageField | null {
  return print.fields.find((field) => field.role === role && !NOTHING.test(field.text)) ?? null;
}

/** The text of a field on one line, or null where it prints nothing. */
export function textOf(print: PagePrint, role: PageLabel): string | null {
  return fieldOf(print, role)?.text ?? null;
}

/** The text of a field, its paragraphs and items joined by line feeds; null where it prints nothing. */
export function paragraphsOf(print: PagePrint, role: PageLabel): string | null {
  const field = fieldOf(print, role);
  return field === null ? null : field.blocks.map((lines) => lines.join(' ')).join('\n');
}

/** The labels that tell the page of a modification, in the order a reader meets them. */
const TELLING: readonly PageLabel[] = [
  'proposer',
  'lead-analyst',
  'date-raised',
  'stage',
  'overall-status',
  'path',
  'implementation-date',
  'latest-update',
  'issue',
  'solution',
  'impacted-parties',
  'documents-affected',
];

/** Which of the labels that tell the page of a modification it has, whether or not anything stands under them. */
export function labelsFound(print: PagePrint): PageLabel[] {
  const roles = new Set(print.fields.map(({ role }) => role));
  return TELLING.filter((role) => roles.has(role));
}
