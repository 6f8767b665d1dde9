import type { FoundFile } from '../corpus/find.js';
import type { Ledger } from '../corpus/ledger.js';
import { readBytes } from '../corpus/read-source.js';
import type { SourceBytes } from '../corpus/read-source.js';
import { knownAs, receive } from '../corpus/receive.js';
import { UnreadableError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import type { SourceId } from '../model/ids.js';
import type { RunReport } from '../model/source.js';
import { keepFacts } from '../store/facts.js';
import { inWords, keeping } from './described.js';
import type { SourceHints } from './described.js';
import { readDocument, reasonOf, versionsFor } from './read-document.js';
import type { ReadDocument } from './read-document.js';
import { sideBySide } from './run.js';
import type { RunOptions } from './run.js';

/** What became of the files, and the ledger with those that were new. */
export interface TakenIn extends Omit<RunReport, 'duration'> {
  readonly ledger: Ledger;
}

/** A file as opened and read; `document` is null where the ledger knows the bytes already, or with a `trouble`. */
interface Opened {
  readonly file: FoundFile;
  readonly source: SourceBytes | null;
  readonly document: ReadDocument | null;
  readonly trouble: string;
}

/** What became of one file, and the ledger after it. */
type Outcome =
  | { readonly became: 'added'; readonly ledger: Ledger; readonly sha256: SourceId; readonly what: string }
  | { readonly became: 'unchanged'; readonly ledger: Ledger; readonly sha256: SourceId }
  | { readonly became: 'failed'; readonly ledger: Ledger; readonly reason: string };

/** How a run takes files in. */
interface Taking {
  readonly onProgress: RunOptions['onProgress'];
  readonly now: () => Date;
  readonly hints: SourceHints;
}

/**
 * Takes files into the corpus: each is known, or it is read and received, or it fails alone. Only under the lock.
 */
export async function takeIn(
  home: Home,
  before: Ledger,
  files: readonly FoundFile[],
  { onProgress, now, hints }: Taking,
): Promise<TakenIn> {
  const known = new Set(before.lines.map(({ sha256 }) => sha256));
  const report: Omit<RunReport, 'duration'> = { added: [], unchanged: [], failed: [] };
  let ledger = before;
  const settle = async (opened: Opened, at: number) => {
    const path = opened.file.shown;
    const outcome = await outcomeOf(home, ledger, opened, hints, now());
    ledger = outcome.ledger;
    if (outcome.became === 'added') report.added.push({ path, sha256: outcome.sha256, what: outcome.what });
    else if (outcome.became === 'unchanged') report.unchanged.push({ path, sha256: outcome.sha256 });
    else report.failed.push({ path, reason: outcome.reason });
    if (outcome.became !== 'unchanged') onProgress?.({ done: at + 1, total: files.length, file: path });
  };
  await sideBySide(files, (file) => opened(file, known, hints), settle);
  return { ledger, ...report };
}

/** Opens a file and reads it, unless its bytes are known. Never throws: what goes wrong is the file's trouble. */
async function opened(file: FoundFile, known: ReadonlySet<SourceId>, { url, as }: SourceHints): Promise<Opened> {
  let source: SourceBytes | null = null;
  try {
    source = await readBytes(file.path);
    const document = known.has(source.sha256) ? null : await readDocument(source.bytes, { url, as });
    return { file, source, document, trouble: '' };
  } catch (error) {
    return { file, source, document: null, trouble: reasonOf(error) };
  }
}

async function outcomeOf(home: Home, ledger: Ledger, opened: Opened, hints: SourceHints, now: Date): Promise<Outcome> {
  const { file, source, document, trouble } = opened;
  if (source === null) return { became: 'failed', ledger, reason: trouble };
  try {
    const known = await knownAs(home, ledger, { ...source, path: file.path });
    if (known !== null) return { became: 'unchanged', ledger, sha256: known.sha256 };
    if (document === null) return { became: 'failed', ledger, reason: trouble };
    const { format, facts } = document;
    const received = await receive(
      home,
      ledger,
      { ...file, ...source, format, ...keeping(facts, file.shown, hints, now) },
      now,
    );
    await keepFacts(home, source.sha256, versionsFor(format), facts);
    return { became: 'added', ledger: received.ledger, sha256: source.sha256, what: inWords(facts) };
  } catch (error) {
    if (error instanceof UnreadableError) return { became: 'failed', ledger, reason: error.message };
    throw error;
  }
}
