import { describe, expect, it } from 'vitest';
import { asOf, reconcile } from '../../src/reconcile/history.js';
import { paper, type Row } from './papers.js';

const july = paper({
  date: '2021-07-20',
  releases: { 'November 2021': [{ id: 'DP173', stage: 'development', title: 'Old name' }, { id: 'MP149' }] },
});
const august = paper({
  date: '2021-08-17',
  releases: { 'November 2021': [{ id: 'MP173', stage: 'report', title: 'New name' }, { id: 'MP149' }] },
  scopeChanges: [{ id: 'MP154', release: 'February 2022', change: 'removed' }],
});
const september = paper({
  date: '2021-09-21',
  releases: { 'November 2021': [{ id: 'MP173', stage: 'approved', title: null }] },
});
const modification = (history: ReturnType<typeof reconcile>, id: string) =>
  history.modifications.find(({ ids }) => ids.some((borne) => borne === id));

describe('the history of all papers', () => {
  it('begins with one paper, which changes nothing', () => {
    const history = reconcile([july]);
    expect(history.sources).toEqual([july.record]);
    expect(history.modifications.map(({ key, modificationId, changes }) => [key, modificationId, changes])).toEqual([
      ['149', 'MP149', []],
      ['173', 'DP173', []],
    ]);
  });

  it('stays as it is when the same paper comes again', () => {
    expect(reconcile([july, july])).toEqual(reconcile([july]));
  });

  it('follows a modification under every id through its changes, with the days between which they came', () => {
    const mp173 = modification(reconcile([july, august, september]), 'DP173');
    expect(mp173).toMatchObject({ key: '173', modificationId: 'MP173', ids: ['DP173', 'MP173'], title: 'New name' });
    expect(mp173?.changes.map(({ kind, since, date }) => [kind, since, date])).toEqual([
      ['converted', '2021-07-20', '2021-08-17'],
      ['stage', '2021-07-20', '2021-08-17'],
      ['title', '2021-07-20', '2021-08-17'],
      ['stage', '2021-08-17', '2021-09-21'],
    ]);
  });

  it('is the same when an older paper comes last', () => {
    expect(reconcile([september, august, july])).toEqual(reconcile([july, august, september]));
  });

  it('compares an older paper that comes late with its neighbours, no more its neighbours with each other', () => {
    const days = modification(reconcile([july, september, august]), 'MP149')?.changes.map(({ since, date }) => [
      since,
      date,
    ]);
    expect(days).toEqual([['2021-08-17', '2021-09-21']]);
  });

  it('knows a modification of which only the narrative speaks', () => {
    const mp154 = modification(reconcile([august]), 'MP154');
    expect(mp154).toMatchObject({ modificationId: 'MP154', title: null, url: null, changes: [] });
  });

  it('can be seen as it was on an earlier day', () => {
    const then = asOf(reconcile([july, august, september]), '2021-08-31');
    expect(then).toEqual(reconcile([july, august]));
    expect(modification(then, 'MP173')?.changes.some(({ to }) => to === 'approved')).toBe(false);
  });
});

describe('a paper in two forms', () => {
  const rows: Row[] = ['MP001', 'MP002', 'MP003', 'MP004', 'MP005'].map((id) => ({ id }));
  const linked = rows.map((row) => ({ ...row, url: `https://example.org/${row.id}/`, urlBasis: 'link' as const }));
  const derived = rows.map((row) => ({ ...row, url: 'https://example.org/guess/', urlBasis: 'title' as const }));
  const date = '2021-07-20';
  const pdf = paper({ date, name: 'the-pdf', releases: { 'June 2022': rows } });
  const dump = paper({ date, name: 'the-dump', form: 'dump', releases: { 'June 2022': linked } });
  const scan = paper({ date, name: 'the-scan', form: 'scan', releases: { 'June 2022': rows.slice(1) } });

  it('speaks once, in its better form, and keeps the other as a source', () => {
    const history = reconcile([scan, dump, pdf]);
    expect(history.statements.map(({ source }) => source)).toEqual(rows.map(() => pdf.record.id));
    expect(history.sources.map(({ name, sameAs }) => [name, sameAs]).sort()).toEqual([
      ['the-dump', pdf.record.id],
      ['the-pdf', null],
      ['the-scan', pdf.record.id],
    ]);
  });

  it('takes a link that the better form has lost from the other, with its place', () => {
    const [statement] = reconcile([pdf, dump]).statements;
    expect(statement).toMatchObject({ url: 'https://example.org/MP001/', urlBasis: 'link' });
    expect(new Set(statement?.places.map(({ source }) => source))).toEqual(new Set([pdf.record.id, dump.record.id]));
  });

  it('prefers a link of the document to one derived from a title', () => {
    const guessing = paper({ date, name: 'guessing', releases: { 'June 2022': derived } });
    expect(reconcile([guessing, dump]).statements.map(({ url }) => url)).toEqual(linked.map(({ url }) => url));
    expect(reconcile([guessing]).statements[0]?.url).toBe('https://example.org/guess/');
  });

  it('is two papers where they list other modifications', () => {
    const other = paper({ date, name: 'other', releases: { 'June 2022': [{ id: 'MP001' }, { id: 'MP200' }] } });
    expect(reconcile([pdf, other]).sources.every(({ sameAs }) => sameAs === null)).toBe(true);
  });

  it('raises a finding where its forms differ in a fact, and none where only words do', () => {
    const differing = rows.map((row, at) =>
      at === 0 ? { ...row, stage: 'report' as const } : { ...row, statusText: '…' },
    );
    const other = paper({ date, name: 'other', form: 'dump', releases: { 'June 2022': differing } });
    expect(reconcile([pdf, other]).findings).toMatchObject([
      {
        kind: 'forms-differ',
        class: 'print-difference',
        modificationId: 'MP001',
        from: 'refinement',
        to: 'report',
        state: 'open',
      },
    ]);
    expect(reconcile([pdf, scan]).findings.map(({ message }) => message)).toEqual([
      'MP001 in June 2022 is listed in the-pdf but not in the-scan, another form of the same paper.',
    ]);
  });
});
