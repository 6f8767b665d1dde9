import { groupedBy } from '../lib/grouped.js';
import type { Day } from '../model/ids.js';
import type { Standing, Statement } from '../model/statement.js';
import { compareKeys, compareStatements, compareText } from './order.js';
import { isSamePrint } from './same-print.js';

/**
 * Given the statements of papers that speak for themselves, returns what stood: statements of one modification that
 * say the same in papers that follow one another are one standing. A paper that says otherwise or nothing of it ends
 * it. Papers without any of the statements are not known of, so give the statements of all modifications.
 */
export function standingsOf(statements: readonly Statement[]): Standing[] {
  const days = [...new Set(statements.map(({ date }) => date))].sort();
  const rows = [...statements].sort(compareStatements);
  const series = groupedBy(rows, ({ key, role, release, qualifier }) =>
    JSON.stringify([key, role, release, qualifier]),
  );
  return [...series.values()].flatMap((of) => standingsIn(of, days)).sort(compareStandings);
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
    last.stage === next.stage &&
    last.decisionRoute === next.decisionRoute &&
    last.dccSystemsImpact === next.dccSystemsImpact &&
    isSamePrint(last.statusText, next.statusText)
  );
}

function compareStandings(a: Standing, b: Standing): number {
  return (
    compareKeys(a.statement.key, b.statement.key) ||
    compareText(a.since, b.since) ||
    compareStatements(a.statement, b.statement)
  );
}
