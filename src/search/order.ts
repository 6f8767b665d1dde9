import { compareText } from '../lib/compare-text.js';
import { lastDay } from '../lib/dates.js';
import type { SearchFile, SearchQuery } from '../model/search.js';
import { codesAt } from './columns.js';
import type { TextMatches } from './match-text.js';
import type { Opened } from './opened.js';
import { placeOf } from './scored.js';

/** A modification that is found, by place, and the standing of it that answers best. */
export interface Candidate {
  readonly modification: number;
  readonly standing: number;
  readonly score: number;
  /** Its place among the modifications that the question names by id; infinite for the others. */
  readonly rank: number;
  readonly deadline: SearchFile['milestones'][number] | null;
}

/**
 * The modifications that are found, each once, in the order asked for: those named by id first, then as sorted, equal
 * ones newest first, and at last by their numbers.
 *
 * @param standings those that pass all filters, ascending
 */
export function ranked(
  opened: Opened,
  standings: Int32Array,
  text: TextMatches | null,
  { sort, asOf }: Pick<SearchQuery, 'sort' | 'asOf'>,
): Candidate[] {
  const day = asOf ?? opened.newestDay;
  const scoreOf = (standing: number) =>
    text === null ? 0 : (text.found.scores[placeOf(standing, text.found.standings)] ?? 0);
  const candidate = (standing: number): Candidate => {
    const modification = opened.modification[standing] ?? -1;
    const rank = text?.pins.get(modification)?.rank ?? Infinity;
    const deadline = sort === 'next-deadline' ? deadlineOf(opened, standing, day) : null;
    return { modification, standing, score: scoreOf(standing), rank, deadline };
  };
  const sorted = SORTED[sort];
  const found: Candidate[] = [];
  for (const standing of standings) {
    const best = found.at(-1);
    // The standings of a modification lie together, the newest first: it is shown by the first of the best.
    if (best === undefined || best.modification !== opened.modification[standing]) found.push(candidate(standing));
    else if (sort !== 'newest') {
      const rival = candidate(standing);
      if (sorted(rival, best) < 0) found[found.length - 1] = rival;
    }
  }
  return found.sort(comparison(opened, sorted));
}

type Comparison = (a: Candidate, b: Candidate) => number;

const SORTED: Readonly<Record<SearchQuery['sort'], Comparison>> = {
  relevance: (a, b) => b.score - a.score,
  newest: () => 0,
  'next-deadline': (a, b) => compareText(dayOf(a.deadline), dayOf(b.deadline)),
};

function comparison({ file }: Opened, sorted: Comparison): Comparison {
  const { since, until } = file.standings;
  return (a, b) =>
    (a.rank === b.rank ? 0 : a.rank - b.rank) ||
    sorted(a, b) ||
    compareText(until[b.standing] ?? '', until[a.standing] ?? '') ||
    compareText(since[b.standing] ?? '', since[a.standing] ?? '') ||
    a.standing - b.standing;
}

/** The last day a milestone can mean; no milestone is after all days. */
function dayOf(milestone: Candidate['deadline']): string {
  return milestone === null ? '~' : lastDay(milestone.date);
}

/** The earliest milestone of a standing on or after a day; of one that stands no longer, none: it was superseded. */
function deadlineOf(opened: Opened, standing: number, day: string): Candidate['deadline'] {
  const { standings, milestones } = opened.file;
  const newest = opened.newest[opened.modification[standing] ?? -1] ?? -1;
  if (standings.until[standing] !== standings.until[newest]) return null;
  return (
    codesAt(standings.milestones, standing)
      .flatMap((code) => milestones[code] ?? [])
      .filter(({ date }) => lastDay(date) >= day)
      .sort((a, b) => compareText(dayOf(a), dayOf(b)))[0] ?? null
  );
}
