import { describe, expect, it } from 'vitest';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
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
    expect(rowsOf(print)).toEqual([['MP077 ‘DCC Service Flagging’'], ['MP090 ‘Non GBCS Alerts’']]);
    expect(print.unread.map(({ text }) => text)).toEqual([SAID.join(' '), '✓']);
  });

  it('gives all to the only row there is', () => {
    const print = read(...ANNOUNCED, 'MP077 ‘DCC Service', 'Flagging’', '', 'Status', ...SAID);
    expect(rowsOf(print)).toEqual([['MP077 ‘DCC Service Flagging’', SAID.join(' ')]]);
  });

  it('gives nothing to the rows that go on under the heading of the statuses, where their own may stand before them', () => {
    const print = read(...ANNOUNCED, ...TWO, '', 'Status', 'Impacts DCC Systems?', ...SAID, 'MP104 ‘Security’');
    expect(rowsOf(print).flat()).toEqual([
      'MP077 ‘DCC Service Flagging’',
      'MP090 ‘Non GBCS Alerts’',
      'MP104 ‘Security’',
    ]);
    expect(print.unread.map(({ text }) => text)).toEqual([SAID.join(' ')]);
  });

  it('keeps the id alone where the title cannot be told from what is said', () => {
    const mixed = ['MP104 ‘Security', 'Approved for', 'Improvements’', 'inclusion.'];
    const print = read(...ANNOUNCED, ...TWO, '', 'Status', ...SAID, ...mixed);
    expect(rowsOf(print).flat().at(-1)).toBe('MP104');
    expect(print.unread.at(-1)?.text).toBe('‘Security Approved for Improvements’ inclusion.');
  });

  it('says of no row whether it impacts the DCC Systems', () => {
    const print = read(
      ...ANNOUNCED,
      ...TWO,
      '',
      'Status',
      ...SAID,
      '',
      'Impacts DCC Systems?',
      '✓',
      '3. Recommendations',
      '21 June 2021',
    );
    const entries = paperFacts(print).releases.flatMap((release) => release.entries);
    expect(entries.map(({ dccSystemsImpact, statusText }) => [dccSystemsImpact, statusText])).toEqual([
      [null, ''],
      [null, ''],
    ]);
  });

  it('gives no title to ids that stand one under another', () => {
    const titles = ['Modification', 'DCC Service Flagging', 'Non GBCS Alerts', '', 'Status', ...SAID];
    const print = read(...ANNOUNCED.slice(0, -1), 'Ref', 'MP077', 'MP090', '', ...titles);
    expect(rowsOf(print)).toEqual([['MP077'], ['MP090']]);
    expect(print.unread[0]?.text).toBe(`DCC Service Flagging Non GBCS Alerts ${SAID.join(' ')}`);
  });
});
