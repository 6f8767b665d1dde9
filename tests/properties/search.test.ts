import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facet, type Filters, type SearchAnswer, type SearchQuery } from '../../src/model/search.js';
import type { Milestone } from '../../src/model/paper-facts.js';
import { buildSearch } from '../../src/search/build.js';
import { dice, fieldOf } from '../search/field.js';
import { asked, homeOf, searcherOf } from '../search/home.js';
import { passes, slowAnswer, valuesOf } from '../search/reference.js';

const HOME = homeOf(fieldOf(300));
const searcher = searcherOf(HOME);
const idsOf = (query: SearchQuery) => searcher.search(query).hits.map(({ modificationId }) => modificationId);
const modification = fc.constantFrom(...HOME.modifications);

/** The words of a title, long ones only, as a person would pick them. */
const longWords = (title: string | null) => (title ?? '').split(' ').filter((word) => /^[A-Za-z]{6,}$/.test(word));

describe('Every modification is found', () => {
  it('by the words of its title, in any order', () => {
    fc.assert(
      fc.property(modification, fc.nat(), ({ modificationId, title }, seed) => {
        const roll = dice(seed);
        const words = (title ?? '').split(' ').toSorted(() => roll(3) - 1);
        const answer = searcher.search(asked(words.join(' ')));
        expect(answer.words).toBe('all');
        expect(answer.hits.map((hit) => hit.modificationId)).toContain(modificationId);
      }),
    );
  });

  it('by a longer word of its title with one typo', () => {
    fc.assert(
      fc.property(modification, fc.nat(), ({ modificationId, title }, seed) => {
        const roll = dice(seed);
        const words = longWords(title);
        const word = words[roll(words.length)] ?? '';
        const at = 1 + roll(word.length - 1);
        const sign = 'qxz'.charAt(roll(3));
        const instead = ['', sign, sign + word.charAt(at)][roll(3)] ?? '';
        const typo = word.slice(0, at) + instead + word.slice(at + 1);
        expect(idsOf(asked(typo))).toContain(modificationId);
      }),
    );
  });

  it('by the beginning of a word of its title', () => {
    fc.assert(
      fc.property(modification, fc.nat(), ({ modificationId, title }, seed) => {
        const roll = dice(seed);
        const words = longWords(title);
        const word = words[roll(words.length)] ?? '';
        expect(idsOf(asked(word.slice(0, 3 + roll(word.length - 3))))).toContain(modificationId);
      }),
    );
  });

  it('first of all by its id, however loosely typed', () => {
    fc.assert(
      fc.property(modification, fc.constantFrom('', ' ', '-'), fc.boolean(), ({ modificationId }, between, lower) => {
        const [, family = '', number = ''] = /^(\D+)0*(.+)$/.exec(modificationId ?? '') ?? [];
        const typed = `${family}${between}${number}`;
        expect(idsOf(asked(lower ? typed.toLowerCase() : typed))[0]).toBe(modificationId);
      }),
    );
  });
});

const some = (facet: Facet) => {
  const values = [...new Set(HOME.standings.flatMap((one) => valuesOf(HOME, one, facet)))];
  const several = fc.uniqueArray(fc.constantFrom(...(values.length > 0 ? values : ['what none has'])), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: several });
};
const filters = fc
  .record(Object.fromEntries(Facet.options.map((facet) => [facet, some(facet)])))
  .map((chosen) => chosen as Filters);
const day = fc.option(fc.constantFrom('2020-03-15', '2020-09-01', '2021-05-15', '2022-02-01'), { nil: undefined });
const question = fc
  .record({ filters, since: day, until: day })
  .map(({ filters: chosen, since, until }) =>
    asked('', { filters: chosen, ...(since && { since }), ...(until && { until }) }),
  );

describe('Whatever is filtered', () => {
  it('a modification is found if and only if one of its standings passes every filter', () => {
    fc.assert(
      fc.property(question, (query) => {
        const keys = new Set(
          HOME.standings.filter((one) => passes(HOME, one, query)).map(({ statement }) => statement.key),
        );
        const hits = searcher.search(query).hits;
        expect(new Set(hits.map(({ key }) => key))).toEqual(keys);
        expect(hits).toHaveLength(keys.size);
      }),
    );
  });

  it('each count of a facet is the number of modifications counted by hand without the own choice of the facet', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...Facet.options), (query, facet) => {
        const keysOf = new Map<string, Set<string>>((query.filters[facet] ?? []).map((value) => [value, new Set()]));
        for (const one of HOME.standings.filter((standing) => passes(HOME, standing, query, [facet])))
          for (const value of valuesOf(HOME, one, facet))
            keysOf.set(value, (keysOf.get(value) ?? new Set()).add(one.statement.key));
        const counts = searcher.search(query).facets[facet].map(({ value, count }) => [value, count]);
        expect(new Map(counts as [string, number][])).toEqual(
          new Map([...keysOf].map(([value, keys]) => [value, keys.size])),
        );
      }),
    );
  });

  it('a count is what choosing the value finds', () => {
    fc.assert(
      fc.property(
        question,
        fc.constantFrom(...Facet.options),
        fc.constantFrom('', 'firmware', 'MP017'),
        (query, facet, text) => {
          const worded = { ...query, text };
          for (const { value, count } of searcher.search(worded).facets[facet].slice(0, 4))
            expect(searcher.search({ ...worded, filters: { ...query.filters, [facet]: [value] } }).total).toBe(count);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('A whole answer', () => {
  const roll = dice(3);
  const dated = fieldOf(60, 2).map((told) => ({ ...told, milestones: milestonesOf(roll) }));
  const home = homeOf(dated);
  const file = buildSearch(home);
  const small = searcherOf(home);
  const texts = ['', 'tariff', 'removal meter', 'committee noted zzzz', 'impact assess', 'firmwre hub', 'zzzz'];
  const whole = fc
    .record({
      text: fc.constantFrom(...texts),
      filters,
      since: day,
      until: day,
      standsNow: fc.constantFrom(undefined, undefined, true as const),
      sort: fc.constantFrom<SearchQuery['sort'][]>('relevance', 'newest', 'next-deadline'),
      asOf: day,
      limit: fc.integer({ min: 0, max: 30 }),
      offset: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ text, ...rest }) => asked(text, JSON.parse(JSON.stringify(rest)) as Partial<SearchQuery>));

  it('is what a plain, slow reading of the question finds, counts and sorts', async () => {
    await fc.assert(
      fc.asyncProperty(whole, async (query) => {
        expect(filtersOf(await small.answer(query))).toEqual(slowAnswer(home, file, query));
      }),
      { numRuns: 300 },
    );
  });
});

/** Up to two milestones, in any order. */
function milestonesOf(roll: (below: number) => number): Milestone[] {
  return Array.from({ length: roll(3) }, () => {
    const date = `${2020 + roll(4)}-0${1 + roll(9)}`;
    return { event: roll(2) === 0 ? 'impact-assessment' : 'change-board-vote', date, asPrinted: date };
  });
}

/** An answer with only the filters of what was close: words and ids nearby are another matter. */
function filtersOf(answer: SearchAnswer): SearchAnswer {
  return answer.close ? { ...answer, close: { words: [], ids: [], filters: answer.close.filters } } : answer;
}

describe('Any string', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '“',
          'MP',
          'mp-',
          '0',
          '017',
          'O',
          'of',
          'firmware',
          '.',
          '-',
          ' ',
          '*',
          '__proto__',
          'constructor',
          '\u0301',
          '🜁',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join('')),
  );

  it('is a question, is answered alike twice, and every range lies in its text', async () => {
    await fc.assert(
      fc.asyncProperty(strings, async (text) => {
        const answer = await searcher.answer(asked(text));
        expect(await searcher.answer(asked(text))).toEqual(answer);
        for (const { highlights } of answer.hits)
          for (const { text: shown, ranges } of highlights)
            for (const [start, end] of ranges) expect(0 <= start && start < end && end <= shown.length).toBe(true);
      }),
    );
  });

  it('as a title and a status text is indexed, and its words find it', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const small = searcherOf(homeOf([{ id: 'MP900', title: text, status: text }]));
        expect(small.search(asked(text.replace(/["“”„]/g, ' '))).total).toBe(1);
      }),
    );
  });
});
