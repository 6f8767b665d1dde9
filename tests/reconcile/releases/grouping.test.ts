import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/model/statement.js';
import { groupForReading } from '../../../src/reconcile/releases/grouping.js';

const change = (kind: Change['kind'], from?: Change['from'], to?: Change['to']): Change => ({
  kind,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  places: [],
});
const slips = (...changes: Change[]) => groupForReading(changes).slipped.map(({ by, unit }) => `${by} ${unit}`);

describe('changes grouped for a person', () => {
  it('tell apart what was taken out of a release and what left because it came', () => {
    const groups = groupForReading([change('added'), change('removed'), change('release-passed')]);
    expect([groups.added.length, groups.removed.length, groups.passed.length]).toEqual([1, 1, 1]);
  });

  it('call decided what was approved, implemented, rejected or withdrawn', () => {
    const decided = ['approved', 'implemented', 'rejected', 'withdrawn'].map((to) => change('stage', 'decision', to));
    const groups = groupForReading([...decided, change('stage', 'refinement', 'report')]);
    expect(groups.decided).toEqual(decided);
    expect(groups.other).toHaveLength(1);
  });

  it('say by how many days a day slipped, and by how many months where a side is only a month', () => {
    expect(slips(change('milestone-moved', '2021-09-29', '2021-10-27'))).toEqual(['28 days']);
    expect(slips(change('milestone-moved', '2021-11', '2022-01'))).toEqual(['2 months']);
    expect(slips(change('milestone-moved', '2021-11-24', '2022-02'))).toEqual(['3 months']);
    expect(slips(change('release-date', '2022-06-30', '2022-07-07'))).toEqual(['7 days']);
    expect(slips(change('moved', 'November 2021', 'February 2022'))).toEqual(['3 months']);
  });

  it('call an earlier date brought forward', () => {
    const groups = groupForReading([change('milestone-moved', '2021-11', '2021-09')]);
    expect(groups.slipped).toEqual([]);
    expect(groups.broughtForward.map(({ by, unit }) => [by, unit])).toEqual([[2, 'months']]);
  });

  it('keep the rest as other', () => {
    const rest = [change('converted', 'DP173', 'MP173'), change('dcc-systems-impact', false, true), change('wording')];
    expect(groupForReading(rest).other).toEqual(rest);
  });
});
