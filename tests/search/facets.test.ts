import { describe, expect, it } from 'vitest';
import { asked, found, homeOf, searcherOf, type Told } from './home.js';

const TOLD: readonly Told[] = [
  {
    id: 'MP001',
    title: 'Alpha',
    stage: 'refinement',
    release: 'June 2021',
    dcc: true,
    papers: ['2020-11-17', '2021-02-16'],
  },
  { id: 'MP001', title: 'Alpha', stage: 'approved', release: 'June 2021', dcc: true, papers: ['2021-03-16'] },
  { id: 'MP002', title: 'Beta', stage: 'refinement', release: 'November 2021', dcc: false, papers: ['2021-03-16'] },
  { id: 'DP003', title: 'Gamma', stage: 'development', release: null, papers: ['2021-03-16'] },
  {
    id: 'SECMP0004',
    title: 'Delta',
    stage: 'approved',
    route: 'authority-led',
    release: 'June 2021',
    dcc: false,
    papers: ['2021-02-16', '2021-03-16'],
  },
];
const searcher = searcherOf(homeOf(TOLD));
const facets = (text: string, rest: Parameters<typeof asked>[1] = {}) => searcher.search(asked(text, rest)).facets;

describe('Facets', () => {
  it('count modifications, not standings', () => {
    expect(facets('')).toEqual({
      release: [
        { value: 'June 2021', count: 2 },
        { value: 'November 2021', count: 1 },
      ],
      stage: [
        { value: 'approved', count: 2 },
        { value: 'refinement', count: 2 },
        { value: 'development', count: 1 },
      ],
      route: [{ value: 'authority-led', count: 1 }],
      dcc: [
        { value: 'no', count: 2 },
        { value: 'unknown', count: 1 },
        { value: 'yes', count: 1 },
      ],
      kind: [{ value: 'paper', count: 4 }],
      paper: [
        { value: '2021-03-16-paper', count: 4 },
        { value: '2021-02-16-paper', count: 2 },
        { value: '2020-11-17-paper', count: 1 },
      ],
      family: [
        { value: 'MP', count: 2 },
        { value: 'DP', count: 1 },
        { value: 'SECMP', count: 1 },
      ],
      year: [
        { value: '2021', count: 4 },
        { value: '2020', count: 1 },
      ],
      party: [],
      document: [],
    });
  });

  it('do not let their own choice bring their siblings to zero', () => {
    const { stage, release } = facets('', { filters: { stage: ['approved'] } });
    expect(stage).toEqual([
      { value: 'approved', count: 2, chosen: true },
      { value: 'refinement', count: 2 },
      { value: 'development', count: 1 },
    ]);
    expect(release).toEqual([{ value: 'June 2021', count: 2 }]);
  });

  it('keep a chosen value in sight that counts nothing', () => {
    const { release } = facets('', { filters: { stage: ['development'], release: ['June 2030'] } });
    expect(release).toEqual([{ value: 'June 2030', count: 0, chosen: true }]);
  });

  it('follow the words of the question', () => {
    expect(facets('beta').stage).toEqual([{ value: 'refinement', count: 1 }]);
    expect(facets('nothing of the kind').stage).toEqual([]);
  });
});

describe('Filters', () => {
  it('take several values of one facet as alternatives, and several facets together', () => {
    expect(found(searcher, '', { filters: { stage: ['development', 'approved'] } })).toEqual(
      ['MP001', 'DP003', 'SECMP0004'].sort((a, b) => a.slice(-1).localeCompare(b.slice(-1))),
    );
    expect(found(searcher, '', { filters: { stage: ['development', 'approved'], dcc: ['no'] } })).toEqual([
      'SECMP0004',
    ]);
  });

  it('must all hold of one standing: MP001 was in refinement, and is in the paper of March, but not both', () => {
    expect(found(searcher, '', { filters: { stage: ['refinement'], paper: ['2021-03-16-paper'] } })).toEqual(['MP002']);
  });

  it('find a standing by each paper that it stood in', () => {
    expect(found(searcher, '', { filters: { paper: ['2020-11-17-paper'] } })).toEqual(['MP001']);
    expect(found(searcher, '', { filters: { year: ['2020'] } })).toEqual(['MP001']);
  });

  it('keep what stood on any day of a span', () => {
    expect(found(searcher, '', { until: '2020-12-31' })).toEqual(['MP001']);
    expect(found(searcher, '', { since: '2021-01-01', until: '2021-02-16' })).toEqual(['SECMP0004', 'MP001']);
    expect(found(searcher, '', { since: '2021-03-17' })).toEqual([]);
  });

  it('hold for a modification named by its id as well', () => {
    expect(found(searcher, 'MP002', { filters: { dcc: ['yes'] } })).toEqual([]);
  });
});
