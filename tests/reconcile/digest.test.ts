import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/reconcile/digest.js';
import { reconcile } from '../../src/reconcile/history.js';
import { page, releasePage } from './pages.js';
import { paper } from './papers.js';

const history = reconcile([
  paper({
    date: '2021-09-21',
    releases: {
      'November 2021': [{ id: 'MP077' }, { id: 'MP149', stage: 'decision' }],
      'February 2022': [{ id: 'MP109', milestones: [['report-to-csc', '2021-10']] }],
    },
  }),
  paper({
    date: '2021-10-19',
    releases: {
      'November 2021': [{ id: 'MP077' }, { id: 'MP149', stage: 'approved' }],
      'February 2022': [{ id: 'MP109', milestones: [['report-to-csc', '2021-12']] }, { id: 'MP121' }],
    },
  }),
  releasePage({ on: '2021-11-30', release: 'November 2021', date: '2021-11-30', entries: { MP077: null } }),
  page({ on: '2021-12-01', id: 'MP109', stage: 'refinement', implementationDate: '2022-02-24' }),
]);

describe('a digest', () => {
  const { changes, delivered, deadlines, raised, sources } = digestOf(history, '2021-09-21');

  it('tells what was decided, what joined and what slipped, and how far', () => {
    expect(changes.decided.map(({ modificationId, to }) => [modificationId, to])).toEqual([['MP149', 'approved']]);
    expect(changes.added.map(({ modificationId, release }) => [modificationId, release])).toEqual([
      ['MP121', 'February 2022'],
    ]);
    expect(changes.slipped.map(({ change, by, unit }) => [change.modificationId, by, unit])).toEqual([
      ['MP109', 2, 'months'],
    ]);
  });

  it('tells what was delivered, and what was to be and was not', () => {
    expect(delivered.map(({ modificationId, release }) => [modificationId, release])).toEqual([
      ['MP077', 'November 2021'],
    ]);
    expect(raised.map(({ kind, modificationId }) => [kind, modificationId])).toEqual([
      ['planned-not-released', 'MP149'],
    ]);
  });

  it('tells the dates to come, also what a paper announced before a page that dates the implementation alone', () => {
    expect(deadlines.map(({ modificationId, event, date }) => [modificationId, event, date])).toEqual([
      ['MP109', 'report-to-csc', '2021-12'],
      ['MP109', 'implementation', '2022-02-24'],
    ]);
  });

  it('names its sources, and gives each change the places that show it', () => {
    expect(sources.map(({ date }) => date)).toEqual(['2021-10-19', '2021-11-30', '2021-12-01']);
    for (const { places } of [...changes.decided, ...changes.added]) expect(places.length).toBeGreaterThan(0);
  });

  it('begins after the day it is asked from', () => {
    const later = digestOf(history, '2021-10-19');
    expect([later.changes.decided, later.changes.slipped]).toEqual([[], []]);
    expect(later.delivered).toHaveLength(1);
  });

  it('does not call settled what goes on: a date that moved once more', () => {
    const months = ['2021-07', '2021-08', '2021-09', '2021-10', '2021-12'];
    const papers = months.map((report, at) =>
      paper({
        date: `2021-0${at + 3}-15`,
        releases: { 'February 2022': [{ id: 'MP109', milestones: [['report-to-csc', report]] }] },
      }),
    );
    const told = digestOf(reconcile(papers), '2021-06-15');
    expect(told.raised.map(({ kind, to }) => [kind, to])).toEqual([['milestone-moved-repeatedly', '2021-12']]);
    expect(told.settled).toEqual([]);
  });
});
