import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/history.js';
import { standingsOf } from '../../src/reconcile/standing.js';
import { page } from '../reconcile/pages.js';
import { paper } from '../reconcile/papers.js';
import { asked, found, searcherOf } from './home.js';

const { modifications, statements, sources } = reconcile([
  paper({ date: '2021-09-21', releases: { 'February 2022': [{ id: 'MP109', statusText: 'A vote is awaited.' }] } }),
  page({
    on: '2022-08-17',
    id: 'MP109',
    stage: 'approved',
    latestUpdate: 'The Change Board approved it.',
    issue: 'Users send their threshold files by email.',
    solution: 'SharePoint takes over from email.',
  }),
  page({ on: '2019-09-24', id: null, slug: 'analysis-provisions', title: 'Analysis provisions', issue: 'None yet.' }),
]);
const searcher = searcherOf({ modifications, standings: standingsOf(statements), sources });

describe('a search over papers and pages', () => {
  it('finds what a page says of the issue, of the solution and in its latest update', () => {
    for (const words of ['threshold files', 'SharePoint', 'Change Board approved']) {
      expect(found(searcher, words)).toEqual(['MP109']);
    }
  });

  it('shows where in the text of the page the words stand', () => {
    const [hit] = searcher.search(asked('sharepoint')).hits;
    const [highlight] = hit?.highlights ?? [];
    expect(highlight?.field).toBe('pageText');
    expect(highlight?.ranges.map(([start, end]) => highlight.text.slice(start, end))).toEqual(['SharePoint']);
    expect(hit?.statement).toMatchObject({ kind: 'modification', statusText: 'The Change Board approved it.' });
  });

  it('tells papers and pages apart by the kind of source', () => {
    expect(found(searcher, 'email', { filters: { kind: ['paper'] } })).toEqual([]);
    expect(searcher.search(asked('MP109')).facets.kind).toEqual([
      { value: 'modification', count: 1 },
      { value: 'paper', count: 1 },
    ]);
  });

  it('finds a modification of which only a page without an id is known', () => {
    expect(found(searcher, 'analysis provisions')).toEqual(['page:analysis-provisions']);
  });
});
