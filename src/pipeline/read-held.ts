import { readSource } from '../corpus/read-source.js';
import type { DocumentFacts } from '../model/document-facts.js';
import type { Home } from '../model/home.js';
import type { SourceId } from '../model/ids.js';
import type { LedgerLine, RunReport } from '../model/source.js';
import { keepFacts, keptFacts } from '../store/facts.js';
import { readDocument, reasonOf, versionsFor } from './read-document.js';
import { sideBySide } from './run.js';
import type { BuildOptions } from './run.js';

/** A source of the corpus with what it says. */
export interface HeldSource {
  readonly line: LedgerLine;
  readonly facts: DocumentFacts;
}

/** What a source was found to say, or why it could not be read. */
interface Reading {
  readonly line: LedgerLine;
  readonly facts: DocumentFacts | null;
  readonly trouble: string;
}

/**
 * What every source of the ledger says, in its order: the facts kept of it, where this code made them, else read from
 * its bytes and kept. A source that cannot be read fails alone. Only under the lock.
 */
export async function readHeld(
  home: Home,
  lines: readonly LedgerLine[],
  { afresh = false, onProgress }: Pick<BuildOptions, 'afresh' | 'onProgress'>,
): Promise<{ held: HeldSource[]; failed: RunReport['failed'] }> {
  const facts = afresh ? new Map<SourceId, DocumentFacts>() : await allKept(home, lines);
  const failed: RunReport['failed'] = [];
  const unread = lines.filter(({ sha256 }) => !facts.has(sha256));
  const settle = async ({ line, facts: read, trouble }: Reading, at: number) => {
    const path = `corpus/${line.path}`;
    if (read === null) failed.push({ path, reason: trouble });
    else {
      await keepFacts(home, line.sha256, versionsFor(line.format), read);
      facts.set(line.sha256, read);
    }
    onProgress?.({ done: at + 1, total: unread.length, file: path });
  };
  await sideBySide(unread, (line) => readingOf(home, line), settle);
  const held = lines.map((line) => ({ line, facts: facts.get(line.sha256) }));
  return { held: held.filter((source): source is HeldSource => source.facts !== undefined), failed };
}

/** The facts kept of sources by the versions that would read them now. */
async function allKept(home: Home, lines: readonly LedgerLine[]): Promise<Map<SourceId, DocumentFacts>> {
  const kept = new Map<SourceId, DocumentFacts>();
  for (const { sha256, format } of lines) {
    const facts = await keptFacts(home, sha256, versionsFor(format));
    if (facts !== null) kept.set(sha256, facts);
  }
  return kept;
}

async function readingOf(home: Home, line: LedgerLine): Promise<Reading> {
  try {
    const as = line.format === 'document' ? line.format : undefined;
    const { facts } = await readDocument(await readSource(home, line), { url: line.url, as });
    return { line, facts, trouble: '' };
  } catch (error) {
    return { line, facts: null, trouble: reasonOf(error) };
  }
}
