import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/lib/ids.js';
import type { Change } from '../../src/model/statement.js';
import { changesBetween } from '../../src/reconcile/changes/changes.js';
import { groupForReading } from '../../src/reconcile/releases/grouping.js';
import { asOf, reconcile } from '../../src/reconcile/history.js';
import { standingsOf } from '../../src/reconcile/statements/standing.js';
import { paper, told, type Row, type Story } from '../reconcile/papers.js';

const RELEASES = ['November 2021', 'February 2022', 'June 2022', 'November 2022'];

const row = fc.record({
  id: fc.constantFrom('MP078', 'DP173', 'MP173', 'MP128A', 'MP128B', 'SECMP0015', 'MP099'),
  stage: fc.constantFrom('refinement' as const, 'report' as const, 'approved' as const, null),
  statusText: fc.constantFrom('It is being worked on.', 'The vote is awaited.', 'It was put off – again.'),
  dccSystemsImpact: fc.constantFrom(true, false, null),
  title: fc.constantFrom('One', 'Another', null),
  milestones: fc.array(
    fc.tuple(
      fc.constantFrom('report-to-csc' as const, 'change-board-vote' as const),
      fc.constantFrom('2021-10', '2021-10-27', '2021-11', '2021-12-01', '2022-01'),
    ),
    { maxLength: 3 },
  ),
}) satisfies fc.Arbitrary<Row>;

const story: fc.Arbitrary<Story> = fc.record({
  date: fc.constantFrom(
    '2021-09-21',
    '2021-10-19',
    '2021-11-16',
    '2021-12-14',
    '2022-01-18',
    '2022-02-15',
    '2022-03-15',
  ),
  name: fc.uuid(),
  form: fc.constantFrom('pdf' as const, 'dump' as const, 'scan' as const),
  releases: fc.dictionary(fc.constantFrom(...RELEASES), fc.array(row, { maxLength: 5 })),
  scopeChanges: fc.array(
    fc.record({
      id: fc.constantFrom('MP078', 'MP200'),
      release: fc.constantFrom(...RELEASES),
      change: fc.constantFrom('added' as const, 'removed' as const),
    }),
    { maxLength: 2 },
  ),
  findings: fc.array(
    fc.record({
      kind: fc.constantFrom('date-in-the-past' as const, 'conflicting-decision-route' as const),
      modificationId: fc.constantFrom('MP078', 'MP173') as fc.Arbitrary<never>,
      message: fc.constantFrom('This is odd.', 'So is this.'),
      places: fc.constant([{ at: 'lines' as const, from: 1, to: 1 }]),
    }),
    { maxLength: 2 },
  ),
});
const snapshot = story.map(paper);
const snapshots = fc.uniqueArray(snapshot, { selector: ({ record }) => record.id, maxLength: 8 });

describe('any papers', () => {
  it('make the same history in any order', () => {
    const shuffled = snapshots.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, otherOrder]) => {
        expect(reconcile(otherOrder)).toEqual(reconcile(all));
      }),
    );
  });

  it('make the same history when one of them is given again', () => {
    fc.assert(
      fc.property(snapshots, (all) => {
        expect(reconcile([...all, ...all.slice(0, 1)])).toEqual(reconcile(all));
      }),
    );
  });

  it('make, up to a day, the history that the papers up to that day make', () => {
    fc.assert(
      fc.property(snapshots, fc.constantFrom('2021-09-30', '2021-11-16', '2022-01-31'), (all, day) => {
        expect(asOf(reconcile(all), day)).toEqual(reconcile(all.filter(({ record }) => record.date <= day)));
      }),
    );
  });

  it('lose no source and give every statement of a speaking paper to one modification and one standing', () => {
    fc.assert(
      fc.property(snapshots, (all) => {
        const { sources, statements, modifications } = reconcile(all);
        const speaking = new Set(sources.filter(({ sameAs }) => sameAs === null).map(({ id }) => id));
        const said = all.filter(({ record }) => speaking.has(record.id)).flatMap((one) => one.statements);
        expect(sources.map(({ id }) => id).sort()).toEqual(all.map(({ record }) => record.id).sort());
        expect(statements.map(({ id }) => id).sort()).toEqual(said.map(({ id }) => id).sort());
        expect(new Set(modifications.map(({ key }) => key))).toEqual(new Set(said.map(({ key }) => key)));
        expect(
          standingsOf(statements)
            .flatMap((standing) => standing.statements)
            .sort(),
        ).toEqual(said.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('the changes between any two papers', () => {
  it('are none between a paper and itself', () => {
    fc.assert(
      fc.property(snapshot, (one) => {
        expect(changesBetween(one, one)).toEqual([]);
      }),
    );
  });

  it('turn round with the papers: what was added is removed, a move goes back', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        const [there, back] = [changesBetween(a, b), changesBetween(b, a)];
        fc.pre([...there, ...back].every(({ kind }) => kind !== 'release-passed'));
        const entered = (changes: readonly Change[], kind: string) =>
          changes.flatMap(({ kind: is, modificationId, release }) =>
            is === kind && modificationId ? [`${keyOf(modificationId)} ${String(release)}`] : [],
          );
        const moves = (changes: readonly Change[]) => changes.filter(({ kind }) => kind === 'moved');
        expect(entered(back, 'removed')).toEqual(entered(there, 'added'));
        expect(entered(back, 'added')).toEqual(entered(there, 'removed'));
        expect(new Set(moves(back).map(({ from, to }) => `${String(to)} ${String(from)}`))).toEqual(
          new Set(moves(there).map(({ from, to }) => `${String(from)} ${String(to)}`)),
        );
      }),
    );
  });

  it('are each told once, and cite what shows them', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        const changes = changesBetween(a, b);
        expect(new Set(told(changes).map((change) => JSON.stringify(change))).size).toBe(changes.length);
        for (const { places } of changes) expect(places.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are each in exactly one group when grouped for reading', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        const changes = changesBetween(a, b);
        const { slipped, broughtForward, ...rest } = groupForReading(changes);
        const grouped = [...Object.values(rest).flat(), ...[...slipped, ...broughtForward].map(({ change }) => change)];
        expect(new Set(grouped)).toEqual(new Set(changes));
        expect(grouped).toHaveLength(changes.length);
      }),
    );
  });
});
