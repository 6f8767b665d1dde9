import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/history.js';
import { slippageOf, type SlippageQuestion } from '../../src/reconcile/slippage.js';
import { page } from './pages.js';
import { paper, type Row } from './papers.js';

const row = (stage: Row['stage'], report: string): Row => ({
  id: 'MP109',
  stage: stage ?? null,
  milestones: [['report-to-csc', report]],
});
const sources = [
  paper({ date: '2021-08-17', releases: { 'February 2022': [row('refinement', '2021-09'), { id: 'MP116' }] } }),
  paper({ date: '2021-09-21', releases: { 'February 2022': [row('refinement', '2021-10'), { id: 'MP116' }] } }),
  paper({
    date: '2021-10-19',
    releases: { 'June 2022': [row('report', '2021-12')], 'February 2022': [{ id: 'MP116' }] },
  }),
  page({ on: '2022-05-01', id: 'MP109', stage: 'approved', implementationRelease: 'November 2022' }),
];
const months = (by: number) => ({ by, unit: 'months' });
const slippage = (question: SlippageQuestion = {}) => {
  const { modifications, statements, sources: held } = reconcile(sources);
  return slippageOf(modifications, statements, held, question);
};

describe('slippage', () => {
  it('tells every move of a date: what moved, how far, and at which stage', () => {
    expect(
      slippage().moves.map(({ moved, from, to, far, stage, date }) => [moved, from, to, far, stage, date]),
    ).toEqual([
      ['report-to-csc', '2021-09', '2021-10', months(1), 'refinement', '2021-09-21'],
      ['release', 'February 2022', 'June 2022', months(4), 'refinement', '2021-10-19'],
      ['report-to-csc', '2021-10', '2021-12', months(2), 'refinement', '2021-10-19'],
      ['release', 'June 2022', 'November 2022', months(5), 'report', '2022-05-01'],
    ]);
  });

  it('counts by milestone, by stage and by release, with the mean and the longest', () => {
    const { byMilestone, byStage, byRelease } = slippage();
    expect(byMilestone.map(({ value, later, mean, longest }) => [value, later, mean, longest])).toEqual([
      ['release', 2, { ...months(4.5), about: false }, months(5)],
      ['report-to-csc', 2, { ...months(1.5), about: false }, months(2)],
    ]);
    expect(byStage.map(({ value, later }) => [value, later])).toEqual([
      ['refinement', 3],
      ['report', 1],
    ]);
    expect(byRelease.map(({ value, moves }) => [value, moves])).toEqual([
      ['February 2022', [0, 1]],
      ['June 2022', [2, 3]],
    ]);
  });

  it('leads from each number to the statements behind it', () => {
    const { statements } = reconcile(sources);
    const [first] = slippage().moves;
    const shown = statements.filter(({ id }) => first?.statements.includes(id));
    expect(shown.map(({ date, modificationId }) => [date, modificationId])).toEqual([
      ['2021-08-17', 'MP109'],
      ['2021-09-21', 'MP109'],
    ]);
  });

  it('puts first who slipped furthest', () => {
    expect(slippage().byModification.map(({ value, courses }) => [value, courses])).toEqual([
      [
        'MP109',
        [
          { moved: 'release', total: { ...months(9), about: false }, moves: [1, 3] },
          { moved: 'report-to-csc', total: { ...months(3), about: false }, moves: [0, 2] },
        ],
      ],
    ]);
  });

  it('can be asked of one stage, one release or from one day on', () => {
    expect(slippage({ stage: 'report' }).moves).toHaveLength(1);
    expect(slippage({ release: 'February 2022' }).moves).toHaveLength(2);
    expect(slippage({ since: '2021-10-01' }).moves).toHaveLength(3);
  });

  it('is nothing where nothing moved', () => {
    expect(slippage({ stage: 'decision' })).toEqual({
      moves: [],
      byStage: [],
      byMilestone: [],
      byRelease: [],
      byModification: [],
    });
  });
});
