import { describe, expect, it } from 'vitest';
import { searchOf } from '../../src/pipeline/search-of.js';
import { reconcile } from '../../src/reconcile/history.js';
import type { Snapshot } from '../../src/reconcile/statements/snapshot.js';
import { openSearch } from '../../src/search/query.js';
import { page } from '../reconcile/pages.js';
import { paper, type Row } from '../reconcile/papers.js';
import { asked } from './home.js';

const OF_JUNE: readonly Row[] = [
  { id: 'MP101', milestones: [['report-consultation', '2021-09-30']] },
  { id: 'MP102', milestones: [['change-board-vote', '2021-08-25']] },
  {
    id: 'MP103',
    milestones: [
      ['panel', '2021-07-16'],
      ['change-board-vote', '2021-12-08'],
    ],
  },
];
const june = (rows = OF_JUNE) => paper({ date: '2021-06-15', releases: { 'November 2021': rows } });
const dated = { on: '2021-07-01', id: 'MP101', stage: 'report' as const, implementationDate: '2021-11-04' };

/** The ids of what is found by the next deadline, each with it. */
function sorted(snapshots: readonly Snapshot[], asOf: string, filters = {}): string[] {
  const { hits } = openSearch(searchOf(reconcile(snapshots))).search(
    asked('', { sort: 'next-deadline', asOf, filters }),
  );
  return hits.map(({ modificationId, nextMilestone: next }) =>
    [modificationId, next?.event, next?.date].filter((part) => part !== undefined).join(' '),
  );
}

describe('The next deadline', () => {
  it('is what a paper announced, although the newest source is a page that dates the implementation alone', () => {
    expect(sorted([june(), page(dated)], '2021-07-02')).toEqual([
      'MP103 panel 2021-07-16',
      'MP102 change-board-vote 2021-08-25',
      'MP101 report-consultation 2021-09-30',
    ]);
  });

  it('is the next one once a day has passed, and none when all have', () => {
    const known = [june(), page(dated)];
    expect(sorted(known, '2021-10-01')).toEqual([
      'MP101 implementation 2021-11-04',
      'MP103 change-board-vote 2021-12-08',
      'MP102',
    ]);
    expect(sorted(known, '2021-12-09')).toEqual(['MP101', 'MP102', 'MP103']);
  });

  it('counts a month as its last day', () => {
    const known = [june([{ id: 'MP101', milestones: [['panel', '2021-07']] }])];
    expect(sorted(known, '2021-07-31')).toEqual(['MP101 panel 2021-07']);
    expect(sorted(known, '2021-08-01')).toEqual(['MP101']);
  });

  it('is none that a later paper announces no more, and the one it announces instead', () => {
    const later = paper({
      date: '2021-07-20',
      releases: {
        'November 2021': [{ id: 'MP101' }, { id: 'MP102', milestones: [['change-board-vote', '2021-10-27']] }],
      },
    });
    expect(sorted([june(), later], '2021-07-21')).toEqual(['MP102 change-board-vote 2021-10-27', 'MP101', 'MP103']);
  });

  it('is the same whichever source of a modification is shown', () => {
    const known = [june(), page(dated)];
    expect(sorted(known, '2021-07-02', { kind: ['modification'] })).toEqual(['MP101 report-consultation 2021-09-30']);
    expect(sorted(known, '2021-07-02', { kind: ['paper'] })[2]).toBe('MP101 report-consultation 2021-09-30');
  });
});
