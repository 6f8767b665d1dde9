import { describe, expect, it } from 'vitest';
import { NewsItem } from '../../src/model/news.js';
import { reconcile } from '../../src/reconcile/history.js';
import { newsOf } from '../../src/reconcile/news.js';
import type { Snapshot } from '../../src/reconcile/statements/snapshot.js';
import { page } from './pages.js';
import { paper, type Row, type Story } from './papers.js';

const NOVEMBER = 'November 2021';
const VOTE = 'change-board-vote';

/** A paper of one release with these rows. */
const on = (date: string, rows: readonly Row[], more: Partial<Story> = {}): Snapshot =>
  paper({ date, releases: { [NOVEMBER]: rows }, ...more });
const voting = (day: string): Row => ({ id: 'MP078', milestones: [[VOTE, day]] });

const JULY = on('2021-07-20', [voting('2021-08-25')]);
const AUGUST = on('2021-08-17', [voting('2021-09-29')]);
const SEPTEMBER = on('2021-09-21', [{ id: 'MP078', stage: 'approved' }, { id: 'MP150' }]);

const news = (...snapshots: readonly Snapshot[]) => newsOf(reconcile(snapshots));
const told = (...snapshots: readonly Snapshot[]) =>
  news(...snapshots).map(
    ({ date, kind, modificationId, words }) => `${date} ${kind} ${modificationId ?? '–'} ${words}`,
  );
/** The news of some kinds, as ids and words. */
const idsOf = (kinds: readonly NewsItem['kind'][], ...snapshots: readonly Snapshot[]) =>
  news(...snapshots).flatMap(({ kind, id, words }) => (kinds.includes(kind) ? [`${id} ${words}`] : []));

describe('What papers make known, as they are added', () => {
  it('of the first: what it tells of for the first time', () => {
    expect(told(JULY)).toEqual([
      '2021-07-20 release-listed – first told of, for 30 November 2021',
      '2021-07-20 first-told MP078 first told of, in the November 2021 SEC Release, Refinement',
    ]);
  });

  it('of those that follow: what changed in meaning, in words, and what joined', () => {
    expect(told(JULY, AUGUST, SEPTEMBER).slice(2)).toEqual([
      '2021-08-17 milestone-moved MP078 Change Board vote (November 2021): 25 August 2021 → 29 September 2021: 35 days later',
      '2021-09-21 stage MP078 Refinement → Approved (November 2021)',
      '2021-09-21 added MP150 joined the November 2021 SEC Release',
    ]);
  });

  it('each with the source that shows it, the releases that it concerns and the places that print it', () => {
    const [moved] = news(JULY, AUGUST).filter(({ kind }) => kind === 'milestone-moved');
    expect(moved).toMatchObject({ source: AUGUST.record.id, key: '78', releases: [NOVEMBER], event: VOTE });
    expect(new Set(moved?.places.map(({ source }) => source))).toEqual(new Set([JULY.record.id, AUGUST.record.id]));
    for (const item of news(JULY, AUGUST, SEPTEMBER)) expect(NewsItem.safeParse(item).success).toBe(true);
  });

  it('a move between releases concerns both; what names no release concerns those it is listed in', () => {
    const before = paper({ date: '2021-07-20', releases: { [NOVEMBER]: [{ id: 'MP001' }] } });
    const after = paper({ date: '2021-08-17', releases: { 'June 2022': [{ id: 'MP001' }], [NOVEMBER]: [] } });
    const moved = news(before, after).find(({ kind }) => kind === 'moved');
    expect(moved?.releases).toEqual([NOVEMBER, 'June 2022']);
    const finding = { kind: 'value-not-known', modificationId: 'MP001', message: 'Not known.', places: [] } as const;
    const unsure = paper({
      date: '2021-09-21',
      releases: { 'June 2022': [{ id: 'MP001' }] },
      findings: [finding as never],
    });
    const raised = news(before, after, unsure).findLast(({ kind }) => kind === 'finding-raised');
    expect(raised).toMatchObject({ date: '2021-09-21', releases: ['June 2022'], words: 'Not known.' });
  });
});

describe('What papers make known of the releases themselves', () => {
  it('is their date and what becomes of their scope, told when it is said otherwise', () => {
    const planned = { release: NOVEMBER, event: 'scope-baseline-planned', date: '2021-09-21' } as const;
    const papers = [
      on('2021-07-20', [], { events: [planned] }),
      on('2021-08-17', [], { events: [planned] }),
      on('2021-09-21', [], { events: [{ ...planned, date: '2021-10-19' }], dates: { [NOVEMBER]: '2021-11-04' } }),
    ];
    expect(told(...papers).slice(1)).toEqual([
      '2021-07-20 release-event – scope to be baselined: 21 September 2021',
      '2021-09-21 release-date – release date: 30 November 2021 → 4 November 2021: 26 days earlier',
      '2021-09-21 release-event – scope to be baselined: 21 September 2021 → 19 October 2021',
    ]);
  });
});

describe('Findings', () => {
  it('are news when they are raised and when they are settled', () => {
    const finding = { kind: 'conflicting-decision-route', modificationId: 'MP078', message: 'Two ways.', places: [] };
    const unsure = on('2021-08-17', [voting('2021-08-25')], { findings: [finding as never] });
    const items = news(JULY, unsure, SEPTEMBER).filter(({ finding: of }) => of !== undefined);
    expect(items).toMatchObject([
      { kind: 'finding-raised', date: '2021-08-17', source: unsure.record.id, finding: { severity: 'high' } },
      { kind: 'finding-settled', date: '2021-09-21', source: SEPTEMBER.record.id, words: 'settled: Two ways.' },
    ]);
  });
});

describe('An id is the same for ever', () => {
  it('whatever the order in which papers come, and when they come again', () => {
    const inOrder = news(JULY, AUGUST, SEPTEMBER);
    expect(news(SEPTEMBER, JULY, AUGUST, JULY)).toEqual(inOrder);
    expect(new Set(inOrder.map(({ id }) => id)).size).toBe(inOrder.length);
  });

  it('when an older paper is taken in later: what it tells is new, all else stays', () => {
    const kinds = ['milestone-moved', 'stage', 'added'] as const;
    const without = idsOf(kinds, JULY, SEPTEMBER);
    const withAugust = idsOf(kinds, JULY, AUGUST, SEPTEMBER);
    expect(without).toHaveLength(2);
    expect(withAugust).toEqual([expect.stringContaining('Change Board vote'), ...without]);
  });

  it('when the older paper tells that a date moved in two steps: the last step is the move that was known', () => {
    const later = on('2021-09-21', [voting('2021-10-27')]);
    const [direct = ''] = idsOf(['milestone-moved'], JULY, later);
    const steps = idsOf(['milestone-moved'], JULY, AUGUST, later);
    expect(steps.map((step) => step.slice(0, 16))).toEqual([expect.any(String), direct.slice(0, 16)]);
  });

  it('when another form of a paper comes, be it the better one', () => {
    const dump = on('2021-08-17', [voting('2021-09-29')], { name: 'august-dump', form: 'dump' });
    const ids = (...snapshots: readonly Snapshot[]) => news(...snapshots).map(({ id }) => id);
    expect(ids(JULY, dump, AUGUST)).toEqual(ids(JULY, dump));
    expect(ids(JULY, dump, AUGUST)).toEqual(ids(JULY, AUGUST));
  });

  it('when another form reads a letter of the status otherwise', () => {
    const worded = (statusText: string, name: string) =>
      on('2021-08-17', [{ ...voting('2021-08-25'), statusText }], { name });
    const clean = idsOf(['wording'], JULY, worded('The Solution is being refined.', 'clean'));
    const scanned = idsOf(['wording'], JULY, worded('The So1ution is heing refined', 'scanned'));
    expect(clean).toHaveLength(1);
    expect(scanned).toEqual(clean);
  });

  it('and it is another each time the same happens anew', () => {
    const back = on('2021-09-21', [voting('2021-08-25')]);
    const forth = on('2021-10-19', [voting('2021-09-29')]);
    const moves = idsOf(['milestone-moved'], JULY, AUGUST, back, forth);
    expect(new Set(moves.map((move) => move.slice(0, 16))).size).toBe(3);
  });
});

describe('What the site tells', () => {
  const captured = (day: string, stage: 'refinement' | 'approved') => page({ on: day, id: 'MP078', stage });

  it('is news once, though the next paper tells it too', () => {
    const site = [captured('2021-08-20', 'refinement'), captured('2021-09-10', 'approved')];
    const stages = news(JULY, AUGUST, SEPTEMBER, ...site).filter(({ kind }) => kind === 'stage');
    expect(stages).toMatchObject([{ date: '2021-09-10', to: 'approved' }]);
    const [byPaper] = news(JULY, AUGUST, SEPTEMBER).filter(({ kind }) => kind === 'stage');
    expect([stages[0]?.id, ...(stages[0]?.alsoKnownAs ?? [])]).toContain(byPaper?.id);
  });

  it('and a modification that no paper has told of is told of by its page', () => {
    expect(told(page({ on: '2021-09-10', id: 'MP300', stage: 'refinement' }))).toEqual([
      '2021-09-10 first-told MP300 first told of, Refinement',
    ]);
  });
});
