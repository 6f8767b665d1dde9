import { describe, expect, it } from 'vitest';
import { cellsApart } from '../../../src/extract/dump/touching-cells.js';
import { read, rowsOf } from './readings.js';

const lines = (...texts: string[]) => texts.map((text, at) => ({ text, number: at + 1, page: null, afterGap: false }));
const TEXT = lines(
  'The Change Board will vote in October under Self-Governance. SharePoint takes over from email.',
  'The Panel agreed.',
);
const TABLE = lines(
  'MP090 ‘Incorporation of alerts’   Approved for inclusion.',
  'MP121 ‘Firmware’   The Board will vote.',
  'Firmware documents Point to October',
);
const parted = (text: string) => {
  const apart = cellsApart([...TEXT, ...TABLE, ...lines(text)], TEXT);
  return lines(text).map((line) => apart(line).text)[0];
};

describe('cells that touch in a dump whose letters have one width', () => {
  it.each([
    ['Incorporation ofThe Board', 'Incorporation of    The Board'],
    ["documents'The Board", "documents'    The Board"],
    ['Table 28cApproved for', 'Table 28c    Approved for'],
    ['UnheardThe Board', 'Unheard    The Board'],
    ['SRVThe Board', 'SRV    The Board'],
    ['vote in October✓', 'vote in October    ✓'],
    ['on 27Yes', 'on 27    Yes'],
    ['IncorporationBoard', 'Incorporation    Board'],
    ['Incorporationto present', 'Incorporation    to present'],
  ])('are set apart: %s', (text, apart) => {
    expect(parted(text)).toBe(apart);
  });

  it.each([
    'email on SharePoint',
    'as DataPoint says',
    'Onto the ZigBee',
    'McDonald',
    'SMETS2v4',
    'October’s',
    'Self-Governance',
    'MP128B',
    'NoYes',
  ])('are none in words that are one: %s', (text) => {
    expect(parted(text)).toBe(text);
  });

  it('are read as two in the rows of a table', () => {
    const print = read(
      ...[
        'SEC Releases Update',
        '1. Purpose',
        'This paper tells the CSC how the releases stand.',
        '2. June 2022 SEC Release',
      ],
      'The table below shows the modifications currently in scope of the release on 30 June 2022:',
      'Modification          Status',
      'MP077 ‘DCC Service    Approved for inclusion.',
      'Flagging’',
      'MP090 ‘Incorporation ofThe Change Board will vote on 25 May 2022.',
      'Alerts’',
      'MP104 ‘Security of    The Change Board will vote on 26 May 2022.',
      'Devices’',
    );
    expect(rowsOf(print)[1]).toEqual(['MP090 ‘Incorporation of Alerts’', 'The Change Board will vote on 25 May 2022.']);
  });
});

describe('an id that a narrow column breaks', () => {
  it('is whole where a mark stands on a line of its own between its parts', () => {
    const print = read(
      ...[
        'SEC Releases Update',
        '1. Purpose',
        'This paper tells the CSC how the releases stand.',
        '2. June 2022 SEC Release',
      ],
      'The table below shows the modifications currently in scope of the release on 30 June 2022:',
      'ID       Title                Status                                  Impacts DCC Systems?',
      'MP154    CH Returns           Approved for inclusion.',
      '                                                                      Yes',
      '         Amendment',
      'SECMP0   GPF timestamp for    The Change Board will vote on 25 May',
      '                                                                      Yes',
      '015      gas values           2022.',
    );
    expect(rowsOf(print).map(([id]) => id)).toEqual(['MP154', 'SECMP0015']);
  });
});
