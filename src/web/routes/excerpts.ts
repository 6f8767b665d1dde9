import type { HomeIndex } from '../../answers/home.js';
import type { CitedPlace } from '../../model/finding.js';
import type { PrintView } from '../../model/print-view.js';
import type { Place } from '../../model/printed.js';
import type { Statement } from '../../model/statement.js';
import { excerptsOf, type Excerpt } from '../parts/excerpts.js';
import type { Prints } from '../site.js';

/**
 * Gives the lines that places of a source cite, for the sources that any of the places is in. A source whose bytes cannot
 * be had gives none.
 */
export async function excerptsBySource(
  index: HomeIndex,
  prints: Prints,
  places: readonly CitedPlace[],
): Promise<(source: string, of: readonly Place[]) => readonly Excerpt[]> {
  const wanted = new Set<string>(places.map(({ source }) => source));
  const records = (await index.sources()).filter(({ id }) => wanted.has(id));
  const read = records.map(async (record) => [record.id, await prints.view(record).catch(() => null)] as const);
  const views = new Map<string, PrintView | null>(await Promise.all(read));
  return (source, of) => excerptsOf(views.get(source) ?? null, of);
}

/** The lines that print each statement, by its id. */
export async function excerptsByStatement(
  index: HomeIndex,
  prints: Prints,
  statements: readonly Statement[],
): Promise<Map<string, readonly Excerpt[]>> {
  const excerpts = await excerptsBySource(
    index,
    prints,
    statements.flatMap(({ places }) => places),
  );
  return new Map(statements.map(({ id, source, places }) => [id, excerpts(source, places)]));
}
