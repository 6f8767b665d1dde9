import { relative } from 'node:path';
import type { Home } from '../model/home.js';
import { FindingNote } from '../model/note.js';
import { Delivery, Telling, WatchLine } from '../model/watch.js';
import { spoiltLines } from './lines.js';
import { notesPath } from './notes.js';
import { watchesPath } from './watches.js';

/** A line of a file that people's words are kept in, which was cut short or spoilt by hand. It is passed over. */
export interface SpoiltLine {
  /** From the home on. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The spoilt lines among the notes, the watches, what they told and what was sent. */
export async function spoiltIn(home: Home): Promise<SpoiltLine[]> {
  const kept = [
    [notesPath(home), FindingNote],
    [watchesPath(home, 'watches'), WatchLine],
    [watchesPath(home, 'told'), Telling],
    [watchesPath(home, 'sent'), Delivery],
  ] as const;
  const spoilt = kept.map(async ([path, schema]) =>
    (await spoiltLines(path, schema)).map((line) => ({ file: relative(home.root, path), line })),
  );
  return (await Promise.all(spoilt)).flat();
}
