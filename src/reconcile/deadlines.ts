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
export function deadlinesOf(statements: readonly Statement[], sources: readonly SourceRecord[]): Deadline[] {
  return milestoneLives(statements, sources)
    .flatMap(({ key, event, words }) => {
      const now = lifeNow(words);
      const statement = now?.announced.statements[0];
      if (now === null || now.ended !== null || statement === undefined) return [];
      return [{ key, event, date: now.announced.date, conditional: now.announced.conditional, statement }];
    })
    .sort((a, b) => compareText(lastDay(a.date), lastDay(b.date)) || compareText(a.key, b.key));
}
