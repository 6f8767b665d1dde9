import { lastDay } from '../../lib/dates.js';
import { groupedBy } from '../../lib/grouped.js';
import { dateWords, EVENT_WORDS } from '../../lib/words.js';
import type { ModificationKey } from '../../model/ids.js';
import type { Statement } from '../../model/statement.js';
import type { MilestoneEvent } from '../../model/words.js';
import { placesOf, placesOnce } from '../statements/citing.js';
import { newestId } from '../statements/identity.js';
import type { PaperView } from '../statements/paper-view.js';
import { hasEnded, tellsProgress } from '../releases/release-plans.js';
import type { Raising } from './raising.js';

/** The milestones after which a modification stands elsewhere, so that silence about them is told. */
const DECISIVE = new Set<MilestoneEvent>([
  'report-to-csc',
  'change-board-vote',
  'authority-decision',
  'implementation',
]);

/** A decisive milestone of which no later source has told anything yet. */
interface Awaited {
  readonly event: MilestoneEvent;
  /** The last of its dates. */
  readonly date: string;
  readonly said: Statement;
}

/**
 * Decisive milestones whose date had passed when a newer source spoke of the modification, which neither dates them anew
 * nor has it at another stage; and pages that await an implementation whose date has passed. A page tells the stage and
 * the implementation, not the other milestones, so these are asked of papers alone.
 */
export function raisedBySilences(views: readonly PaperView[]): Raising[] {
  const awaited = new Map<ModificationKey, Awaited[]>();
  return views.flatMap((view) =>
    [...groupedBy(view.statements.filter(tellsProgress), ({ key }) => key)].flatMap(([key, statements]) => {
      const before = (awaited.get(key) ?? []).filter((one) => isStillAwaited(one, statements));
      const now = statements.some(hasEnded) ? [] : awaitedIn(statements);
      awaited.set(key, [...before, ...now]);
      const passed = before.filter(({ date }) => lastDay(date) < view.record.date);
      const stale = now.filter(({ said, date }) => said.role === 'page' && lastDay(date) < view.record.date);
      return [
        ...(view.record.kind === 'paper' ? passed.map((one) => raisingOf(view, one, statements)) : []),
        ...stale.map((one) => raisingOf(view, one, statements)),
      ];
    }),
  );
}

/** Whether statements of a newer source leave the modification where it stood and the milestone undated. */
function isStillAwaited({ event, said }: Awaited, statements: readonly Statement[]): boolean {
  return statements.every(
    ({ stage, milestones }) => stage === said.stage && milestones.every((one) => one.event !== event),
  );
}

/** The decisive milestones that a source dates, each by its last date. */
function awaitedIn(statements: readonly Statement[]): Awaited[] {
  const all = statements.flatMap((said) => said.milestones.map(({ event, date }) => ({ event, date, said })));
  const decisive = all.filter(({ event }) => DECISIVE.has(event));
  return [...groupedBy(decisive, ({ event }) => event).values()].flatMap((of) =>
    of.toSorted((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1)).slice(-1),
  );
}

function raisingOf({ record }: PaperView, { event, date, said }: Awaited, statements: readonly Statement[]): Raising {
  const id = newestId(statements) ?? newestId([said]);
  return {
    by: record,
    finding: {
      kind: 'milestone-not-reported',
      ...(id === null ? {} : { modificationId: id }),
      from: date,
      message: `${id ?? said.key}: the ${EVENT_WORDS[event]} was dated ${dateWords(date)}, which has passed, and the newest source says nothing of it.`,
      places: placesOnce([
        ...placesOf(said, 'implementationDate'),
        ...statements.flatMap((one) => placesOf(one, 'stage')),
      ]),
    },
  };
}
