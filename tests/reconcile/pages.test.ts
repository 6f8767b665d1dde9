import { describe, expect, it } from 'vitest';
import { sameAddress, slugOf } from '../../src/reconcile/statements/addresses.js';
import { boardOf } from '../../src/reconcile/board.js';
import { asOf, reconcile } from '../../src/reconcile/history.js';
import { standingsOf } from '../../src/reconcile/statements/standing.js';
import { page, releasePage } from './pages.js';
import { paper } from './papers.js';

const url = 'http://www.smartenergycodecompany.co.uk/modifications/the-matter?utm=1';

describe('addresses', () => {
  it('are compared without scheme, www, query and closing slash', () => {
    expect(sameAddress(url)).toBe(sameAddress('https://smartenergycodecompany.co.uk/modifications/The-Matter/'));
    expect(sameAddress(url)).not.toBe(sameAddress('https://smartenergycodecompany.co.uk/modifications/the-matter-2/'));
  });

  it('name a page by their last part; without one, the folder it is kept in does', () => {
    expect(slugOf(url, '')).toBe('the-matter');
    expect(slugOf(null, 'pages/operational-metrics/2022-09-14.html')).toBe('operational-metrics');
  });
});

describe('a page', () => {
  it('speaks for the day it was captured on, and its latest update is its status', () => {
    const { record, statements } = page({
      on: '2022-08-17',
      id: 'MP109',
      stage: 'approved',
      implementationDate: '2022-11-03',
      implementationRelease: 'November 2022',
      latestUpdate: 'Approved.',
    });
    expect(record).toMatchObject({ kind: 'modification', date: '2022-08-17', name: 'the-matter--2022-08-17' });
    expect(statements).toMatchObject([
      {
        role: 'page',
        key: '109',
        release: 'November 2022',
        stage: 'approved',
        statusText: 'Approved.',
        milestones: [{ event: 'implementation', date: '2022-11-03' }],
      },
    ]);
  });

  it('belongs to the modification of its number, whatever family the id is of', () => {
    const history = reconcile([
      paper({ date: '2021-09-21', releases: { 'June 2022': [{ id: 'MP071' }] } }),
      page({ on: '2021-10-01', id: 'SECMP0071' }),
    ]);
    expect(history.modifications.map(({ key, ids }) => [key, ids])).toEqual([['71', ['MP071', 'SECMP0071']]]);
  });

  it('without an id belongs to the modification whose row links to it', () => {
    const rows = [{ id: 'MP109', url, urlBasis: 'link' as const }];
    const history = reconcile([
      paper({ date: '2021-09-21', releases: { 'June 2022': rows } }),
      page({ on: '2021-10-01', id: null }),
    ]);
    expect(history.statements.map(({ key, modificationId }) => [key, modificationId])).toEqual([
      ['109', 'MP109'],
      ['109', null],
    ]);
  });

  it('without an id to which rows of two modifications link is known by its own name', () => {
    const rows = ['MP109', 'MP110'].map((id) => ({ id, url, urlBasis: 'link' as const }));
    const { modifications } = reconcile([
      paper({ date: '2021-09-21', releases: { 'June 2022': rows } }),
      page({ on: '2021-10-01', id: null }),
    ]);
    expect(modifications.map(({ key, modificationId }) => [key, modificationId])).toEqual([
      ['109', 'MP109'],
      ['110', 'MP110'],
      ['page:the-matter', null],
    ]);
  });

  it('without an id was known by its name before the paper came that links to it', () => {
    const sources = [
      page({ on: '2021-07-01', id: null }),
      paper({ date: '2021-09-21', releases: { 'June 2022': [{ id: 'MP109', url, urlBasis: 'link' }] } }),
    ];
    const then = asOf(reconcile(sources), '2021-08-01');
    expect(then).toEqual(reconcile(sources.slice(0, 1)));
    expect(then.modifications.map(({ key }) => key)).toEqual(['page:the-matter']);
  });

  it('has a name of its own among the captures of one day', () => {
    const { sources } = reconcile(['', 'T110000'].map((time) => page({ on: '2022-03-01', id: 'MP109', time })));
    expect(sources.map(({ name }) => name).sort()).toEqual(['the-matter--2022-03-01', 'the-matter--2022-03-01T110000']);
  });

  it('ends no standing of a paper, and stands by its own captures', () => {
    const rows = { 'June 2022': [{ id: 'MP109' }] };
    const { statements } = reconcile([
      paper({ date: '2021-09-21', releases: rows }),
      page({ on: '2021-10-01', id: 'MP109', stage: 'refinement' }),
      paper({ date: '2021-10-19', releases: rows }),
      page({ on: '2021-11-01', id: 'MP109', stage: 'refinement' }),
    ]);
    expect(standingsOf(statements).map(({ since, until }) => [since, until])).toEqual([
      ['2021-09-21', '2021-10-19'],
      ['2021-10-01', '2021-11-01'],
    ]);
  });
});

describe('the page of a release', () => {
  const november = { release: 'November 2021', date: '2021-11-04' } as const;

  it('captured after the release says what came, but for what it calls withdrawn or pending', () => {
    const entries = {
      MP077: ['One', 'Implemented'],
      MP090: 'Two',
      MP105: ['Three', 'Withdrawn'],
      MP138: ['Four', 'Pending Implementation'],
    } as const;
    const { statements } = releasePage({ ...november, on: '2021-11-30', entries });
    expect(statements.map(({ modificationId, role, stage }) => [modificationId, role, stage])).toEqual([
      ['MP077', 'delivered', 'implemented'],
      ['MP090', 'delivered', 'implemented'],
      ['MP105', 'planned', null],
      ['MP138', 'planned', null],
    ]);
  });

  it('captured before the release says what is planned', () => {
    const { statements } = releasePage({ ...november, on: '2021-10-30', entries: { MP077: 'One' } });
    expect(statements.map(({ role }) => role)).toEqual(['planned']);
  });

  it('shows on the board of the release, as its newest capture has it', () => {
    const { statements, sources } = reconcile([
      releasePage({ ...november, on: '2021-10-30', entries: { MP077: 'One', MP090: 'Two' } }),
      releasePage({ ...november, on: '2021-11-30', entries: { MP077: 'One' } }),
    ]);
    const { deliveries } = boardOf('November 2021', statements, sources);
    expect(deliveries.map(({ modificationId, delivered }) => [modificationId, delivered])).toEqual([
      ['MP077', true],
      ['MP090', false],
    ]);
  });

  it('bears the new id of what a paper lists under an old one', () => {
    const { modifications } = reconcile([
      paper({ date: '2021-09-21', releases: { 'November 2021': [{ id: 'DP173' }] } }),
      releasePage({ ...november, on: '2021-11-30', entries: { MP173: null } }),
    ]);
    expect(modifications).toMatchObject([
      {
        modificationId: 'MP173',
        ids: ['DP173', 'MP173'],
        changes: [
          { kind: 'converted', from: 'DP173', to: 'MP173' },
          { kind: 'stage', from: 'refinement', to: 'implemented' },
        ],
      },
    ]);
  });
});
