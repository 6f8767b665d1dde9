import { distance } from 'fastest-levenshtein';
import type { Close, SearchQuery } from '../model/search.js';
import { datesBit, placesPassing } from './filters.js';
import type { Opened } from './opened.js';
import type { Found } from './found.js';
import { parseQuery } from './query-syntax.js';
import { canonicalForms } from './id-forms.js';

const MOST_SUGGESTIONS = 3;
const MOST_IDS = 5;

/**
 * What was close to a question that found nothing.
 *
 * @param found what its words find, whatever its filters
 */
export function closeTo(opened: Opened, query: SearchQuery, found: Found): Close {
  const parsed = parseQuery(query.text);
  const terms = [...new Set([...parsed.words.map(({ term }) => term), ...parsed.phrases.flat()])];
  return {
    words: wordsNear(opened, terms),
    ids: idsNear(
      opened,
      parsed.ids.map(({ key }) => key),
    ),
    filters: filtersToDrop(opened, query, found),
  };
}

/** The words of the titles and texts that are spelt nearly like those that occur in none, nearest first. */
function wordsNear({ vocabulary }: Opened, terms: readonly string[]): Close['words'] {
  const known = vocabulary();
  return terms
    .filter((term) => term.length > 2 && !known.has(term))
    .map((typed) => ({ typed, suggestions: nearest(typed, [...known], Math.ceil(typed.length / 3), MOST_SUGGESTIONS) }))
    .filter(({ suggestions }) => suggestions.length > 0);
}

/** The ids that differ by one sign from one that was typed or, where there is none, by two. */
function idsNear({ file }: Opened, keys: readonly string[]): Close['ids'] {
  const all = new Map(
    file.modifications.map(({ key, modificationId }) => [canonicalForms(key)[1] ?? key, modificationId]),
  );
  const near = keys.flatMap((key) => {
    const within = (most: number) => nearest(canonicalForms(key)[1] ?? key, [...all.keys()], most, MOST_IDS);
    const byOne = within(1);
    return byOne.length > 0 ? byOne : within(2);
  });
  return [...new Set(near)].slice(0, MOST_IDS).flatMap((form) => all.get(form) ?? []);
}

function nearest(typed: string, among: readonly string[], within: number, most: number): string[] {
  return among
    .map((other) => ({ other, away: distance(typed, other) }))
    .filter(({ away }) => away > 0 && away <= within)
    .sort((a, b) => a.away - b.away || (a.other < b.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

type Droppable = Close['filters'][number]['drop'][number];

/** Each filter that alone stands between the words and a hit; where it takes more than one, all of them. */
function filtersToDrop(opened: Opened, query: SearchQuery, found: Found): Close['filters'] {
  const set = opened.facets.map(({ facet }) => facet).filter((facet) => (query.filters[facet] ?? []).length > 0);
  const droppable: Droppable[] = (query.since ?? query.until) ? [...set, 'dates'] : set;
  const bitOf = (drop: Droppable) =>
    drop === 'dates' ? datesBit(opened) : 1 << opened.facets.findIndex(({ facet }) => facet === drop);
  const tried = (drops: Droppable[][]) =>
    drops
      .map((drop) => ({
        drop,
        hits: hitsWithout(
          opened,
          found,
          drop.reduce((bits, one) => bits | bitOf(one), 0),
        ),
      }))
      .filter((one) => one.hits > 0);
  const single = tried(droppable.map((one) => [one])).sort((a, b) => b.hits - a.hits);
  return single.length > 0 || droppable.length < 2 ? single : tried([droppable]);
}

/** The number of modifications that the words find and that fail no filters but the dropped ones. */
function hitsWithout({ modification }: Opened, { standings, failed }: Found, dropped: number): number {
  const passing = placesPassing(failed, dropped);
  return new Set(passing.map((place) => modification[standings[place] ?? -1] ?? -1)).size;
}
