import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HomeError } from '../lib/errors.js';
import { plainIssues } from '../lib/plain-issues.js';
import { systemReason } from '../lib/system-errors.js';
import type { Home } from '../model/home.js';
import { LedgerLine } from '../model/source.js';
import { writeWhole } from './write.js';

/** The name of the ledger in the corpus. */
export const LEDGER = 'ledger.jsonl';

/** A line of the ledger that can not be used, counted from 1, and why. It costs no other line. */
export interface LedgerTrouble {
  readonly line: number;
  readonly message: string;
}

/** The ledger as read. `text` is the file as it stands, so that nothing in it is lost when lines are added. */
export interface Ledger {
  readonly text: string;
  readonly lines: readonly LedgerLine[];
  readonly troubles: readonly LedgerTrouble[];
}

/**
 * The ledger of a home; empty where there is none yet. Lines that can not be used are told in `troubles`.
 * @throws HomeError where the file is there and cannot be read.
 */
export async function readLedger(home: Home): Promise<Ledger> {
  return parseLedger(await textOf(home));
}

/** The ledger in a text of JSON Lines. The first line of a checksum counts; a later one is told. */
export function parseLedger(text: string): Ledger {
  const lines: LedgerLine[] = [];
  const troubles: LedgerTrouble[] = [];
  const seen = new Map<string, number>();
  for (const [at, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue;
    const line = parseLine(raw);
    const first = typeof line === 'string' ? undefined : seen.get(line.sha256);
    if (typeof line === 'string') troubles.push({ line: at + 1, message: line });
    else if (first !== undefined) troubles.push({ line: at + 1, message: `repeats the checksum of line ${first}` });
    else {
      seen.set(line.sha256, at + 1);
      lines.push(line);
    }
  }
  return { text, lines, troubles };
}

/** Adds a line to the ledger, on the disk and in what is answered. All that stood before stays as it is. */
export async function addToLedger(home: Home, ledger: Ledger, line: LedgerLine): Promise<Ledger> {
  const before = ledger.text === '' || ledger.text.endsWith('\n') ? ledger.text : `${ledger.text}\n`;
  const text = `${before}${JSON.stringify(LedgerLine.parse(line))}\n`;
  await writeWhole(home, LEDGER, text);
  return { ...ledger, text, lines: [...ledger.lines, line] };
}

/** The line, or in plain words why it is none. */
function parseLine(raw: string): LedgerLine | string {
  let json: unknown;
  try {
    json = JSON.parse(raw.replace(/^\uFEFF/, ''));
  } catch {
    return 'is no JSON: it was cut short or edited by hand';
  }
  const result = LedgerLine.safeParse(json);
  return result.success ? result.data : plainIssues(result.error);
}

async function textOf(home: Home): Promise<string> {
  try {
    return await readFile(join(home.corpus, LEDGER), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new HomeError(`corpus/${LEDGER} ${systemReason(error)}`, { cause: error });
  }
}
