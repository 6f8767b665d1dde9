import { readdir, readFile } from 'node:fs/promises';

const FOLDER = new URL('../web/assets/', import.meta.url);

/** The files that pages load, by name, as the web app wants them. */
export async function webAssets(): Promise<Record<string, string>> {
  const names = (await readdir(FOLDER)).sort();
  const texts = names.map(async (name) => [name, await readFile(new URL(name, FOLDER), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}
