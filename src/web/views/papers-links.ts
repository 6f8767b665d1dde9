import * as z from 'zod';
import { Year } from '../../model/ids.js';
import { SourceKind } from '../../model/source.js';

/** How many sources a page of the list shows. */
export const SOURCES = 50;

/** Which sources an address asks for. */
export const PapersAsked = z.object({
  kind: SourceKind.optional(),
  year: Year.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type PapersAsked = z.infer<typeof PapersAsked>;

/** The address that asks for sources. */
export function papersHref(asked: PapersAsked): string {
  const params = papersAsks(asked);
  if (asked.page > 1) params.set('page', String(asked.page));
  const said = params.toString();
  return said === '' ? '/papers' : `/papers?${said}`;
}

/** Which sources are asked for, as addresses bear it, from the first page; the API spells it likewise. */
export function papersAsks({ kind, year }: PapersAsked): URLSearchParams {
  const params = new URLSearchParams();
  if (kind !== undefined) params.set('kind', kind);
  if (year !== undefined) params.set('year', year);
  return params;
}
