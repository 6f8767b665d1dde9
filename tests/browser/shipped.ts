import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';

/** A paper of the shipped corpus. */
export interface ShippedPaper {
  readonly path: string;
  readonly file: string;
  /** The day it speaks for, by its name. */
  readonly date: string;
}

/** The first two papers that the project ships, the older first. */
export async function shippedPapers(): Promise<[ShippedPaper, ShippedPaper]> {
  const folder = new URL('../../corpus/papers/', import.meta.url).pathname;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort();
  const [older, newer] = names.map((name) => ({ path: folder + name, file: basename(name), date: name.slice(0, 10) }));
  if (older === undefined || newer === undefined) throw new Error(`Expected two papers in ${folder}.`);
  return [older, newer];
}
