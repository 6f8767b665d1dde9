import { readSource } from '../corpus/read-source.js';
import type { Home } from '../model/home.js';
import type { PaperFacts } from '../model/paper-facts.js';
import type { LedgerLine, RunReport } from '../model/source.js';
import { keepFacts, keptFacts } from '../store/facts.js';
import { readDocument, reasonOf, versionsFor } from './read-document.js';
import { sideBySide } from './run.js';
import type { BuildOptions } from './run.js';

/** A source of the corpus with what it says. */
export interface HeldSource {
  readonly line: LedgerLine;
  readonly facts: PaperFacts;
}

/** A source with its facts, kept from before or new; or why they could not be had. */
type Reading =
  | { readonly line: LedgerLine; readonly facts: PaperFacts; readonly isNew: boolean }
  | { readonly line: LedgerLine; readonly facts: null; readonly trouble: string };

/**
 * What every source of the ledger says: the facts kept of it, where this code made them, else read from its bytes and
 * kept. A source that cannot be read fails alone. Only under the lock.
 */
export async function readHeld(
  home: Home,
  lines: readonly LedgerLine[],
  { afresh = false, onProgress }: Pick<BuildOptions, 'afresh' | 'onProgress'>,
): Promise<{ held: HeldSource[]; failed: RunReport['failed'] }> {
  const held: HeldSource[] = [];
  const failed: RunReport['failed'] = [];
  const settle = async (reading: Reading, at: number) => {
    const { line, facts } = reading;
    const path = `corpus/${line.path}`;
    if (facts === null) failed.push({ path, reason: reading.trouble });
    else {
      if (reading.isNew) await keepFacts(home, line.sha256, versionsFor(line.format), facts);
      held.push({ line, facts });
    }
    onProgress?.({ done: at + 1, total: lines.length, file: path });
  };
  await sideBySide(lines, (line) => readingOf(home, line, afresh), settle);
  return { held, failed };
}

async function readingOf(home: Home, line: LedgerLine, afresh: boolean): Promise<Reading> {
  try {
    const kept = afresh ? null : await keptFacts(home, line.sha256, versionsFor(line.format));
    if (kept !== null) return { line, facts: kept, isNew: false };
    const { facts } = await readDocument(await readSource(home, line));
    return { line, facts, isNew: true };
  } catch (error) {
    return { line, facts: null, trouble: reasonOf(error) };
  }
}
