import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Home } from '../model/home.js';
import type { PaperChanges } from '../pipeline/changes-before.js';
import type { Io } from './io.js';
import { deliverNow } from './deliveries.js';
import type { GivenFile, TakeIn, TakenIn } from '../web/site.js';

/**
 * Takes files that a browser sent into the home, by the same way as `ingest` does: the same workers, the same limits,
 * the same report. They wait in a folder of their own, which is gone afterwards.
 */
export function uploadsInto(home: Home, io: Pick<Io, 'now' | 'say' | 'colour'>): TakeIn {
  return async (files, onStep) => {
    const { ingest } = await import('../pipeline/ingest.js');
    const folder = await mkdtemp(join(tmpdir(), 'modtrail-upload-'));
    try {
      const paths = await Promise.all(files.map((file, at) => written(join(folder, String(at)), file)));
      const report = await ingest(home, paths, { now: io.now, nameOf: (path) => basename(path), onProgress: onStep });
      await deliverNow(home, io);
      return { run: report.run, changes: report.changes.map(named) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** A file written into a folder of its own, so that two of one name do not meet. */
async function written(folder: string, { name, bytes }: GivenFile): Promise<string> {
  await mkdir(folder);
  const path = join(folder, safeName(name));
  await writeFile(path, bytes);
  return path;
}

function named({ paper, before, changes }: PaperChanges): TakenIn['changes'][number] {
  return { paper: paper.name, since: before?.name ?? null, changes };
}

/** The last part of a name, with nothing in it that a file system reads otherwise. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[^\p{L}\p{N} ._-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-120);
  return plain === '' ? 'paper' : plain;
}
