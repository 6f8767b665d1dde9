import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Finding } from '../model/finding.js';
import type { Home } from '../model/home.js';
import type { SourceId } from '../model/ids.js';
import type { SearchFile } from '../model/search.js';
import type { Modification, SourceRecord, Statement } from '../model/statement.js';
import { canonicalJson } from './canonical.js';
import { factsFile, factsFolder } from './facts.js';
import { FILE_NAMES, generationPath, manifestPath, SCHEMA_VERSION, TABLE_NAMES } from './manifest.js';
import type { FileName, Manifest, SpecimenPolicy } from './manifest.js';

/** All that the index says. The records come sorted; they are stored as they come. */
export interface IndexContents {
  readonly sources: readonly SourceRecord[];
  readonly statements: readonly Statement[];
  readonly modifications: readonly Modification[];
  readonly findings: readonly Finding[];
  readonly search: SearchFile;
  readonly specimens: SpecimenPolicy;
  /** A checksum of all that the contents follow from. */
  readonly madeFrom: string;
}

/**
 * Makes these contents the index of the home: the files of a new generation first, then the manifest that names it, in
 * one rename. A kill at any moment leaves the old index or the new one. Only under the lock.
 */
export async function publish(home: Home, contents: IndexContents): Promise<Manifest> {
  const texts = textsOf(contents);
  const manifest = manifestOf(contents, texts);
  const folder = generationPath(home, manifest.generation);
  await mkdir(folder, { recursive: true });
  for (const name of FILE_NAMES) await writeFileAtomic(join(folder, name), texts[name]);
  await writeFileAtomic(manifestPath(home), `${canonicalJson(manifest, 2)}\n`);
  return manifest;
}

function textsOf(contents: IndexContents): Record<FileName, string> {
  const tables = TABLE_NAMES.map((name) => {
    const lines = contents[name].map((record) => `${canonicalJson(record)}\n`);
    return [`${name}.jsonl`, lines.join('')];
  });
  return {
    ...(Object.fromEntries(tables) as Record<Exclude<FileName, 'search.json'>, string>),
    'search.json': `${canonicalJson(contents.search)}\n`,
  };
}

function manifestOf({ madeFrom, specimens }: IndexContents, texts: Record<FileName, string>): Manifest {
  const entries = FILE_NAMES.map((name) => {
    const text = texts[name];
    return [name, { sha256: sha256(text), lines: text.split('\n').length - 1 }];
  });
  const files = Object.fromEntries(entries) as Manifest['files'];
  const generation = sha256(canonicalJson({ schema: SCHEMA_VERSION, files })).slice(0, 16);
  return { schema: SCHEMA_VERSION, generation, madeFrom, specimens, files };
}

/**
 * Removes what the index of this manifest does not need: other generations, facts of other sources than these, and what
 * writes that were cut short have left behind. Only under the lock.
 */
export async function sweep(
  home: Home,
  { generation }: Pick<Manifest, 'generation'>,
  sources: readonly SourceId[],
): Promise<void> {
  const kept = new Set<string>([...FILE_NAMES, ...sources.map(factsFile)]);
  await removeFrom(factsFolder(home), (name) => !kept.has(name));
  await removeFrom(home.index, (name) => /^manifest\.json\.\d+$/.test(name));
  await removeFrom(join(home.index, 'generations'), (name) => name !== generation);
  await removeFrom(generationPath(home, generation), (name) => !kept.has(name));
}

async function removeFrom(folder: string, isOld: (name: string) => boolean): Promise<void> {
  const old = (await readdir(folder).catch(() => [])).filter(isOld);
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
