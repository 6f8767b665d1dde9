import { firstInOrder } from '../lib/first-in-order.js';
import type { SearchFile, SearchQuery } from '../model/search.js';
import type { Found } from './found.js';
import { dayNumber, type Opened } from './opened.js';

/** A modification that is found, by place, and the standing of it that answers best. */
export interface Candidate {
  readonly modification: number;
  readonly standing: number;
  readonly score: number;
  /** Where sorted by it. */
  readonly deadline: SearchFile['milestones'][number] | null;
}

/** The modifications that are found, each once: how many, and those of the page that is asked for. */
export interface Ranked {
  readonly total: number;
  readonly shown: readonly Candidate[];
}

/** Of the places of standings that are found: what each is sorted by. */
interface Keys {
  /** The how-many-th its modification is named by id; those that are not named come after. */
  readonly rank: (place: number) => number;
  /** What was asked to be sorted by, the greatest first; null where all are equal. */
  readonly sort: Float64Array | null;
  /** When it stood, the greatest first. */
  readonly time: (place: number) => number;
}

/** After all days. */
const NEVER = 99_999_999;

/**
 * The modifications that are found in the order asked for: those named by id first, then as sorted, equal ones newest
 * first, and at last by their numbers. Each is shown by the first of its standings in that order.
 *
 * @param passing the places of the standings found that pass all filters, ascending
 */
export function ranked(opened: Opened, found: Found, passing: Int32Array, query: SearchQuery): Ranked {
  const { offset, limit } = query;
  const keys = keysOf(opened, found, passing, query);
  const best = bestPlaces(opened, found, passing, keys.sort);
  const shown = firstInOrder(best, offset + limit, comparison(keys)).slice(offset);
  return { total: best.length, shown: shown.map((place) => candidateAt(opened, found, place, query)) };
}

function candidateAt(opened: Opened, { standings, text }: Found, place: number, query: SearchQuery): Candidate {
  const standing = standings[place] ?? -1;
  const modification = opened.modification[standing] ?? -1;
  const deadline = query.sort === 'next-deadline' ? deadlineOf(opened, modification, fromDay(opened, query)) : -1;
  return {
    modification,
    standing,
    score: text?.found.scores[place] ?? 0,
    deadline: opened.file.milestones[deadline] ?? null,
  };
}

function keysOf(opened: Opened, { standings, text }: Found, passing: Int32Array, query: SearchQuery): Keys {
  const pins = text?.pins ?? new Map<number, never>();
  const rank = (place: number) => pins.get(opened.modification[standings[place] ?? -1] ?? -1)?.rank ?? pins.size;
  return {
    rank: pins.size === 0 ? () => 0 : rank,
    sort: sortKeys(opened, { standings, text }, passing, query),
    time: (place) => opened.time[standings[place] ?? -1] ?? 0,
  };
}

function sortKeys(
  opened: Opened,
  { standings, text }: Pick<Found, 'standings' | 'text'>,
  passing: Int32Array,
  query: SearchQuery,
): Keys['sort'] {
  if (query.sort === 'newest') return null;
  if (query.sort === 'relevance') return text === null ? null : text.found.scores;
  const [day, days] = [fromDay(opened, query), opened.milestoneDays()];
  const soonest = new Float64Array(standings.length);
  for (const place of passing) {
    const modification = opened.modification[standings[place] ?? -1] ?? -1;
    soonest[place] = -(days[deadlineOf(opened, modification, day)] ?? NEVER);
  }
  return soonest;
}

function comparison({ rank, sort, time }: Keys): (a: number, b: number) => number {
  const bySort = sort === null ? () => 0 : (a: number, b: number) => (sort[b] ?? 0) - (sort[a] ?? 0);
  return (a, b) => rank(a) - rank(b) || bySort(a, b) || time(b) - time(a) || a - b;
}

/** Of each modification the place that is sorted before its others; of equal ones the first, which is the newest. */
function bestPlaces(opened: Opened, { standings }: Found, passing: Int32Array, sort: Keys['sort']): number[] {
  const best: number[] = [];
  let last = -1;
  for (const place of passing) {
    const modification = opened.modification[standings[place] ?? -1] ?? -1;
    // The standings of a modification lie together.
    if (modification !== last) best.push(place);
    else if (sort !== null && (sort[place] ?? 0) > (sort[best.at(-1) ?? -1] ?? 0)) best[best.length - 1] = place;
    last = modification;
  }
  return best;
}

/** The day before which milestones are past. */
function fromDay({ newestDay }: Opened, { asOf }: SearchQuery): number {
  return dayNumber(asOf ?? newestDay);
}

/** The earliest milestone of a modification on or after a day, by place among all; -1 where it has none. */
function deadlineOf({ file: { deadlines }, milestoneDays }: Opened, modification: number, day: number): number {
  const days = milestoneDays();
  for (let at = deadlines.starts[modification] ?? 0; at < (deadlines.starts[modification + 1] ?? 0); at++) {
    const milestone = deadlines.codes[at] ?? -1;
    if ((days[milestone] ?? 0) >= day) return milestone;
  }
  return -1;
}
