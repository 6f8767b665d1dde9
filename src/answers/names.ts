import type { HomeIndex } from './home.js';
import { perIndex } from './per-index.js';

/** Gives the name of a source by its checksum; of one that the index does not know, the beginning of the checksum. */
export const namesOf = perIndex(async (index: HomeIndex): Promise<(source: string) => string> => {
  const names = new Map<string, string>((await index.sources()).map(({ id, name }) => [id, name]));
  return (source) => names.get(source) ?? source.slice(0, 12);
});
