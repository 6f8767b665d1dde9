import type { HomeIndex } from './home.js';
import { perIndex } from './per-index.js';

/** Gives the name of a source by its checksum; of one that the index does not know, the beginning of the checksum. */
export const namesOf = perIndex(async (index: HomeIndex): Promise<(source: string) => string> => {
  const names = new Map<string, string>((await index.sources()).map(({ id, name }) => [id, name]));
  return (source) => names.get(source) ?? source.slice(0, 12);
});

/** Gives the title of a modification by any of its ids; null where none is known. */
export const titlesOf = perIndex(async (index: HomeIndex): Promise<(id: string) => string | null> => {
  const modifications = await index.modifications();
  const titles = new Map<string, string | null>(
    modifications.flatMap(({ ids, title }) => ids.map((id) => [id, title])),
  );
  return (id) => titles.get(id) ?? null;
});
