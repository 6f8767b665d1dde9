import { describe, expect, it } from 'vitest';
import type { DocumentFinding } from '../../src/model/finding.js';
import { Finding } from '../../src/model/finding.js';
import type { ModificationId } from '../../src/model/ids.js';
import { reconcile } from '../../src/reconcile/history.js';
import { paper, type Row } from './papers.js';

const raised = (message: string, of: Partial<DocumentFinding> = {}): DocumentFinding => ({
  kind: 'conflicting-decision-route',
  modificationId: 'MP180' as ModificationId,
  message,
  places: [{ at: 'lines', from: 9, to: 9 }],
  ...of,
});
const month = (date: string, findings: DocumentFinding[], rows: Row[] = [{ id: 'MP180' }]) =>
  paper({ date, releases: { 'November 2022': rows }, findings });
const life = (papers: ReturnType<typeof month>[]) =>
  reconcile(papers).findings.map(({ since, date, state, settledBy }) => [since, date, state, settledBy?.date]);

describe('a finding of a paper', () => {
  it('is open as long as the newest paper that speaks of its modification raises it', () => {
    expect(life([month('2021-09-21', [raised('Both.')])])).toEqual([['2021-09-21', '2021-09-21', 'open', undefined]]);
  });

  it('has its class and severity, and cites the paper', () => {
    const september = month('2021-09-21', [raised('Both.')]);
    const [finding] = reconcile([september]).findings;
    expect(finding).toMatchObject({ class: 'contradiction', severity: 'high' });
    expect(finding?.places).toEqual([{ at: 'lines', from: 9, to: 9, source: september.record.id }]);
    expect(Finding.parse(finding)).toEqual(finding);
  });

  it('is one finding when the next papers raise it again', () => {
    const papers = ['2021-09-21', '2021-10-19', '2021-11-16'].map((date) => month(date, [raised('Both.')]));
    expect(life(papers)).toEqual([['2021-09-21', '2021-11-16', 'open', undefined]]);
  });

  it('is settled by the first newer paper that speaks of the modification without it', () => {
    const papers = [
      month('2021-09-21', [raised('Both.')]),
      month('2021-10-19', [], [{ id: 'MP099' }]),
      month('2021-11-16', []),
      month('2021-12-14', []),
    ];
    expect(life(papers)).toEqual([['2021-09-21', '2021-09-21', 'settled', '2021-11-16']]);
  });

  it('that comes back after it was settled is another', () => {
    const papers = [
      month('2021-09-21', [raised('Both.')]),
      month('2021-10-19', []),
      month('2021-11-16', [raised('Both.')]),
    ];
    expect(life(papers)).toEqual([
      ['2021-09-21', '2021-09-21', 'settled', '2021-10-19'],
      ['2021-11-16', '2021-11-16', 'open', undefined],
    ]);
  });

  it('of a release is settled by a paper on that release, and of neither by none', () => {
    const ofRelease = raised('Odd.', { release: 'November 2022' });
    const ofPaper = raised('Unreadable.', { kind: 'unreadable-row' });
    for (const finding of [ofRelease, ofPaper]) delete finding.modificationId;
    const papers = [month('2021-09-21', [ofRelease, ofPaper]), month('2021-10-19', [])];
    expect(reconcile(papers).findings.map(({ kind, state }) => [kind, state])).toEqual([
      ['unreadable-row', 'open'],
      ['conflicting-decision-route', 'settled'],
    ]);
  });

  it('of a link derived from a title is none where another form has the link', () => {
    const rows: Row[] = [{ id: 'MP180', url: 'https://example.org/a-guess/', urlBasis: 'title' }];
    const linked: Row[] = [{ id: 'MP180', url: 'https://example.org/the-link/', urlBasis: 'link' }];
    const derived = raised('Derived.', { kind: 'link-derived' });
    const pdf = month('2021-09-21', [derived], rows);
    const dump = paper({ date: '2021-09-21', name: 'dump', form: 'dump', releases: { 'November 2022': linked } });
    expect(reconcile([pdf]).findings.map(({ kind }) => kind)).toEqual(['link-derived']);
    expect(reconcile([pdf, dump]).findings).toEqual([]);
  });
});

describe('a milestone that keeps moving', () => {
  const months = ['2021-06-15', '2021-07-20', '2021-08-17', '2021-09-21', '2021-10-19', '2021-11-16'] as const;
  const story = (...dates: (string | null)[]) =>
    dates.map((date, at) =>
      month(months[at] ?? '', [], [{ id: 'MP180', milestones: date === null ? [] : [['report-to-csc', date]] }]),
    );

  it('is no finding at its second move', () => {
    expect(reconcile(story('2021-07', '2021-08', '2021-09')).findings).toEqual([]);
  });

  it('is a slip at its third', () => {
    expect(reconcile(story('2021-07', '2021-08', '2021-09', '2021-11')).findings).toMatchObject([
      {
        kind: 'milestone-moved-repeatedly',
        class: 'slip',
        modificationId: 'MP180',
        from: '2021-07',
        to: '2021-11',
        message:
          'MP180: the date of the Modification Report to the CSC has moved 3 times: July 2021, August 2021, September 2021, November 2021.',
        state: 'open',
        since: '2021-09-21',
      },
    ]);
  });

  it('gives way to a new finding at its fourth, and is settled when the date is no longer printed', () => {
    const findings = reconcile(story('2021-07', '2021-08', '2021-09', '2021-11', '2021-12', null)).findings;
    expect(findings.map(({ to, state, settledBy }) => [to, state, settledBy?.date])).toEqual([
      ['2021-11', 'settled', '2021-10-19'],
      ['2021-12', 'settled', '2021-11-16'],
    ]);
  });

  it('moves once where the modification stands in two releases', () => {
    const papers = ['2021-07', '2021-08', '2021-09'].map((date, at) => {
      const rows: Row[] = [{ id: 'MP180', milestones: [['report-to-csc', date]] }];
      return paper({ date: months[at] ?? '', releases: { 'June 2022': rows, 'November 2022': rows } });
    });
    expect(reconcile(papers).findings.map(({ kind }) => kind)).toEqual(['scope-split']);
  });
});
