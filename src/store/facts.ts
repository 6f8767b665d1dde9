import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Home } from '../model/home.js';
import type { SourceId } from '../model/ids.js';
import { PaperFacts } from '../model/paper-facts.js';
import { canonicalJson } from './canonical.js';

/** The versions of the code that facts come from; facts of other versions are read again. */
export const FactsVersions = z.object({ reader: z.string(), normaliser: z.string() });
export type FactsVersions = z.infer<typeof FactsVersions>;

/** What one source says, kept so that a new paper costs one paper's work. */
const KeptFacts = z.object({ versions: FactsVersions, facts: PaperFacts });

/** The facts kept of a source, read by these versions; null where there are none, or none that can be trusted. */
export async function keptFacts(home: Home, source: SourceId, versions: FactsVersions): Promise<PaperFacts | null> {
  const text = await readFile(pathOf(home, source), 'utf8').catch(() => null);
  if (text === null) return null;
  const kept = KeptFacts.safeParse(jsonIn(text));
  if (!kept.success) return null;
  const same = canonicalJson(kept.data.versions) === canonicalJson(versions);
  return same ? kept.data.facts : null;
}

/** Keeps the facts of a source. Only under the lock. */
export async function keepFacts(
  home: Home,
  source: SourceId,
  versions: FactsVersions,
  facts: PaperFacts,
): Promise<void> {
  await mkdir(folderOf(home), { recursive: true });
  await writeFileAtomic(pathOf(home, source), `${canonicalJson({ versions, facts }, 1)}\n`);
}

/** Removes the facts of all sources but these, and what writes that were cut short have left behind. Under the lock. */
export async function keepOnlyFacts(home: Home, sources: readonly SourceId[]): Promise<void> {
  const kept = new Set(sources.map((source) => `${source}.json`));
  const names = await readdir(folderOf(home)).catch(() => []);
  for (const name of names) {
    if (!kept.has(name)) await rm(join(folderOf(home), name), { recursive: true, force: true });
  }
}

function folderOf(home: Home): string {
  return join(home.index, 'facts');
}

function pathOf(home: Home, source: SourceId): string {
  return join(folderOf(home), `${source}.json`);
}

/** The JSON of a text, or null where it is none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
