import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Home } from '../../model/home.js';
import { Moment, SourceId } from '../../model/ids.js';
import { writeWhole } from '../write.js';

/** The name of the file of notes in the corpus. */
export const FETCHES = 'fetches.jsonl';

/** What an address answered at one time. Notes are only ever added: that a page was gone or had moved is a fact too. */
export const FetchNote = z.object({
  /** The address that was asked for. */
  url: z.string(),
  at: Moment,
  /** 200; 304 where the page was unchanged; 404 or 410 where it was gone. */
  status: z.int(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The checksum of the page as it stood then, which the ledger knows; null where it was gone. */
  sha256: SourceId.nullable(),
  /** The address where the page was found or sought, where it was another. */
  redirectedTo: z.string().nullable(),
});
export type FetchNote = z.infer<typeof FetchNote>;

/** All notes of a home, oldest first. A line that can not be used costs no other. */
export async function readFetchNotes(home: Home): Promise<FetchNote[]> {
  return (await textOf(home)).split('\n').flatMap((line) => noteIn(line) ?? []);
}

/** Adds a note; all that stood before stays as it is. Only under the lock. */
export async function addFetchNote(home: Home, note: FetchNote): Promise<void> {
  const text = await textOf(home);
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  await writeWhole(home, FETCHES, `${before}${JSON.stringify(FetchNote.parse(note))}\n`);
}

function noteIn(line: string): FetchNote | null {
  try {
    return FetchNote.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

async function textOf(home: Home): Promise<string> {
  try {
    return await readFile(join(home.corpus, FETCHES), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
