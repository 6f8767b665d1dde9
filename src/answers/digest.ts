import type { Day } from '../model/ids.js';
import type { SourceRecord } from '../model/statement.js';
import { digestOf } from '../reconcile/digest.js';
import type { Digest } from '../reconcile/digest.js';
import type { HomeIndex } from './home.js';
import { namedSource } from './named.js';
import { namesOf } from './names.js';

/** The day that a briefing on everything begins after. */
export const BEGINNING = '0000-01-01';

/** The briefing, and the names of the sources it cites. */
export interface DigestAnswer extends Digest {
  readonly nameOf: (source: string) => string;
}

/**
 * The briefing on what sources said after a day, after the paper that `typed` names or, without either, after the paper
 * before the newest.
 * @throws UsageError where `typed` names no day and no source.
 */
export async function digestAnswer(index: HomeIndex, typed: string | undefined): Promise<DigestAnswer> {
  const [sources, statements, modifications, findings] = await Promise.all([
    index.sources(),
    index.statements(),
    index.modifications(),
    index.findings(),
  ]);
  const history = {
    sources: [...sources],
    statements: [...statements],
    modifications: [...modifications],
    findings: [...findings],
  };
  return {
    ...digestOf(history, sinceOf(sources, typed)),
    nameOf: await namesOf(index),
  };
}

function sinceOf(sources: readonly SourceRecord[], typed: string | undefined): Day {
  if (typed !== undefined) return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : namedSource(sources, typed).date;
  const papers = sources.filter(({ kind, sameAs }) => kind === 'paper' && sameAs === null);
  const days = [...new Set((papers.length > 0 ? papers : sources).map(({ date }) => date))].sort();
  return days.at(-2) ?? BEGINNING;
}

export type { Delivery, Digest, NamedDeadline } from '../reconcile/digest.js';
