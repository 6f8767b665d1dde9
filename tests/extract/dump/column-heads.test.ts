import { describe, expect, it } from 'vitest';
import { tableHeadAt } from '../../../src/extract/dump/column-heads.js';

const headOf = (...texts: string[]) =>
  tableHeadAt(
    texts.map((text, at) => ({ text, number: at + 1, page: null, afterGap: false })),
    0,
  );
const columnsOf = (...texts: string[]) => headOf(...texts)?.columns.map(({ role, heading }) => `${role}: ${heading}`);
const USUAL = ['modification: Modification', 'status: Status', 'dcc-impact: Impacts DCC Systems?'];

describe('the heading of a table', () => {
  it('is put together from the lines its words are spread over', () => {
    expect(columnsOf('Modification Status Impacts', 'DCC', 'Systems', '?', 'MP001 ‘A title’')).toEqual(USUAL);
    expect(columnsOf('Modification', 'Status', 'Impacts', 'DCC', 'Systems?')).toEqual(USUAL);
    expect(columnsOf('Modification Status Impacts DCC Systems?')).toEqual(USUAL);
  });

  it('is known though recognition has misread its words, which are kept as printed', () => {
    expect(columnsOf('Modlfication 5tatus Irnpacts', 'DCC', 'Systerns?')).toEqual([
      'modification: Modlfication',
      'status: 5tatus',
      'dcc-impact: Irnpacts DCC Systerns?',
    ]);
    expect(columnsOf('Mod ID Titla Currerit status')).toEqual([
      'id: Mod ID',
      'modification: Titla',
      'status: Currerit status',
    ]);
  });

  it('has its columns in the order of the line that names most of them', () => {
    expect(columnsOf('Modification Impacts Status', 'DCC', 'Systems?')).toEqual([
      'modification: Modification',
      'dcc-impact: Impacts DCC Systems?',
      'status: Status',
    ]);
  });

  it('may be centred, so that words of a column stand above and below the others', () => {
    expect(columnsOf('Impacts DCC', 'Modification Status', 'Systems?')).toEqual(USUAL);
  });

  it('may give the ids a column of their own', () => {
    expect(columnsOf('Mod ID Title Current status DCC', 'impact')).toEqual([
      'id: Mod ID',
      'modification: Title',
      'status: Current status',
      'dcc-impact: DCC impact',
    ]);
  });

  it('ends where the rows begin, were it with a mark alone', () => {
    expect(headOf('Modification Status Impacts', 'DCC', 'Systems?', '✘')?.to).toBe(3);
    expect(headOf('Modification Status Impacts', 'DCC', 'Systems?', 'No')?.to).toBe(3);
    expect(headOf('Modification Status', 'DCC System impacting modifications')?.to).toBe(1);
  });

  it('is none where one column alone is named, or other words stand beside', () => {
    expect(headOf('Status')).toBeNull();
    expect(headOf('Modification Report Status')).toBeNull();
  });
});
