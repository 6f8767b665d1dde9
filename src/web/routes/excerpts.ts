import type { Context } from 'hono';
import type { HomeIndex } from '../../answers/home.js';
import type { CitedPlace } from '../../model/finding.js';
import type { PrintView } from '../../model/print-view.js';
import type { Place } from '../../model/printed.js';
import type { SourceRecord, Statement } from '../../model/statement.js';
import { excerptsOf, type Excerpt } from '../parts/excerpts.js';
import type { Prints } from '../site.js';
import { passing } from './passing.js';

/** The request that is answered, from which index, and what shows its sources as printed. */
interface Showing {
  readonly c: Context;
  readonly index: HomeIndex;
  readonly prints: Prints;
}

/**
 * Gives the lines that places of a source cite, for the sources that any of the places is in. A source whose bytes cannot
 * be had gives none, and the answer is not kept: they may be there again the next time.
 */
export async function excerptsBySource(
  { c, index, prints }: Showing,
  places: readonly CitedPlace[],
): Promise<(source: string, of: readonly Place[]) => readonly Excerpt[]> {
  const wanted = new Set<string>(places.map(({ source }) => source));
  const records = (await index.sources()).filter(({ id }) => wanted.has(id));
  const viewOf = (record: SourceRecord) =>
    prints.view(record).catch(() => {
      passing(c);
      return null;
    });
  const read = records.map(async (record) => [record.id, await viewOf(record)] as const);
  const views = new Map<string, PrintView | null>(await Promise.all(read));
  return (source, of) => excerptsOf(views.get(source) ?? null, of);
}

/** The lines that print each statement, by its id. */
export async function excerptsByStatement(
  showing: Showing,
  statements: readonly Statement[],
): Promise<Map<string, readonly Excerpt[]>> {
  const excerpts = await excerptsBySource(
    showing,
    statements.flatMap(({ places }) => places),
  );
  return new Map(statements.map(({ id, source, places }) => [id, excerpts(source, places)]));
}
