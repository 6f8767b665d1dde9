import { describe, expect, it } from 'vitest';
import { BEFORE, read, rowsOf, textOf } from './readings.js';

const HEADS = ['Modification', 'Status', 'Impacts DCC Systems?'];
const AFTER = ['We will baseline the scope in May.', '3. Recommendations', 'The CSC is requested to:'];
const WORKING = 'SECAS is working with the Proposer. The Modification Report is expected in October 2021.';

describe('a table with each cell on a line of its own', () => {
  it('is read cell by cell, an empty line being an empty cell', () => {
    const print = read(
      ...BEFORE,
      ...HEADS,
      ...['MP104 ‘Security Improvements’', 'Approved for inclusion.', '✓'],
      ...['MP140 ‘CH Stock Transfer’', WORKING, ''],
      ...['MP141 ‘SRV Visibility’', 'Approved for inclusion.', '✓'],
      ...AFTER,
    );
    expect(rowsOf(print)).toEqual([
      ['MP104 ‘Security Improvements’', 'Approved for inclusion.', '✓'],
      ['MP140 ‘CH Stock Transfer’', WORKING, ''],
      ['MP141 ‘SRV Visibility’', 'Approved for inclusion.', '✓'],
    ]);
    expect(textOf(print)).toContain('paragraph: We will baseline the scope in May.');
    expect(print.unread).toEqual([]);
  });

  it('has as many columns as headings, the id in one of its own or no marks', () => {
    const rows = rowsOf(
      read(
        ...BEFORE,
        ...['Mod ID', 'Title', 'Current status'],
        ...['MP104', 'Security Improvements', 'Approved for inclusion.'],
        ...['MP140', 'CH Stock Transfer', WORKING],
        ...AFTER,
      ),
    );
    expect(rows).toEqual([
      ['MP104', 'Security Improvements', 'Approved for inclusion.'],
      ['MP140', 'CH Stock Transfer', WORKING],
    ]);
  });

  it('is read by its words where a row is out of step', () => {
    const rows = rowsOf(
      read(
        ...BEFORE,
        ...HEADS,
        ...['MP104 ‘Security Improvements’', 'Approved for inclusion.', 'It comes in May.', '✓'],
        ...['MP140 ‘CH Stock Transfer’', WORKING, ''],
        ...['MP141 ‘SRV Visibility’', 'Approved for inclusion.', '✓'],
        ...AFTER,
      ),
    );
    expect(rows).toEqual([
      ['MP104 ‘Security Improvements’', 'Approved for inclusion. It comes in May.', '✓'],
      ['MP140 ‘CH Stock Transfer’', WORKING, ''],
      ['MP141 ‘SRV Visibility’', 'Approved for inclusion.', '✓'],
    ]);
  });
});
