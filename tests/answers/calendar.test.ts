import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/answers/calendar.js';
import type { Snapshot } from '../../src/reconcile/statements/snapshot.js';
import { indexOver } from '../doors/indexed.js';
import { page, releasePage } from '../reconcile/pages.js';
import { paper, type Row } from '../reconcile/papers.js';

/** A paper that lists MP109 in the November 2022 SEC Release with these dates, beside a modification without any. */
function told(date: string, milestones: NonNullable<Row['milestones']>, row: Partial<Row> = {}): Snapshot {
  return paper({ date, releases: { 'November 2022': [{ id: 'MP078' }, { id: 'MP109', milestones, ...row }] } });
}

/** What the calendar shows of milestones, seen from a day. */
async function shown(snapshots: readonly Snapshot[], day: string): Promise<string[]> {
  const months = await calendarOf(indexOver(snapshots), day);
  return months.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.is === 'milestone'
        ? `${item.date} ${item.modificationId} ${item.milestone.event}${item.overdue ? ' overdue' : ''}`
        : [],
    ),
  );
}

const july = told('2021-07-20', [['change-board-vote', '2021-09-01']]);

describe('The calendar', () => {
  it('has what the papers announce, also when a page that dates only the implementation spoke last', async () => {
    const onSite = page({ on: '2021-08-01', id: 'MP109', implementationDate: '2022-11-03' });
    expect(await shown([july, onSite], '2021-08-10')).toEqual([
      '2021-09-01 MP109 change-board-vote',
      '2022-11-03 MP109 implementation',
    ]);
  });

  it('calls overdue what the newest paper still announces, whatever the site said since of others', async () => {
    const ofAnother = page({ on: '2021-09-20', id: 'MP078' });
    expect(await shown([july, ofAnother], '2021-09-20')).toEqual(['2021-09-01 MP109 change-board-vote overdue']);
    expect(await shown([july], '2021-09-01')).toEqual(['2021-09-01 MP109 change-board-vote']);
  });

  it('calls nothing overdue that a newer paper announces no more, and leaves out what it drops before its day', async () => {
    expect(await shown([july, told('2021-09-21', [])], '2021-09-30')).toEqual(['2021-09-01 MP109 change-board-vote']);
    expect(await shown([july, told('2021-08-17', [])], '2021-09-30')).toEqual([]);
  });

  it('calls nothing overdue once a source says that it came', async () => {
    const november = told('2022-10-18', [['implementation', '2022-11-03']]);
    const came = releasePage({
      on: '2022-11-04',
      release: 'November 2022',
      date: '2022-11-03',
      entries: { MP109: null },
    });
    expect(await shown([november], '2022-11-10')).toEqual(['2022-11-03 MP109 implementation overdue']);
    expect(await shown([november, came], '2022-11-10')).toEqual(['2022-11-03 MP109 implementation']);
    const done = page({ on: '2022-11-05', id: 'MP109', stage: 'implemented', implementationDate: '2022-11-03' });
    expect(await shown([november, done], '2022-11-10')).toEqual(['2022-11-03 MP109 implementation']);
  });

  it('calls nothing overdue once a newer source has the modification at another stage', async () => {
    const inRefinement = told('2021-07-20', [['working-group', '2021-08-04']], { stage: 'refinement' });
    const same = page({ on: '2021-09-01', id: 'MP109', stage: 'refinement' });
    const further = page({ on: '2021-09-01', id: 'MP109', stage: 'report' });
    expect(await shown([inRefinement, same], '2021-09-10')).toEqual(['2021-08-04 MP109 working-group overdue']);
    expect(await shown([inRefinement, further], '2021-09-10')).toEqual(['2021-08-04 MP109 working-group']);
  });

  it('has each date of an event that is given two', async () => {
    const two = told('2021-07-20', [
      ['implementation', '2022-06'],
      ['implementation', '2022-11'],
    ]);
    expect(await shown([two], '2021-08-10')).toEqual(['2022-06 MP109 implementation', '2022-11 MP109 implementation']);
  });
});
