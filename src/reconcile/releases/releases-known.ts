import type { Day, ReleaseName } from '../../model/ids.js';
import type { SourceRecord, Statement } from '../../model/statement.js';
import type { Scope, Stage } from '../../model/words.js';
import { compareReleases } from '../order.js';
import { papersSpeaking, rowsOf } from '../statements/paper-view.js';
import { hasPassed, newestDay } from './release-dates.js';
import { rowsByStage } from '../stages.js';

/** A release in one line: its date as last printed, and its modifications in the newest paper that lists it. */
export interface ReleaseSummary {
  readonly release: ReleaseName;
  readonly date: Day | null;
  readonly scope: Scope | null;
  /** Whether it lies on or before the day asked for, or the day of the newest paper. */
  readonly passed: boolean;
  /** The day of the newest paper that lists it. */
  readonly listedOn: Day;
  readonly modifications: number;
  /** How many of its rows stand at each stage, in the order of the process; `null` where the stage is not told. */
  readonly byStage: readonly { readonly stage: Stage | null; readonly count: number }[];
}

/** All releases that papers, or those up to the day `asOf`, list: the earliest first. */
export function releasesKnown(
  statements: readonly Statement[],
  sources: readonly SourceRecord[],
  asOf?: Day,
): ReleaseSummary[] {
  const papers = papersSpeaking(sources, statements, asOf);
  const today = asOf ?? newestDay(sources);
  const summaries = new Map<ReleaseName, ReleaseSummary>();
  for (const paper of papers)
    for (const { name, date, scope } of paper.record.releases) {
      const rows = rowsOf(paper).filter((row) => row.release === name);
      const lastDate = date ?? summaries.get(name)?.date ?? null;
      summaries.set(name, {
        release: name,
        date: lastDate,
        scope,
        passed: hasPassed(name, lastDate, today),
        listedOn: paper.record.date,
        modifications: new Set(rows.map(({ key }) => key)).size,
        byStage: rowsByStage(rows).map(({ stage, rows: at }) => ({ stage, count: at.length })),
      });
    }
  return [...summaries.values()].sort((a, b) => compareReleases(a.release, b.release));
}
