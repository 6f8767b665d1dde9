import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../src/model/paper-print.js';
import { columnsOf } from '../../../src/normalise/paper/columns.js';
import { dccGroupIn, dccMarkIn } from '../../../src/normalise/paper/dcc-impact.js';
import { cells, table } from './prints.js';

const ID = 'MP101';
const TITLE = 'Credit Cover Review';
const STATUS = 'The Change Board vote will take place on 29 September 2021.';
const read = (headings: readonly string[], ...rows: readonly TableRow[]) => {
  const found = table(headings, ...rows);
  return found.block === 'table' ? columnsOf(found, null) : null;
};

describe('the columns of a releases table', () => {
  it.each([
    [
      ['Modification', 'Status', 'Impacts DCC Systems?'],
      [`${ID} ‘${TITLE}’`, STATUS, '✓'],
      { modification: 0, status: 1, 'dcc-impact': 2 },
    ],
    [
      ['Modification', 'Impacts DCC Systems?', 'Status'],
      [`${ID} ‘${TITLE}’`, '✓', STATUS],
      { modification: 0, 'dcc-impact': 1, status: 2 },
    ],
    [
      ['Mod ID', 'Title', 'Current status', 'DCC impact'],
      [ID, TITLE, STATUS, 'Yes'],
      { id: 0, modification: 1, status: 2, 'dcc-impact': 3 },
    ],
    [
      ['Modification', 'Title', 'Update', 'DCC'],
      [ID, TITLE, STATUS, 'Y'],
      { id: 0, modification: 1, status: 2, 'dcc-impact': 3 },
    ],
    [
      ['Mod ID', 'Title', 'Status', '', 'DCC Systems'],
      [ID, TITLE, STATUS, '✓', ''],
      { id: 0, modification: 1, status: 2, 'dcc-impact': 3 },
    ],
    [
      ['Mod ID', 'Title', 'Status', '', 'DCC Systems'],
      [ID, TITLE, STATUS, '', '✓'],
      { id: 0, modification: 1, status: 2, 'dcc-impact': 4 },
    ],
    [['Title', 'Modification', 'Latest position'], [TITLE, ID, STATUS], { id: 1, modification: 0, status: 2 }],
    [
      ['Modification', 'Status', ''],
      [`${ID} ‘${TITLE}’`, STATUS, 'v'],
      { modification: 0, status: 1, 'dcc-impact': 2 },
    ],
    [['Ref', 'Name', 'Progress'], [ID, TITLE, STATUS], { id: 0, modification: 1, status: 2 }],
    [[], [`${ID} ‘${TITLE}’`, STATUS, ''], { modification: 0, status: 1 }],
    [[], [ID, TITLE, STATUS, '✘'], { id: 0, modification: 1, status: 2, 'dcc-impact': 3 }],
  ] as const)('under %j', (headings, texts, columns) => {
    expect(read(headings, cells(...texts))).toEqual(columns);
  });

  it('are none in a table of other things', () => {
    expect(read(['Date', 'Event'], cells('4 November 2021', 'The release goes live'))).toBeNull();
  });

  it('go on from a table before where none are printed', () => {
    const found = table([], cells('', `${ID} ‘${TITLE}’`, ''));
    const before = { 'dcc-impact': 0, modification: 1, status: 2 };
    expect(found.block === 'table' && columnsOf(found, before)).toEqual(before);
  });
});

describe('marks', () => {
  it.each(['✓', '✔', 'v', 'V', 'Y', 'Yes', 'yes – DUIS', '\uF0FC', '✓ |'])('%s is a yes', (mark) => {
    expect(dccMarkIn(mark)).toBe(true);
  });

  it.each(['', '✗', '✘', '×', 'x', 'N', 'No', 'None', 'N/A', '-', '–', '|'])('%s is a no', (mark) => {
    expect(dccMarkIn(mark)).toBe(false);
  });

  it.each(['?', 'TBC', 'Potentially'])('%s cannot be read', (mark) => {
    expect(dccMarkIn(mark)).toBeNull();
  });
});

describe('rows above a group', () => {
  it.each([
    ['DCC System impacting modifications', true],
    ['Modifications that impact the DCC Systems', true],
    ['Non-DCC System impacting modifications', false],
    ['Modifications not impacting the DCC Systems', false],
    ['Modifications that do not impact the DCC Systems', false],
    ['Modifications with no DCC System impact', false],
    ['SEC-only modifications', false],
    ['Modifications', null],
    ['DCC impact', null],
    ['Impacts DCC Systems?', null],
    ['Modification name Latest update DCC Impacting', null],
  ])('%s', (text, impact) => {
    expect(dccGroupIn(text)).toBe(impact);
  });
});
