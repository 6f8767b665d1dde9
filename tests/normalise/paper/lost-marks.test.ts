import { describe, expect, it } from 'vitest';
import type { PaperPrint, TableRow } from '../../../src/model/paper-print.js';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { cells, group, paper, section, table, USUAL } from './prints.js';

const unmarked = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, at) => cells(`MP${101 + at} ‘A title’`, 'Approved for inclusion.', ''));

/** The doubts in a paper with some rows, and what it says of the DCC Systems at each. */
function read(
  rows: readonly TableRow[],
  form: PaperPrint['form'] = 'pdf',
): { doubts: string[]; unknown: string[]; impacts: unknown[] } {
  const blocks = section('November 2021', '4 November 2021', table(USUAL, ...rows));
  const { findings, releases } = paperFacts(paper(blocks, { form }));
  return {
    unknown: findings.filter(({ kind }) => kind === 'value-not-known').map(({ message }) => message),
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

describe('a dump whose marks have several forms', () => {
  const marked = (id: string, mark: string) => cells(`${id} ‘A title’`, 'Approved for inclusion.', mark);

  it('does not tell whether a row without one has lost it, which is said of each', () => {
    const { impacts, unknown } = read([marked('MP101', 'v'), marked('MP102', ''), marked('MP103', 'Y')], 'dump');
    expect(impacts).toEqual([true, null, true]);
    expect(unknown).toEqual([
      'No mark for the DCC Systems is read at MP102; those of this paper are read as “v”, “Y”, and others may be lost.',
    ]);
  });

  it('is in no doubt where they have one, be it misread, nor over crosses, nor where it is a digital paper', () => {
    const rows = (one: string, other: string) => [marked('MP101', one), marked('MP102', ''), marked('MP103', other)];
    expect(read(rows('✓', '\uF0FC'), 'dump').impacts).toEqual([true, null, true]);
    expect(read(rows('v', 'V'), 'dump').impacts).toEqual([true, false, true]);
    expect(read(rows('✓', '✗'), 'dump').impacts).toEqual([true, false, false]);
    expect(read(rows('✓', 'v'), 'pdf').impacts).toEqual([true, false, true]);
  });

  it('tells nothing else of rows whose group speaks for them', () => {
    const rows = [marked('MP101', 'v'), marked('MP103', 'Y'), group('Non-DCC System impacting modifications')];
    expect(read([...rows, marked('MP102', '')], 'dump').impacts).toEqual([true, true, false]);
  });
});
