import { describe, expect, it } from 'vitest';
import { boardOf } from '../../src/reconcile/board.js';
import { reconcile } from '../../src/reconcile/history.js';
import { releasesKnown } from '../../src/reconcile/releases/releases-known.js';
import { page } from './pages.js';
import { paper } from './papers.js';

const JUNE = 'June 2022';
const july = paper({
  date: '2021-07-20',
  releases: { [JUNE]: [{ id: 'MP078', stage: 'decision' }, { id: 'MP099' }], 'November 2022': [{ id: 'MP107' }] },
  events: [{ release: JUNE, event: 'scope-baseline-planned', date: '2021-08' }],
});
const august = paper({
  date: '2021-08-17',
  releases: { [JUNE]: [{ id: 'MP107' }, { id: 'MP078', stage: 'approved' }, { id: 'MP109', stage: null }] },
  dates: { [JUNE]: '2022-07-07' },
  scopeChanges: [
    { id: 'MP109', release: JUNE, change: 'added' },
    { id: 'MP154', release: JUNE, change: 'removed' },
    { id: 'MP300', release: 'November 2022', change: 'added' },
  ],
  events: [{ release: JUNE, event: 'scope-baselined', date: '2021-08-10' }],
});
const nextYear = paper({ date: '2022-07-19', releases: { 'November 2022': [{ id: 'MP300' }] } });
const { statements, sources } = reconcile([july, august, nextYear]);
const ref = ({ record }: typeof july) => ({ source: record.id, date: record.date });

describe('the board of a release', () => {
  const board = boardOf(JUNE, statements, sources, '2021-09-01');

  it('shows its date as last printed, and what was printed before', () => {
    expect(board).toMatchObject({ release: JUNE, date: '2022-07-07', scope: 'in-scope', passed: false });
    expect(board.datesPrinted.map(({ date, paper: first }) => ({ date, paper: first }))).toEqual([
      { date: '2022-06-30', paper: ref(july) },
      { date: '2022-07-07', paper: ref(august) },
    ]);
  });

  it('lists its modifications by stage as the newest paper has them', () => {
    expect(board.listedIn).toEqual(ref(august));
    expect(board.stages.map(({ stage, rows }) => [stage, rows.map(({ modificationId }) => modificationId)])).toEqual([
      ['refinement', ['MP107']],
      ['approved', ['MP078']],
      [null, ['MP109']],
    ]);
  });

  it('tells who joined and who left, and what shows it', () => {
    const told = ({ modificationId, shownBy, other }: (typeof board.joined)[number]) => [
      modificationId,
      shownBy,
      other,
    ];
    expect(board.joined.map(told)).toEqual([
      ['MP107', ['table'], 'November 2022'],
      ['MP109', ['table', 'narrative'], null],
    ]);
    expect(board.left.map(told)).toEqual([
      ['MP099', ['table'], null],
      ['MP154', ['narrative'], null],
    ]);
  });

  it('tells of its baselines, done and planned', () => {
    expect(board.events.map(({ event, date, paper: { date: day } }) => [event, date, day])).toEqual([
      ['scope-baselined', '2021-08-10', '2021-08-17'],
    ]);
  });

  it('tells of a baseline as planned until a newer paper has it done or plans it anew', () => {
    const told = (...events: Parameters<typeof paper>[0]['events'][]) => {
      const papers = events.map((of, at) =>
        paper({ date: `2021-0${at + 1}-15`, releases: { [JUNE]: [] }, ...(of && { events: of }) }),
      );
      const history = reconcile(papers);
      return boardOf(JUNE, history.statements, history.sources).events.map(({ event, date }) => `${event} ${date}`);
    };
    const planned = (date: string) => [{ release: JUNE, event: 'scope-baseline-planned' as const, date }];
    const done = { release: JUNE, event: 'scope-baselined' as const, date: '2021-02-10' };
    const again = { release: JUNE, event: 'scope-rebaseline-planned' as const, date: '2021-05' };
    expect(told(planned('2021-03'))).toEqual(['scope-baseline-planned 2021-03']);
    expect(told(planned('2021-03'), planned('2021-04'))).toEqual(['scope-baseline-planned 2021-04']);
    expect(told(planned('2021-03'), [done, again], [done])).toEqual([
      'scope-baselined 2021-02-10',
      'scope-rebaseline-planned 2021-05',
    ]);
  });

  it('tells what pages mean for it that no table lists', () => {
    const history = reconcile([
      july,
      page({ on: '2021-07-25', id: 'MP099', stage: 'refinement', implementationRelease: JUNE }),
      page({ on: '2021-07-25', id: 'MP107', slug: 'other', stage: 'refinement', implementationRelease: JUNE }),
    ]);
    const { onPages } = boardOf(JUNE, history.statements, history.sources);
    expect(onPages.map(({ modificationId, page: { date } }) => [modificationId, date])).toEqual([
      ['MP107', '2021-07-25'],
    ]);
  });

  it('was another on an earlier day', () => {
    const then = boardOf(JUNE, statements, sources, '2021-08-16');
    expect(then).toMatchObject({ date: '2022-06-30', listedIn: ref(july), joined: [], left: [] });
    expect(then.stages.map(({ stage }) => stage)).toEqual(['refinement', 'decision']);
  });

  it('has passed when the newest paper is younger than it, and those in it have left with it', () => {
    const now = boardOf(JUNE, statements, sources);
    expect(now.passed).toBe(true);
    expect(now.left.filter(({ passed }) => passed).map(({ modificationId }) => modificationId)).toEqual([
      'MP078',
      'MP107',
      'MP109',
    ]);
  });

  it('is empty for a release of which no paper speaks', () => {
    const board = boardOf('June 2030', statements, sources);
    expect(board).toMatchObject({ date: null, listedIn: null, stages: [], joined: [], left: [], passed: false });
  });
});

describe('the releases known', () => {
  it('are all that papers list, each counted in the newest paper that lists it', () => {
    const known = releasesKnown(statements, sources);
    expect(
      known.map(({ release, date, passed, listedOn, modifications }) => [
        release,
        date,
        passed,
        listedOn,
        modifications,
      ]),
    ).toEqual([
      [JUNE, '2022-07-07', true, '2021-08-17', 3],
      ['November 2022', '2022-11-30', false, '2022-07-19', 1],
    ]);
    expect(known[0]?.byStage.map(({ stage, count }) => [stage, count])).toEqual([
      ['refinement', 1],
      ['approved', 1],
      [null, 1],
    ]);
  });

  it('were fewer and still to come on an earlier day', () => {
    expect(releasesKnown(statements, sources, '2021-07-31').map(({ passed }) => passed)).toEqual([false, false]);
    expect(releasesKnown(statements, sources, '2021-01-01')).toEqual([]);
  });
});
