import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { DocumentFacts } from '../model/document-facts.js';
import type { Home } from '../model/home.js';
import type { SourceId } from '../model/ids.js';
import { canonicalJson, jsonIn } from './canonical.js';

/** The versions of the code that facts come from; facts of other versions are read again. */
export const FactsVersions = z.object({ reader: z.string(), normaliser: z.string() });
export type FactsVersions = z.infer<typeof FactsVersions>;

/** What one source says, kept so that a new paper costs one paper's work. */
const KeptFacts = z.object({ versions: FactsVersions, facts: DocumentFacts });

/** The facts kept of a source, read by these versions; null where there are none, or none that can be trusted. */
export async function keptFacts(home: Home, source: SourceId, versions: FactsVersions): Promise<DocumentFacts | null> {
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
  facts: DocumentFacts,
): Promise<void> {
  await mkdir(factsFolder(home), { recursive: true });
  await writeFileAtomic(pathOf(home, source), `${canonicalJson({ versions, facts }, 1)}\n`);
}

/** The folder of all kept facts. */
export function factsFolder(home: Home): string {
  return join(home.index, 'facts');
}

/** The name of the file that keeps the facts of a source. */
export function factsFile(source: SourceId): string {
  return `${source}.json`;
}

function pathOf(home: Home, source: SourceId): string {
  return join(factsFolder(home), factsFile(source));
}
