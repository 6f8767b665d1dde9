import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/history.js';
import type { Snapshot } from '../../src/reconcile/statements/snapshot.js';
import { page, releasePage } from './pages.js';
import { paper, type Row } from './papers.js';

const september = (releases: Record<string, Row[]>) => paper({ date: '2021-09-21', releases });
const told = (sources: readonly Snapshot[]) =>
  reconcile(sources).findings.map(({ kind, modificationId, release, from, to, state }) =>
    [kind, modificationId, release, from && to ? `${from} → ${to}` : from, state].filter(Boolean).join(' '),
  );

describe('the release of a modification', () => {
  const planned = september({ 'February 2022': [{ id: 'MP109' }] });
  const moved = (on: string, release: string) =>
    page({ on, id: 'MP109', stage: 'approved', implementationRelease: release });

  it('slips where a later page gives a later one, and says by how long', () => {
    const [finding] = reconcile([planned, moved('2022-01-10', 'November 2022')]).findings;
    expect(finding).toMatchObject({ kind: 'release-slipped', class: 'slip', certainty: 'certain' });
    expect(finding?.message).toContain('9 months later');
    expect(new Set(finding?.places.map(({ source }) => source)).size).toBe(2);
  });

  it('is brought forward where a later page gives an earlier one', () => {
    expect(told([planned, moved('2021-10-10', 'November 2021')])).toEqual([
      'release-advanced MP109 February 2022 → November 2021 open',
    ]);
  });

  it('is history where the page was captured before the paper', () => {
    expect(told([moved('2021-09-20', 'November 2020'), planned])).toEqual([]);
  });

  it('slips once, however often its page is captured', () => {
    const pages = ['2022-01-10', '2022-02-10', '2022-03-10'].map((on) => moved(on, 'November 2022'));
    expect(told([planned, ...pages])).toEqual(['release-slipped MP109 February 2022 → November 2022 open']);
  });

  it('is told of by the page alone, where the next paper says the same; that paper settles it', () => {
    const november = paper({ date: '2022-02-15', releases: { 'November 2022': [{ id: 'MP109' }] } });
    expect(told([planned, moved('2022-01-10', 'November 2022'), november])).toEqual([
      'release-slipped MP109 February 2022 → November 2022 settled',
    ]);
  });

  it('slips from paper to paper too, even with a paper between that does not list it', () => {
    const silent = paper({ date: '2021-10-19', releases: { 'June 2022': [{ id: 'MP001' }] } });
    const later = paper({ date: '2021-11-16', releases: { 'June 2022': [{ id: 'MP109' }] } });
    expect(told([planned, silent, later])).toEqual(['release-slipped MP109 February 2022 → June 2022 open']);
  });

  it('does not slip where a part has come and the rest is still planned', () => {
    const split = september({ 'June 2022': [{ id: 'MP015' }], 'November 2022': [{ id: 'MP015' }] });
    const rest = paper({ date: '2022-07-19', releases: { 'November 2022': [{ id: 'MP015' }] } });
    expect(
      told([split, page({ on: '2021-12-01', id: 'MP015', implementationRelease: 'November 2022' }), rest]),
    ).toEqual(['scope-split MP015 June 2022 June 2022 → November 2022 settled']);
  });

  it('is settled as a slip by its implementation', () => {
    const done = page({ on: '2022-11-10', id: 'MP109', stage: 'implemented', implementationRelease: 'November 2022' });
    expect(told([planned, moved('2022-01-10', 'November 2022'), done])).toEqual([
      'release-slipped MP109 February 2022 → November 2022 settled',
    ]);
  });
});

describe('what a release delivers', () => {
  const november = { release: 'November 2021', date: '2021-11-30', on: '2021-11-30' } as const;
  const planned = september({ 'November 2021': [{ id: 'MP077' }, { id: 'MP149' }] });

  it('is held against the scope of the newest paper before it', () => {
    const october = paper({ date: '2021-10-19', releases: { 'November 2021': [{ id: 'MP077' }, { id: 'MP150' }] } });
    const came = releasePage({ ...november, entries: { MP077: null } });
    expect(told([planned, october, came])).toEqual(['planned-not-released MP150 November 2021 open']);
  });

  it('agrees where all came that was planned', () => {
    expect(told([planned, releasePage({ ...november, entries: { MP077: null, MP149: null } })])).toEqual([]);
  });

  it('is nothing that a page says before the release has come, or one on which nothing was found', () => {
    const early = releasePage({ ...november, on: '2021-10-30', entries: { MP077: null } });
    expect(told([planned, early, releasePage({ ...november, entries: {} })])).toEqual([]);
  });

  it('is what the release page or the news post says: either is enough', () => {
    const both = [
      releasePage({ ...november, entries: { MP077: null } }),
      releasePage({ ...november, on: '2021-12-01', kind: 'release-news', entries: { MP149: null } }),
    ];
    expect(told([planned, ...both])).toEqual(['planned-not-released MP149 November 2021 settled']);
  });

  it('was announced by no paper, where none that lists the release has it', () => {
    const came = releasePage({ ...november, entries: { MP077: null, MP149: null, MP196: null } });
    expect(told([planned, came])).toEqual(['released-not-planned MP196 November 2021 open']);
  });

  it('was announced where the narrative lets it join', () => {
    const joining = paper({
      date: '2021-09-21',
      releases: { 'November 2021': [{ id: 'MP077' }] },
      scopeChanges: [{ id: 'MP196', release: 'November 2021', change: 'added' }],
    });
    expect(told([joining, releasePage({ ...november, entries: { MP077: null, MP196: null } })])).toEqual([]);
  });

  it('raises nothing where no paper held lists the release', () => {
    const other = september({ 'June 2022': [{ id: 'MP015' }] });
    expect(told([other, releasePage({ ...november, entries: { MP077: null } })])).toEqual([]);
  });

  it('that is withdrawn and was planned is told as not released, until its page says so', () => {
    const withdrawn = page({ on: '2021-12-10', id: 'MP149', stage: 'withdrawn' });
    const came = releasePage({ ...november, entries: { MP077: null } });
    expect(told([planned, came, withdrawn])).toEqual(['planned-not-released MP149 November 2021 settled']);
  });
});

describe('a modification whose page told before the release why it would not come', () => {
  const planned = september({ 'November 2021': [{ id: 'MP149' }, { id: 'MP077' }] });
  const came = releasePage({
    on: '2021-11-30',
    release: 'November 2021',
    date: '2021-11-30',
    entries: { MP077: null },
  });

  it('is told as not released, and settled by that page', () => {
    const withdrawn = page({ on: '2021-10-10', id: 'MP149', stage: 'withdrawn' });
    expect(told([planned, withdrawn, came])).toEqual(['planned-not-released MP149 November 2021 settled']);
    const settled = reconcile([planned, withdrawn, came]).findings.map(({ since, settledBy }) => [since, settledBy]);
    expect(settled).toEqual([['2021-11-30', { source: withdrawn.record.id, date: '2021-11-30' }]]);
    const moved = page({ on: '2021-10-10', id: 'MP149', stage: 'refinement', implementationRelease: 'June 2022' });
    expect(told([planned, moved, came])).toEqual([
      'release-slipped MP149 November 2021 → June 2022 open',
      'planned-not-released MP149 November 2021 settled',
    ]);
  });

  it('is open where its page told so before the newest paper that still has it in scope', () => {
    const before = page({ on: '2021-09-10', id: 'MP149', stage: 'refinement', implementationRelease: 'June 2022' });
    expect(told([before, planned, came])).toEqual(['planned-not-released MP149 November 2021 open']);
  });
});

describe('what two sources say of one matter', () => {
  it('differs in the words of a title, not in its typography, capitals or sign for “and”', () => {
    const rows = [
      { id: 'MP157', title: 'Removal of DUIS v1.0 and v2.0' },
      { id: 'MP173', title: 'SMKI & DCCKI — Document Set Reviews' },
    ];
    const came = releasePage({
      release: 'November 2021',
      date: '2021-11-30',
      on: '2021-11-30',
      entries: { MP157: 'Removal of DUIS v1.1 and v2.0', MP173: 'SMKI and DCCKI – Document Set reviews' },
    });
    const findings = reconcile([september({ 'November 2021': rows }), came]).findings;
    expect(findings).toMatchObject([{ kind: 'title-differs', class: 'print-difference', modificationId: 'MP157' }]);
  });

  it('differs in the route, which a newer paper that agrees settles', () => {
    const rows = (decisionRoute: Row['decisionRoute']) => ({
      'June 2022': [{ id: 'MP180', decisionRoute: decisionRoute ?? null }],
    });
    const sources = [
      september(rows('self-governance')),
      page({ on: '2021-10-01', id: 'MP180', decisionRoute: 'authority-led' }),
    ];
    expect(told(sources)).toEqual(['decision-route-differs MP180 self-governance → authority-led open']);
    expect(told([...sources, paper({ date: '2021-10-19', releases: rows('authority-led') })])).toEqual([
      'decision-route-differs MP180 self-governance → authority-led settled',
    ]);
  });

  it('does not differ where the paper says both routes and the page one of them', () => {
    const rows = { 'June 2022': [{ id: 'MP180', decisionRoute: 'conflicting' as const }] };
    expect(told([september(rows), page({ on: '2021-10-01', id: 'MP180', decisionRoute: 'self-governance' })])).toEqual(
      [],
    );
  });

  it('differs in the day of a release', () => {
    const listed = paper({
      date: '2021-09-21',
      releases: { 'November 2021': [{ id: 'MP077' }] },
      dates: { 'November 2021': '2021-11-04' },
    });
    const came = releasePage({
      release: 'November 2021',
      date: '2021-11-11',
      on: '2021-11-30',
      entries: { MP077: null },
    });
    expect(told([listed, came])).toEqual(['release-date-differs November 2021 2021-11-04 → 2021-11-11 open']);
  });

  it('does not differ where the page of a modification gives the day that the paper prints, or only the month', () => {
    const listed = paper({
      date: '2021-09-21',
      releases: { 'November 2021': [{ id: 'MP077' }] },
      dates: { 'November 2021': '2021-11-04' },
    });
    const pages = ['2021-11-04', '2021-11'].map((implementationDate, at) =>
      page({ on: `2021-10-0${at + 1}`, id: 'MP077', implementationDate, implementationRelease: 'November 2021' }),
    );
    expect(told([listed, ...pages])).toEqual([]);
  });
});

describe('lettered parts of one number', () => {
  it('in different releases are a split scope', () => {
    expect(told([september({ 'February 2022': [{ id: 'MP128A' }], 'June 2022': [{ id: 'MP128B' }] })])).toEqual([
      'scope-split MP128B February 2022 February 2022 → June 2022 open',
    ]);
  });

  it('in one release are none', () => {
    expect(told([september({ 'February 2022': [{ id: 'MP128A' }, { id: 'MP128B' }] })])).toEqual([]);
  });
});

describe('a part that the page of a release leaves to another', () => {
  const planned = september({ 'November 2021': [{ id: 'SECMP0007' }] });
  const came = releasePage({
    on: '2021-11-30',
    release: 'November 2021',
    date: '2021-11-30',
    entries: { SECMP0007: null },
    elsewhere: [['SECMP0007', 'June 2022']],
  });

  it('is a split scope, and no slip of what came', () => {
    expect(told([planned, came])).toEqual(['scope-split SECMP0007 November 2021 November 2021 → June 2022 open']);
  });
});

describe('a milestone whose date has passed', () => {
  const vote: Row = { id: 'MP121', stage: 'decision', milestones: [['change-board-vote', '2021-09-29']] };
  const october = (row: Row) => paper({ date: '2021-10-19', releases: { 'June 2022': [row] } });

  it('is raised where the next paper still has the modification at the same stage and says nothing of it', () => {
    expect(told([september({ 'June 2022': [vote] }), october({ id: 'MP121', stage: 'decision' })])).toEqual([
      'milestone-not-reported MP121 2021-09-29 open',
    ]);
  });

  it('is quiet where the stage has moved on, where it is dated anew, and where no newer source speaks of it', () => {
    const first = september({ 'June 2022': [vote] });
    expect(told([first, october({ id: 'MP121', stage: 'approved' })])).toEqual([]);
    expect(told([first, october({ ...vote, milestones: [['change-board-vote', '2021-10-27']] })])).toEqual([]);
    expect(told([first, october({ id: 'MP001' })])).toEqual([]);
  });

  it('is raised where a page still awaits an implementation that is past, until a newer capture tells of it', () => {
    const waiting = { id: 'MP109', implementationDate: '2022-11-03', implementationRelease: 'November 2022' } as const;
    const stale = page({ ...waiting, on: '2022-12-01', stage: 'approved' });
    expect(told([stale])).toEqual(['milestone-not-reported MP109 2022-11-03 open']);
    expect(told([stale, page({ ...waiting, on: '2023-01-01', stage: 'implemented' })])).toEqual([
      'milestone-not-reported MP109 2022-11-03 settled',
    ]);
  });
});

describe('a page whose layout was not recognised', () => {
  it('is settled by a newer capture of the same page that was', () => {
    const lost = page({
      on: '2022-01-01',
      id: null,
      findings: [{ kind: 'layout-not-recognised', message: 'No labels.', places: [] }],
    });
    const other = page({ on: '2022-02-01', id: 'MP200', slug: 'another' });
    expect(told([lost, other])).toEqual(['layout-not-recognised open']);
    expect(told([lost, other, page({ on: '2022-03-01', id: 'MP109' })])).toEqual(['layout-not-recognised settled']);
  });
});
