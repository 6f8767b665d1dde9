import type { Change, ChangeKind, Statement } from '../../model/statement.js';
import { placesOf, placesOnce, type PageField } from '../statements/citing.js';
import { milestoneMoves, type MilestoneMove } from './milestone-moves.js';
import { isSamePrint } from '../statements/same-print.js';

/** The field that shows each kind of change; the status text has none of its own. */
const SHOWN_BY: Partial<Record<ChangeKind, PageField>> = {
  stage: 'stage',
  'decision-route': 'decisionRoute',
  'milestone-moved': 'implementationDate',
  title: 'title',
};

/**
 * What changed from one row to the row that continues it in a later paper. What either paper does not know is no
 * change; `title` and `wording` are what remains unexplained by the others.
 */
export function rowChanges(a: Statement, b: Statement): Change[] {
  const change = (kind: ChangeKind, values: Partial<Change> = {}): Change => ({
    kind,
    ...subjectOf(a, b),
    ...(b.release === null ? {} : { release: b.release }),
    ...values,
    places: placesOnce([...placesShowing(a, kind), ...placesShowing(b, kind)]),
  });
  const between = (kind: ChangeKind, from: Change['from'], to: Change['to']) =>
    from === null || from === undefined || to === null || to === undefined || from === to
      ? []
      : [change(kind, { from, to })];
  const moves = milestoneMoves(a.milestones, b.milestones);
  const stage = between('stage', a.stage, b.stage);
  const route = between('decision-route', a.decisionRoute, b.decisionRoute).map(() => change('decision-route'));
  return [
    ...stage,
    ...between('dcc-systems-impact', a.dccSystemsImpact, b.dccSystemsImpact),
    ...route,
    ...moves.map(({ before, after }) =>
      change('milestone-moved', { event: before.event, from: before.date, to: after.date }),
    ),
    ...(isSameTitle(a, b) ? [] : between('title', shownTitle(a), shownTitle(b))),
    ...(stage.length > 0 || route.length > 0 || isSameWording(a, b, moves)
      ? []
      : between('wording', a.statusText, b.statusText)),
  ];
}

function placesShowing(statement: Statement, kind: ChangeKind): Statement['places'] {
  const field = SHOWN_BY[kind];
  return field === undefined ? statement.places : [...placesOf(statement, field)];
}

/** The id that two statements of one modification bear, the later rather than the earlier. */
export function subjectOf(a: Statement, b: Statement): Pick<Change, 'modificationId'> {
  const modificationId = b.modificationId ?? a.modificationId;
  return modificationId === null ? {} : { modificationId };
}

function isSameTitle(a: Statement, b: Statement): boolean {
  return a.title === null || b.title === null || isSamePrint(shownTitle(a), shownTitle(b));
}

/** The title with its qualifier, or null where the source has none. */
function shownTitle({ title, qualifier }: Statement): string | null {
  return title !== null && qualifier !== null ? `${title} (${qualifier})` : title;
}

/** Whether two status texts say the same but for the dates that have moved. */
function isSameWording(a: Statement, b: Statement, moves: readonly MilestoneMove[]): boolean {
  return isSamePrint(
    withoutDates(
      a.statusText,
      moves.map(({ before }) => before.asPrinted),
    ),
    withoutDates(
      b.statusText,
      moves.map(({ after }) => after.asPrinted),
    ),
  );
}

function withoutDates(text: string, dates: readonly string[]): string {
  return dates.filter((date) => date !== '').reduce((rest, date) => rest.replaceAll(date, 'DATE'), text);
}
