import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/reconcile/digest.js';
import { asOf, reconcile } from '../../src/reconcile/history.js';
import { slippageOf } from '../../src/reconcile/slippage.js';
import { standingsOf } from '../../src/reconcile/statements/standing.js';
import { page, releasePage } from '../reconcile/pages.js';
import { paper, type Row } from '../reconcile/papers.js';

const RELEASES = ['November 2021', 'February 2022', 'June 2022'];
const ADDRESS = 'http://www.smartenergycodecompany.co.uk/modifications/slug-a';
const day = fc.constantFrom('2021-08-17', '2021-09-21', '2021-10-19', '2021-12-14', '2022-03-15', '2022-07-01');
const stage = fc.constantFrom('refinement' as const, 'approved' as const, 'implemented' as const, null);
const route = fc.constantFrom('self-governance' as const, 'authority-led' as const, 'conflicting' as const, null);
const id = fc.constantFrom('MP078', 'DP173', 'MP173', 'MP128A', 'MP128B');
const title = fc.constantFrom('One', 'Another', null);

const row = fc.record({
  id,
  stage,
  title,
  decisionRoute: route,
  url: fc.constantFrom(ADDRESS, null),
  urlBasis: fc.constant('link' as const),
  milestones: fc.array(
    fc.tuple(fc.constant('change-board-vote' as const), fc.constantFrom('2021-10', '2021-10-27', '2022-01')),
    { maxLength: 2 },
  ),
}) satisfies fc.Arbitrary<Row>;

const papers = fc
  .record({
    date: day,
    name: fc.uuid(),
    releases: fc.dictionary(fc.constantFrom(...RELEASES), fc.array(row, { maxLength: 4 })),
  })
  .map(paper);
const pages = fc
  .record({
    on: day,
    id: fc.option(id),
    slug: fc.constantFrom('slug-a', 'slug-b'),
    title,
    stage,
    decisionRoute: route,
    implementationRelease: fc.constantFrom(...RELEASES, null),
    implementationDate: fc.constantFrom('2022-02-24', '2022-06', null),
  })
  .map(page);
const releasePages = fc
  .record({
    on: day,
    release: fc.constantFrom(...RELEASES),
    date: fc.constant(null),
    kind: fc.constantFrom('release' as const, 'release-news' as const),
    entries: fc.dictionary(id, title),
  })
  .map(releasePage);
const sources = fc.uniqueArray(fc.oneof(papers, pages, releasePages), {
  selector: ({ record }) => record.id,
  maxLength: 8,
});

describe('any papers and pages', () => {
  it('make the same history in any order, and when one is given again', () => {
    const shuffled = sources.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, otherOrder]) => {
        expect(reconcile([...otherOrder, ...all.slice(0, 1)])).toEqual(reconcile(all));
      }),
    );
  });

  // Whose a page without an id is may be learnt from a later link: then older findings are, rightly, seen anew.
  it('make, up to a day, the history that the sources up to that day make, where every page shows its id', () => {
    const withIds = sources.map((all) =>
      all.filter(({ statements }) => statements.every(({ modificationId }) => modificationId !== null)),
    );
    fc.assert(
      fc.property(withIds, fc.constantFrom('2021-09-30', '2021-12-14', '2022-04-01'), (all, until) => {
        expect(asOf(reconcile(all), until)).toEqual(reconcile(all.filter(({ record }) => record.date <= until)));
      }),
      { numRuns: 300 },
    );
  });

  it('lose no page, and give every statement to one modification and one standing', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const history = reconcile(all);
        const keys = new Set(history.modifications.map(({ key }) => key));
        expect(history.sources).toHaveLength(all.length);
        expect(history.statements.every(({ key }) => keys.has(key))).toBe(true);
        expect(
          standingsOf(history.statements)
            .flatMap(({ statements }) => statements)
            .sort(),
        ).toEqual(history.statements.map((one) => one.id).sort());
      }),
    );
  });

  it('raise findings that cite held sources only, and settle none before it was raised', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const { findings, sources: held } = reconcile(all);
        const ids = new Set(held.map((one) => one.id));
        for (const { places, since, settledBy } of findings) {
          expect(places.every(({ source }) => ids.has(source))).toBe(true);
          expect(settledBy === undefined || settledBy.date >= since).toBe(true);
        }
      }),
    );
  });

  it('count each move of a date once in the slippage of its stage, its milestone and its modification', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const { modifications, statements, sources: held } = reconcile(all);
        const { moves, byStage, byMilestone } = slippageOf(modifications, statements, held);
        const counted = byMilestone.flatMap((tally) => tally.moves).sort((a, b) => a - b);
        expect(counted).toEqual(moves.map((_, at) => at));
        expect(byMilestone.reduce((sum, { later, earlier }) => sum + later + earlier, 0)).toBe(moves.length);
        expect(byStage.flatMap((tally) => tally.moves)).toHaveLength(moves.filter(({ key }) => key !== null).length);
        const known = new Set(statements.map((one) => one.id));
        for (const move of moves.filter(({ key }) => key !== null)) {
          expect(move.statements.length).toBeGreaterThan(0);
          expect(move.statements.every((one) => known.has(one))).toBe(true);
        }
      }),
    );
  });

  it('leave nothing for a digest to tell after the newest of them', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const { changes, delivered, raised, settled } = digestOf(reconcile(all), '2022-07-01');
        expect([Object.values(changes).flat(), delivered, raised, settled]).toEqual([[], [], [], []]);
      }),
    );
  });
});
