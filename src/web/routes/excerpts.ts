import type { HomeIndex } from '../../answers/home.js';
import type { Statement } from '../../model/statement.js';
import type { PrintView } from '../../model/print-view.js';
import { excerptsOf, type Excerpt } from '../parts/excerpts.js';
import type { Prints } from '../site.js';

/** The lines that print each statement, by its id. A source whose bytes cannot be had gives none. */
export async function excerptsByStatement(
  index: HomeIndex,
  prints: Prints,
  statements: readonly Statement[],
): Promise<Map<string, readonly Excerpt[]>> {
  const sources = await index.sources();
  const views = new Map<string, Promise<PrintView | null>>();
  for (const id of new Set(statements.map(({ source }) => source))) {
    const record = sources.find((one) => one.id === id);
    if (record !== undefined)
      views.set(
        id,
        prints.view(record).catch(() => null),
      );
  }
  const made = statements.map(async (statement) => {
    const view = (await views.get(statement.source)) ?? null;
    return [statement.id, excerptsOf(view, statement.places)] as const;
  });
  return new Map(await Promise.all(made));
}
