import { describe, expect, it } from 'vitest';
import { searchOf } from '../../src/pipeline/search-of.js';
import { reconcile } from '../../src/reconcile/history.js';
import { page } from '../reconcile/pages.js';
import { paper } from '../reconcile/papers.js';
import { documentNamed } from '../../src/search/page-facets.js';
import { openSearch } from '../../src/search/query.js';
import { asked, found } from './home.js';

const history = reconcile([
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
const searcher = openSearch(searchOf(history));

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

describe('facets that only pages tell', () => {
  const history = reconcile([
    paper({ date: '2021-09-21', releases: { 'February 2022': [{ id: 'MP109', statusText: 'A vote is awaited.' }] } }),
    page({
      on: '2021-07-01',
      id: 'MP109',
      slug: 'a',
      impactedParties: ['Large Suppliers', 'All SEC Parties.'],
      documentsAffected: ["SEC Schedule 11 'TS Applicability Tables'", 'SEC Section J- Payment of Charges'],
    }),
    // A later capture that says nothing of parties takes none away.
    page({ on: '2021-08-01', id: 'MP109', slug: 'a', documentsAffected: ['Schedule 11 ‘TSAT’'] }),
    page({ on: '2021-08-01', id: 'MP110', slug: 'b', impactedParties: ['Large Suppliers'] }),
  ]);
  const searcher = openSearch(searchOf(history));

  it('hold for all that is said of a modification, whatever source says it', () => {
    expect(found(searcher, '', { filters: { party: ['Large Suppliers'], kind: ['paper'] } })).toEqual(['MP109']);
    expect(searcher.search(asked('')).facets.party).toEqual([
      { value: 'Large Suppliers', count: 2 },
      { value: 'All SEC Parties', count: 1 },
    ]);
  });

  it('know a document by its part of the Code, as the newest page says', () => {
    expect(searcher.search(asked('')).facets.document).toEqual([{ value: 'Schedule 11', count: 1 }]);
  });

  it.each([
    ["SEC Schedule 8 'GBCS'", 'Schedule 8'],
    ['SEC Appendix AA ‘Threshold Anomaly Detection Procedures’', 'Appendix AA'],
    ['Section A - Definitions and Interpretation', 'Section A'],
    ['the SEC section h14.2', 'Section H'],
    ['The DCC User Interface Specification.', 'The DCC User Interface Specification'],
    ['Section headings', 'Section headings'],
  ])('%s is %s', (printed, named) => {
    expect(documentNamed(printed)).toBe(named);
  });
});
