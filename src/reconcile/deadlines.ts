import { compareText } from '../lib/compare-text.js';
import { lastDay } from '../lib/dates.js';
import type { ModificationKey, PartialDate } from '../model/ids.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import type { MilestoneEvent } from '../model/words.js';
import { lifeNow, milestoneLives } from './dated-lives.js';

/** A milestone as the newest source that dates it announces it, which no newer source has called off. */
export interface Deadline {
  readonly key: ModificationKey;
  readonly event: MilestoneEvent;
  readonly date: PartialDate;
  readonly conditional: boolean;
  /** The statement that announces it. */
  readonly statement: Statement;
}

/**
 * The deadlines that statements tell of, the earliest first. A page, which dates the implementation alone, takes back
 * nothing of what a paper announced.
 */
export function deadlinesOf(said: readonly Statement[], sources: readonly SourceRecord[]): Deadline[] {
  return milestoneLives(said, sources)
    .flatMap(({ key, event, words }) => {
      const now = lifeNow(words);
      if (now?.ended !== null) return [];
      const { date, conditional, statements } = now.announced;
      return statements.slice(0, 1).map((statement) => ({ key, event, date, conditional, statement }));
    })
    .sort((a, b) => compareText(lastDay(a.date), lastDay(b.date)) || compareText(a.key, b.key));
}
