import type { ModificationKey, ReleaseName } from '../../model/ids.js';
import type { PaperView } from '../statements/paper-view.js';
import { monthOf, plansIn, type Plan, type When } from './release-plans.js';

/** A modification that a later source moves to another release or date, and what the two sources say. */
export interface ReleaseMove {
  readonly before: Plan;
  readonly after: Plan;
  readonly from: When;
  readonly to: When;
}

/** What is known of when a modification comes, after some of the sources. */
interface Known {
  /** What the newest source that tells it says. */
  readonly standing: Plan;
  /** What the newest paper that lists it says. */
  readonly listed: Plan | null;
  /** What its own page said last. */
  readonly onPage: Plan | null;
  /** The releases that some source says it came with. */
  readonly delivered: readonly ReleaseName[];
}

/**
 * Where a later source gives a modification another release or date than the newest source before it, given all sources
 * oldest first. A paper is compared with the paper before it, the first paper that tells it with the page before; and what
 * has been told already is not told again, nor what a page has said all along.
 */
export function releaseMovesIn(views: readonly PaperView[]): ReleaseMove[] {
  const known = new Map<ModificationKey, Known>();
  return views.flatMap((view) =>
    plansIn(view).flatMap((plan) => {
      const before = known.get(plan.key);
      known.set(plan.key, knownAfter(plan, before));
      return before === undefined ? [] : movesBetween(before, plan);
    }),
  );
}

function knownAfter(plan: Plan, before: Known | undefined): Known {
  const delivered = [...(before?.delivered ?? []), ...plan.delivered];
  const onPage = plan.by.kind === 'modification' ? plan : (before?.onPage ?? null);
  if (plan.by.kind === 'paper') return { standing: plan, listed: plan, onPage, delivered };
  const isKnown = before !== undefined && (agrees(plan, before.standing) || repeatsPage(plan, before));
  return { standing: isKnown ? before.standing : plan, listed: before?.listed ?? null, onPage, delivered };
}

/** Whether a page says what it said before: it may lag behind the papers, and moves nothing. */
function repeatsPage(plan: Plan, { onPage }: Known): boolean {
  return plan.by.kind === 'modification' && onPage !== null && agrees(plan, onPage) && agrees(onPage, plan);
}

function movesBetween(known: Known, plan: Plan): ReleaseMove[] {
  const { standing, listed, delivered } = known;
  if (agrees(plan, standing) || repeatsPage(plan, known)) return [];
  const before = (plan.by.kind === 'paper' ? listed : null) ?? standing;
  if (agrees(plan, before)) return [];
  const awaited = whensOf(before).filter((when) => !delivered.includes(when) && !whensOf(plan).includes(when));
  const entered = whensOf(plan).filter((when) => !whensOf(before).includes(when));
  return paired(awaited, entered).map(([from, to]) => ({ before, after: plan, from, to }));
}

/** Whether a source says nothing new of when a modification comes: each of its releases, or its date, is known. */
function agrees(plan: Plan, before: Plan): boolean {
  if (plan.date === null && before.date === null) return plan.releases.every((name) => before.releases.includes(name));
  const months = whensOf(before).map((when) => monthOf(when).slice(0, 7));
  return whensOf(plan).every((when) => months.includes(monthOf(when).slice(0, 7)));
}

function whensOf({ releases, date }: Plan): readonly When[] {
  return date === null ? releases : [date];
}

/** Which release became which: in their order where as many were left as entered, else the last became the last. */
function paired(left: readonly When[], entered: readonly When[]): [When, When][] {
  const [lasts, lastEntered] = [left.slice(-1), entered.slice(-1)];
  const [from, to] = left.length === entered.length ? [left, entered] : [lasts, lastEntered];
  return from.flatMap((when, at) => {
    const other = to[at];
    return other === undefined ? [] : [[when, other] as [When, When]];
  });
}
