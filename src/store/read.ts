import { createHash } from 'node:crypto';
import { closeSync, openSync, readFile } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HomeError } from '../lib/errors.js';
import { plainIssues } from '../lib/plain-issues.js';
import type { Home } from '../model/home.js';
import type { SearchFile } from '../model/search.js';
import { FILE_NAMES, generationPath, readManifest, TABLE_NAMES } from './manifest.js';
import type { FileName, IndexState, Manifest, TableName } from './manifest.js';
import type { Records } from './tables.js';

/** How often a reader follows an index that is published anew under its hands before it says so. */
const ATTEMPTS = 20;
const REMEDY = 'It can be made again with: modtrail rebuild';

/**
 * One whole index, whatever is published beside it: its files were opened together. Each is read when it is first asked
 * for, and checked.
 */
export interface Index {
  readonly manifest: Manifest;
  readonly sources: () => Promise<readonly Records['sources'][]>;
  readonly statements: () => Promise<readonly Records['statements'][]>;
  readonly modifications: () => Promise<readonly Records['modifications'][]>;
  readonly findings: () => Promise<readonly Records['findings'][]>;
  readonly search: () => Promise<SearchFile>;
  /** Lets go of the files that were not read. For those who go on living; the end of a process does the same. */
  readonly close: () => void;
}

/** The files of a generation, open, each to be read once. */
type OpenFiles = Record<FileName, number>;

/**
 * The index of a home as it is now.
 * @throws HomeError where there is none of this version, or it is damaged. So do the getters.
 */
export async function openIndex(home: Home): Promise<Index> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await readManifest(home);
    if (found.state !== 'current') throw new HomeError(`${found.why}. ${REMEDY}`);
    const files = openFiles(generationPath(home, found.manifest.generation));
    if (files !== null) return indexOver(found.manifest, files);
  }
  throw new HomeError(`the index lacks files that its manifest names. ${REMEDY}`);
}

/** Whether the index of a home can be read, with all its files there; their contents are checked when they are read. */
export async function indexState(home: Home): Promise<IndexState> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await readManifest(home);
    if (found.state !== 'current') return found;
    const files = openFiles(generationPath(home, found.manifest.generation));
    if (files === null) continue;
    Object.values(files).forEach(closeSync);
    return found;
  }
  return { state: 'damaged', why: 'the index lacks files that its manifest names' };
}

/** What is wrong with the index of a home, every file of it read and checked; null where it is whole. */
export async function indexTrouble(home: Home): Promise<string | null> {
  try {
    const index = await openIndex(home);
    await Promise.all([...TABLE_NAMES.map((name) => index[name]()), index.search()]);
    return null;
  } catch (error) {
    if (error instanceof HomeError) return error.message;
    throw error;
  }
}

/** Opens all files of a generation, so that they stay readable when it is removed; null where one is gone. */
function openFiles(folder: string): OpenFiles | null {
  const opened: [FileName, number][] = [];
  try {
    for (const name of FILE_NAMES) opened.push([name, openSync(join(folder, name), 'r')]);
    return Object.fromEntries(opened) as OpenFiles;
  } catch (error) {
    for (const [, file] of opened) closeSync(file);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function indexOver(manifest: Manifest, files: OpenFiles): Index {
  const unread = new Map(Object.entries(files));
  const text = async (name: FileName) => {
    if (!unread.delete(name)) throw new HomeError(`index/${name} is asked for after its index was closed`);
    return wholeText(name, files[name], manifest);
  };
  const table = <Name extends TableName>(name: Name) => once(async () => recordsIn(name, await text(`${name}.jsonl`)));
  return {
    manifest,
    sources: table('sources'),
    statements: table('statements'),
    modifications: table('modifications'),
    findings: table('findings'),
    search: once(async () => searchIn(await text('search.json'))),
    close: () => {
      unread.forEach(closeSync);
      unread.clear();
    },
  };
}

/** The text of an open file, which is closed; its checksum must be the manifest's. */
async function wholeText(name: FileName, file: number, manifest: Manifest): Promise<string> {
  const text = await promisify(readFile)(file, 'utf8');
  closeSync(file);
  if (createHash('sha256').update(text).digest('hex') === manifest.files[name].sha256) return text;
  throw new HomeError(`index/${name} is damaged: its checksum is not the manifest's. ${REMEDY}`);
}

async function recordsIn<Name extends TableName>(name: Name, text: string): Promise<Records[Name][]> {
  const { TABLES } = await import('./tables.js');
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line, at) => {
    const result = TABLES[name].safeParse(JSON.parse(line));
    if (result.success) return result.data as Records[Name];
    throw new HomeError(`index/${name}.jsonl, line ${at + 1}: ${plainIssues(result.error)}. ${REMEDY}`);
  });
}

async function searchIn(text: string): Promise<SearchFile> {
  const { SearchFile } = await import('../model/search.js');
  const result = SearchFile.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  throw new HomeError(`index/search.json: ${plainIssues(result.error)}. ${REMEDY}`);
}

/** A function that does its work once and answers the same each time. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= work());
}
