import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/history.js';
import type { Snapshot } from '../../src/reconcile/statements/snapshot.js';
import type { Stage } from '../../src/model/words.js';
import { page, releasePage } from './pages.js';
import { paper, type Row } from './papers.js';

const listed = (date: string, stage: Stage | null, release = 'June 2022', row: Partial<Row> = {}) =>
  paper({ date, releases: { [release]: [{ id: 'MP109', stage, ...row }], 'November 2030': [{ id: 'MP001' }] } });
const captured = (on: string, stage: Stage | null, release: string | null = null) =>
  page({ on, id: 'MP109', stage, implementationRelease: release });

/** The life of MP109: each change as `kind from → to (since, date)`. */
function lifeIn(sources: readonly Snapshot[]): string[] {
  const { changes = [] } = reconcile(sources).modifications.find(({ key }) => key === '109') ?? {};
  return changes.map(({ kind, from, to, release, since, date }) =>
    [kind, from === undefined ? (release ?? '') : `${String(from)} → ${String(to)}`, since, date].join(' | '),
  );
}

describe('the stages of a modification', () => {
  it('are told through papers and pages in their order, each step once', () => {
    const life = lifeIn([
      captured('2021-06-01', 'development'),
      listed('2021-07-20', 'refinement'),
      captured('2021-08-01', 'refinement'),
      listed('2021-08-17', 'decision'),
      captured('2022-07-01', 'implemented'),
    ]);
    expect(life).toEqual([
      'stage | development → refinement | 2021-06-01 | 2021-07-20',
      'stage | refinement → decision | 2021-08-01 | 2021-08-17',
      'stage | decision → implemented | 2021-08-17 | 2022-07-01',
    ]);
  });

  it('that a page told first are not told again by the next paper', () => {
    const life = lifeIn([
      listed('2021-07-20', 'report'),
      captured('2021-08-01', 'decision'),
      listed('2021-08-17', 'decision'),
      listed('2021-09-21', 'approved'),
    ]);
    expect(life).toEqual([
      'stage | report → decision | 2021-07-20 | 2021-08-01',
      'stage | decision → approved | 2021-08-17 | 2021-09-21',
    ]);
  });

  it('are no step back where a page lags behind the papers, though it moves on itself', () => {
    const life = lifeIn([
      captured('2021-06-01', 'development'),
      listed('2021-07-20', 'decision'),
      captured('2021-08-01', 'development'),
      captured('2021-08-02', 'refinement'),
      listed('2021-08-17', 'approved'),
    ]);
    expect(life).toEqual([
      'stage | development → decision | 2021-06-01 | 2021-07-20',
      'stage | decision → approved | 2021-07-20 | 2021-08-17',
    ]);
  });

  it('are a step back where a page steps back itself', () => {
    const life = lifeIn([
      listed('2021-07-20', 'decision'),
      captured('2021-07-21', 'decision'),
      captured('2021-08-01', 'refinement'),
      listed('2021-08-17', 'refinement'),
    ]);
    expect(life).toEqual(['stage | decision → refinement | 2021-07-21 | 2021-08-01']);
  });

  it('that papers show among themselves are told, though an old page was read as ahead of them', () => {
    const life = lifeIn([
      captured('2020-01-01', 'approved'),
      listed('2021-07-20', 'development'),
      listed('2021-08-17', 'refinement'),
    ]);
    expect(life).toEqual(['stage | development → refinement | 2021-07-20 | 2021-08-17']);
  });

  it('end with what a release brought, once', () => {
    const life = lifeIn([
      listed('2021-07-20', 'approved'),
      releasePage({ on: '2022-07-01', release: 'June 2022', date: '2022-06-30', entries: { MP109: null } }),
      captured('2022-07-02', 'implemented'),
    ]);
    expect(life).toEqual(['stage | approved → implemented | 2021-07-20 | 2022-07-01']);
  });

  it('of parts that stand in two releases are those of the papers, part by part', () => {
    const parts = (date: string, stage: Stage) =>
      paper({
        date,
        releases: { 'June 2022': [{ id: 'MP109', stage: 'approved' }], 'November 2022': [{ id: 'MP109', stage }] },
      });
    const life = lifeIn([
      parts('2021-07-20', 'report'),
      captured('2021-08-01', 'refinement'),
      parts('2021-08-17', 'decision'),
    ]);
    expect(life).toEqual(['stage | report → decision | 2021-07-20 | 2021-08-17']);
  });
});

describe('the releases of a modification', () => {
  it('are told in their order: what a paper told between two captures is not told again', () => {
    const life = lifeIn([
      captured('2021-07-01', null, 'June 2022'),
      listed('2021-09-21', 'refinement', 'November 2022'),
      captured('2021-10-01', null, 'November 2022'),
    ]);
    expect(life).toEqual(['moved | June 2022 → November 2022 | 2021-07-01 | 2021-09-21']);
  });

  it('are moved by the page that tells it first, not by the next paper again', () => {
    const life = lifeIn([
      listed('2021-09-21', 'refinement', 'June 2022'),
      captured('2021-10-01', null, 'November 2022'),
      listed('2021-10-19', 'refinement', 'November 2022'),
    ]);
    expect(life).toEqual(['moved | June 2022 → November 2022 | 2021-09-21 | 2021-10-01']);
  });

  it('are not moved back by a page that says what it said before', () => {
    const sources = [
      captured('2021-09-01', null, 'June 2022'),
      listed('2021-09-21', 'refinement', 'June 2022'),
      listed('2021-10-19', 'refinement', 'November 2022'),
      captured('2021-11-01', null, 'June 2022'),
    ];
    expect(lifeIn(sources)).toEqual(['moved | June 2022 → November 2022 | 2021-09-21 | 2021-10-19']);
    expect(reconcile(sources).findings.map(({ kind }) => kind)).toEqual(['release-slipped']);
  });

  it('that the page names only after the papers do are not joined again', () => {
    const life = lifeIn([
      captured('2021-08-01', null),
      listed('2021-09-21', 'refinement', 'June 2022'),
      captured('2021-10-01', null, 'June 2022'),
      captured('2021-11-01', null),
    ]);
    expect(life).toEqual(['removed | June 2022 | 2021-10-01 | 2021-11-01']);
  });

  it('that a page said before the papers are history, and no finding', () => {
    const sources = [captured('2021-08-01', null, 'June 2021'), listed('2021-09-21', 'refinement', 'June 2022')];
    expect(lifeIn(sources)).toEqual(['moved | June 2021 → June 2022 | 2021-08-01 | 2021-09-21']);
    expect(reconcile(sources).findings).toEqual([]);
  });
});

describe('what shows a change', () => {
  it('is, of a page, the label that prints it and no other', () => {
    const { modifications } = reconcile([
      captured('2021-08-01', 'refinement', 'June 2022'),
      captured('2021-09-01', 'decision', 'June 2022'),
    ]);
    const [change] = modifications[0]?.changes ?? [];
    expect(change?.places.map((place) => place.at === 'label' && [place.label, place.fragment])).toEqual([
      ['Stage', 'refinement'],
      ['Stage', 'decision'],
    ]);
  });
});
