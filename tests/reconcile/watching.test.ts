import { describe, expect, it } from 'vitest';
import type { ModificationKey } from '../../src/model/ids.js';
import type { Watch, WatchSubject } from '../../src/model/watch.js';
import { reconcile } from '../../src/reconcile/history.js';
import { newsOf } from '../../src/reconcile/news.js';
import type { Snapshot } from '../../src/reconcile/statements/snapshot.js';
import { alertsOf, type Found, type ToldBefore } from '../../src/reconcile/watching.js';
import { paper, type Row } from './papers.js';

const NOVEMBER = 'November 2021';
const MP078 = '78' as ModificationKey;
const on = (date: string, rows: readonly Row[], more: object = {}) =>
  paper({ date, releases: { [NOVEMBER]: rows }, ...more });

const JULY = on('2021-07-20', [{ id: 'MP078', stage: 'refinement' }]);
const AUGUST = on('2021-08-17', [{ id: 'MP078', stage: 'report' }]);
const SEPTEMBER = on('2021-09-21', [{ id: 'MP078', stage: 'approved' }]);

const watch = (subject: WatchSubject): Watch => ({
  id: '00000001',
  subject,
  name: 'what is watched',
  addedAt: '2021-07-01T00:00:00Z',
});
const MODIFICATION = watch({ on: 'modification', key: MP078 });
const SEARCH = watch({ on: 'search', query: { text: 'matter', filters: {} } });

/** What a watch tells of papers, when these others had been told of before and its search found these keys. */
function told(of: Watch, papers: readonly Snapshot[], before: readonly Snapshot[], hits: Hits = { was: [], is: [] }) {
  const [now, then] = [reconcile(papers), reconcile(before)];
  const names = new Map(now.modifications.map(({ key, modificationId, title }) => [key, { modificationId, title }]));
  const found = hits.is.map((key): Found => {
    const source = now.sources.at(-1)?.id ?? JULY.record.id;
    return { key, modificationId: null, title: null, date: '2021-09-21', source, releases: [], words: '', places: [] };
  });
  const state: ToldBefore = {
    sources: new Set(then.sources.map(({ id }) => id)),
    news: new Set(newsOf(then).flatMap(({ id, alsoKnownAs }) => [id, ...alsoKnownAs])),
    hits: () => hits.was,
    alerts: [],
  };
  const watched = {
    watches: [of],
    records: now.sources,
    news: newsOf(now),
    found: new Map(of.subject.on === 'search' ? [[of.id, found]] : []),
    named: (key: ModificationKey) => names.get(key),
  };
  return alertsOf(watched, state).map(({ date, kind, key, to }) => `${date} ${kind} ${key ?? ''} ${String(to ?? '')}`);
}
interface Hits {
  readonly was: readonly ModificationKey[];
  readonly is: readonly ModificationKey[];
}

describe('A watch tells', () => {
  it('what a paper that came since makes known of its modification, and nothing of others', () => {
    const august = on('2021-08-17', [{ id: 'MP078', stage: 'report' }, { id: 'MP150' }]);
    expect(told(MODIFICATION, [JULY, august], [JULY])).toEqual(['2021-08-17 stage 78 report']);
    expect(told(watch({ on: 'release', release: NOVEMBER }), [JULY, august], [JULY])).toEqual([
      '2021-08-17 stage 78 report',
      '2021-08-17 added 150 ',
    ]);
  });

  it('nothing when the same papers are read again, or read better', () => {
    expect(told(MODIFICATION, [JULY, AUGUST], [JULY, AUGUST])).toEqual([]);
    const better = { ...AUGUST, statements: AUGUST.statements.map((one) => ({ ...one, stage: 'decision' as const })) };
    expect(told(MODIFICATION, [JULY, better], [JULY, AUGUST])).toEqual([]);
  });

  it('nothing when another form of a paper comes, though it knows more and speaks from now on', () => {
    const dump = on('2021-08-17', [{ id: 'MP078', stage: 'report', dccSystemsImpact: null }], {
      name: 'dump',
      form: 'dump',
    });
    const pdf = on('2021-08-17', [{ id: 'MP078', stage: 'report', dccSystemsImpact: true }]);
    expect(told(MODIFICATION, [JULY, dump, pdf], [JULY, dump])).toEqual([]);
    expect(told(MODIFICATION, [JULY, pdf], [JULY])).toContain('2021-08-17 dcc-systems-impact 78 true');
  });

  it('of an older paper that comes later what it makes known, and not again what was told', () => {
    expect(told(MODIFICATION, [JULY, AUGUST, SEPTEMBER], [JULY, SEPTEMBER])).toEqual(['2021-08-17 stage 78 report']);
  });

  it('what enters its search and what leaves it, when a source came', () => {
    const hits = { was: [MP078], is: ['150' as ModificationKey] };
    const september = on('2021-09-21', [{ id: 'MP078', stage: 'report' }, { id: 'MP150' }]);
    const crossings = told(SEARCH, [JULY, AUGUST, september], [JULY, AUGUST], hits).filter((one) =>
      one.includes('hit'),
    );
    expect(crossings).toEqual(['2021-09-21 hit-entered 150 ', '2021-09-21 hit-left 78 ']);
    expect(told(SEARCH, [JULY, AUGUST], [JULY, AUGUST], hits)).toEqual([]);
  });

  it('nothing of what left because the home knows it no more', () => {
    const hits = { was: ['99' as ModificationKey], is: [] };
    expect(told(SEARCH, [JULY, AUGUST], [JULY], hits)).toEqual([]);
  });
});
