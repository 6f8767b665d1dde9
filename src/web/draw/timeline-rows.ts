import { daysBetween } from '../../lib/dates.js';
import type { NamedStatement } from '../../answers/history.js';
import type { MilestoneEvent } from '../../model/words.js';

/** A date that a source announced, and how far it has moved since the source before, in days. */
export interface Announced {
  readonly event: MilestoneEvent | 'release';
  readonly date: string;
  readonly before: string | null;
  readonly moved: number;
}

/** What one source said, as a row of the timeline. */
export interface TimelineRow {
  readonly statement: NamedStatement;
  readonly announced: readonly Announced[];
}

/**
 * Given statements, returns a row for each that stands in a table or on the modification's page, oldest first; each date it announces beside the date
 * the row before announced for the same event.
 */
export function timelineRows(statements: readonly NamedStatement[]): TimelineRow[] {
  const listed = statements.filter(({ role }) => role === 'listed' || role === 'page');
  return listed.map((statement, at) => {
    const before = new Map(datesOf(listed[at - 1]));
    const announced = datesOf(statement).map(([event, date]): Announced => {
      const earlier = before.get(event) ?? null;
      return { event, date, before: earlier, moved: earlier === null ? 0 : daysBetween(earlier, date) };
    });
    return { statement, announced };
  });
}

/** The first date of each event, and the release's own. */
function datesOf(statement: NamedStatement | undefined): [Announced['event'], string][] {
  if (statement === undefined) return [];
  const first = new Map<Announced['event'], string>();
  for (const { event, date } of statement.milestones) if (!first.has(event)) first.set(event, date);
  if (statement.releaseDate !== null) first.set('release', statement.releaseDate);
  return [...first];
}
