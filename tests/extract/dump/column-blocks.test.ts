import { describe, expect, it } from 'vitest';
import { read, rowsOf } from './readings.js';

const ANNOUNCED = [
  'SEC Releases Update',
  '1. Purpose',
  'This paper tells the CSC how the coming releases stand.',
  '2. June 2022 SEC Release',
  'The table below shows the modifications currently in scope of the release on 30 June 2022:',
  'Modification',
];
const TWO = ['MP077 ‘DCC Service', 'Flagging’', 'MP090 ‘Non GBCS', 'Alerts’'];
const SAID = ['The Report is being presented this', 'month.', 'A vote will then be held.', 'Approved for inclusion.'];

describe('a dump that prints its table column by column', () => {
  it('gives no status to any row, since no order tells which paragraph belongs to which, and keeps all as unread', () => {
    const print = read(...ANNOUNCED, ...TWO, '', 'Status', ...SAID, '', 'Impacts DCC Systems?', '✓');
    expect(rowsOf(print)).toEqual([
      ['MP077 ‘DCC Service Flagging’', ''],
      ['MP090 ‘Non GBCS Alerts’', ''],
    ]);
    expect(print.unread.map(({ text }) => text)).toEqual([SAID.join(' '), '✓']);
  });

  it('gives all to the only row there is', () => {
    const print = read(...ANNOUNCED, 'MP077 ‘DCC Service', 'Flagging’', '', 'Status', ...SAID);
    expect(rowsOf(print)).toEqual([['MP077 ‘DCC Service Flagging’', SAID.join(' ')]]);
  });
});
