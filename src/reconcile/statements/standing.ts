import { compareText } from '../../lib/compare-text.js';
import { groupedBy } from '../../lib/grouped.js';
import type { Day } from '../../model/ids.js';
import type { Standing, Statement } from '../../model/statement.js';
import { compareKeys, compareStatements } from '../order.js';
import { isSamePrint } from './same-print.js';

/**
 * Given the statements of sources that speak for themselves, returns what stood: statements of one modification that
 * say the same in papers that follow one another, or in captures of its page that do, are one standing. One that says
 * otherwise ends it, and so does a paper that says nothing of it. Papers without any of the statements are not known of,
 * so give the statements of all modifications.
 */
export function standingsOf(statements: readonly Statement[]): Standing[] {
  const days = daysOf(statements.filter(({ kind }) => kind === 'paper'));
  const rows = [...statements].sort(compareStatements);
  const series = groupedBy(rows, ({ key, kind, role, release, qualifier }) =>
    JSON.stringify([key, kind, role, kind === 'paper' ? release : null, qualifier]),
  );
  return [...series.values()]
    .flatMap((of) => standingsIn(of, of[0]?.kind === 'paper' ? days : daysOf(of)))
    .sort(compareStandings);
}

function daysOf(statements: readonly Statement[]): Day[] {
  return [...new Set(statements.map(({ date }) => date))].sort();
}

/** The standings in the statements of one modification in one release, given oldest first. */
function standingsIn(series: readonly Statement[], days: readonly Day[]): Standing[] {
  const standings: Standing[] = [];
  for (const statement of series) {
    const at = standings.findIndex((standing) => continues(standing, statement, days));
    const standing = standings[at];
    if (standing === undefined) {
      standings.push({ statement, since: statement.date, until: statement.date, statements: [statement.id] });
    } else {
      standings[at] = {
        ...standing,
        statement,
        until: statement.date,
        statements: [...standing.statements, statement.id],
      };
    }
  }
  return standings;
}

function continues(standing: Standing, next: Statement, days: readonly Day[]): boolean {
  const last = standing.statement;
  return (
    days.indexOf(next.date) === days.indexOf(last.date) + 1 &&
    last.release === next.release &&
    last.stage === next.stage &&
    last.decisionRoute === next.decisionRoute &&
    last.dccSystemsImpact === next.dccSystemsImpact &&
    isSamePrint(last.statusText, next.statusText) &&
    touches(last) === touches(next)
  );
}

/** Who and what a modification's page says is touched by it, as one word to compare by. */
function touches({ page }: Statement): string {
  return JSON.stringify([page?.impactedParties ?? [], page?.documentsAffected ?? []]);
}

function compareStandings(a: Standing, b: Standing): number {
  return (
    compareKeys(a.statement.key, b.statement.key) ||
    compareText(a.since, b.since) ||
    compareStatements(a.statement, b.statement)
  );
}
