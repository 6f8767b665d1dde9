import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { plainIssues } from '../lib/plain-issues.js';
import type { Home } from '../model/home.js';

/**
 * The version of all that is published: it changes whenever the files of the index, or what `reconcile` and `search`
 * make of the same facts, change. An index of another version is made again.
 */
export const SCHEMA_VERSION = 6;

/** The tables of the index, each a file of JSON Lines. */
export const TABLE_NAMES = ['sources', 'statements', 'modifications', 'findings'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** The files of one generation. */
export const FILE_NAMES = [...TABLE_NAMES.map((name) => `${name}.jsonl` as const), 'search.json'] as const;
export type FileName = (typeof FILE_NAMES)[number];

/**
 * Which specimens are in the index: there are `none`; the home holds `only` specimens, so they are in; they stand
 * `aside` because it holds real papers; or they are `included` beside real papers as the person asked.
 */
export const SpecimenPolicy = z.enum(['none', 'only', 'aside', 'included']);
export type SpecimenPolicy = z.infer<typeof SpecimenPolicy>;

const Checksum = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 checksum');

/** The file that says which generation is the index. It is renamed into place last: what it names is whole. */
export const Manifest = z.object({
  schema: z.literal(SCHEMA_VERSION),
  /** The name of the generation's folder: a checksum of its files. */
  generation: z.string().regex(/^[0-9a-f]{16}$/, 'is no name of a generation'),
  /** A checksum of what the index is made from: sources, versions of the readers, treatment of specimens. */
  madeFrom: Checksum,
  specimens: SpecimenPolicy,
  files: z.record(z.enum(FILE_NAMES), z.object({ sha256: Checksum, lines: z.int().min(0) })),
});
export type Manifest = z.infer<typeof Manifest>;

/** What is found of an index: a whole one of this version, none, one of another version, or one that is damaged. */
export type IndexState =
  | { readonly state: 'current'; readonly manifest: Manifest }
  | { readonly state: 'missing' | 'outdated' | 'damaged'; readonly why: string };

/** Where the index of a home says which generation it is. */
export function manifestPath(home: Home): string {
  return join(home.index, 'manifest.json');
}

/** The folder of one generation. */
export function generationPath(home: Home, generation: string): string {
  return join(home.index, 'generations', generation);
}

/** What the manifest of a home says. Only a `current` index can be read; any other is to be made again. */
export async function readManifest(home: Home): Promise<IndexState> {
  let text: string;
  try {
    text = await readFile(manifestPath(home), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'missing', why: 'there is no index yet' };
    throw error;
  }
  return parseManifest(text);
}

function parseManifest(text: string): IndexState {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { state: 'damaged', why: 'index/manifest.json is no JSON' };
  }
  const version = z.object({ schema: z.number() }).safeParse(json);
  if (version.success && version.data.schema !== SCHEMA_VERSION) {
    return { state: 'outdated', why: `the index is of version ${version.data.schema}, not ${SCHEMA_VERSION}` };
  }
  const result = Manifest.safeParse(json);
  if (result.success) return { state: 'current', manifest: result.data };
  return { state: 'damaged', why: `index/manifest.json: ${plainIssues(result.error)}` };
}
