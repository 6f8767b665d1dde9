import { compareText } from '../../lib/compare-text.js';
import { sameAsFarAsPrinted } from '../../lib/dates.js';
import type { Milestone } from '../../model/paper-facts.js';

/** An event whose date has moved, as it was announced before and after. */
export interface MilestoneMove {
  readonly before: Milestone;
  readonly after: Milestone;
}

/**
 * The events that two status texts both date, and differently. Dates that agree as far as both are printed (2021-10
 * and 2021-10-27) are no move. Where an event has several dates, the equal ones are set aside, and the others are
 * paired in order if there are as many on each side: else nothing tells which became which.
 */
export function milestoneMoves(before: readonly Milestone[], after: readonly Milestone[]): MilestoneMove[] {
  const events = [...new Set(before.map((milestone) => milestone.event))];
  return events.flatMap((event) => {
    const [restBefore, restAfter] = withoutAgreeing(datesOf(before, event), datesOf(after, event));
    if (restBefore.length !== restAfter.length) return [];
    return restBefore.flatMap((milestone, at) => {
      const moved = restAfter[at];
      return moved ? [{ before: milestone, after: moved }] : [];
    });
  });
}

/** The milestones of one event, one for each date, in the order of their dates. */
function datesOf(milestones: readonly Milestone[], event: Milestone['event']): Milestone[] {
  const of = milestones.filter((milestone) => milestone.event === event);
  return [...new Map(of.map((milestone) => [milestone.date, milestone])).values()].sort((a, b) =>
    compareText(a.date, b.date),
  );
}

/** What is left on both sides when dates that are equal, then those that can mean the same, have been set aside. */
function withoutAgreeing(before: readonly Milestone[], after: readonly Milestone[]): [Milestone[], Milestone[]] {
  let rest: [Milestone[], Milestone[]] = [[...before], [...after]];
  for (const agree of [(a: string, b: string) => a === b, sameAsFarAsPrinted]) {
    const [restBefore, restAfter] = rest;
    const kept = restBefore.filter((milestone) => {
      const at = restAfter.findIndex(({ date }) => agree(milestone.date, date));
      if (at >= 0) restAfter.splice(at, 1);
      return at < 0;
    });
    rest = [kept, restAfter];
  }
  return rest;
}
