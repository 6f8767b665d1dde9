import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../src/model/paper-print.js';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { cells, group, paper, section, table, USUAL } from './prints.js';

const unmarked = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, at) => cells(`MP${101 + at} ‘A title’`, 'Approved for inclusion.', ''));

/** The doubts in a paper with some rows, and what it says of the DCC Systems at each. */
function read(rows: readonly TableRow[]): { doubts: string[]; impacts: unknown[] } {
  const { findings, releases } = paperFacts(paper(section('November 2021', '4 November 2021', table(USUAL, ...rows))));
  return {
    doubts: findings.filter(({ kind }) => kind === 'reading-in-doubt').map(({ message }) => message),
    impacts: releases.flatMap(({ entries }) => entries.map(({ dccSystemsImpact }) => dccSystemsImpact)),
  };
}

describe('A paper that lists many modifications and has no mark at any', () => {
  it('may have lost its marks, which is told once', () => {
    const { doubts, impacts } = read(unmarked(8));
    expect(doubts).toEqual([
      'None of the 8 modifications has a mark for the DCC Systems: the marks may have been lost.',
    ]);
    expect(impacts).toEqual(Array.from({ length: 8 }, () => false));
  });

  it('is in no doubt where one is marked, few are listed, or their group tells', () => {
    expect(read([...unmarked(8), cells('MP120 ‘A title’', 'Approved for inclusion.', '✓')]).doubts).toEqual([]);
    expect(read(unmarked(7)).doubts).toEqual([]);
    expect(read([group('Modifications with no DCC Systems impact'), ...unmarked(8)]).doubts).toEqual([]);
  });
});
