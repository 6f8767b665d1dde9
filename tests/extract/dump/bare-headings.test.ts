import { describe, expect, it } from 'vitest';
import { read, rowsOf, textOf } from './readings.js';

const NEXT = 'The table below shows the modifications currently being targeted for the release:';
const FIRST = [
  'SEC Releases Update',
  'Purpose',
  'This paper tells the CSC how the coming releases stand.',
  'June 2022 SEC Release',
  'The table below shows the modifications currently in scope of the release on 30 June 2022:',
];

describe('a dump whose headings bear no numbers', () => {
  it('is parted where a line names a release or a part of the paper', () => {
    const print = read(
      ...FIRST,
      'Modification Status Impacts DCC Systems?',
      'MP077 ‘DCC Service Approved for inclusion.',
      'Flagging’',
      'November 2022 SEC Release',
      NEXT,
      'Modification Status Impacts DCC Systems?',
      'MP090 ‘Non GBCS Approved for inclusion.',
      'Alerts’',
      'Recommendations',
      'The CSC is requested to NOTE the updates.',
    );
    expect(rowsOf(print).map(([title]) => title)).toEqual(['MP077 ‘DCC Service Flagging’', 'MP090 ‘Non GBCS Alerts’']);
    expect(textOf(print).filter((text) => text.startsWith('heading'))).toEqual([
      'heading: Purpose',
      'heading: June 2022 SEC Release',
      'heading: November 2022 SEC Release',
      'heading: Recommendations',
    ]);
  });

  it('is not parted where a status goes on over the name of a release', () => {
    const print = read(
      ...FIRST,
      'Modification Status Impacts DCC Systems?',
      'MP077 ‘DCC Service Its systems changes will be implemented in the',
      'Flagging’ November 2022 SEC Release',
      'and its documents in June 2022.',
    );
    expect(rowsOf(print)).toEqual([
      [
        'MP077 ‘DCC Service Flagging’',
        'Its systems changes will be implemented in the November 2022 SEC Release and its documents in June 2022.',
        '',
      ],
    ]);
  });
});

describe('a dump whose rows are numbered', () => {
  it('gives the numbers to no cell', () => {
    const print = read(
      ...FIRST,
      '# Mod ID Title Status Impacts DCC Systems?',
      '1 MP077 DCC Service Flagging',
      'Approved for inclusion. v',
      '4 MP090 Non GBCS Alerts',
      'Approved for inclusion.',
    );
    expect(rowsOf(print)).toEqual([
      ['MP077', 'DCC Service Flagging', 'Approved for inclusion.', 'v'],
      ['MP090', 'Non GBCS Alerts', 'Approved for inclusion.', ''],
    ]);
  });

  it('is read to its end where a row across the columns has no row under it', () => {
    const print = read(
      ...FIRST,
      'Modification Status',
      'MP077 ‘DCC Service Approved for inclusion.',
      'Flagging’',
      'DCC System impacting modifications',
      'None this month.',
    );
    expect(rowsOf(print)[0]).toEqual(['MP077 ‘DCC Service Flagging’', 'Approved for inclusion.']);
  });
});

describe('a heading', () => {
  it('is told behind the sign that Markdown prints before it', () => {
    expect(textOf(read('# SEC Releases Update', '## Purpose', 'This paper tells how the releases stand.'))).toEqual([
      'paragraph: SEC Releases Update',
      'heading: Purpose',
      'paragraph: This paper tells how the releases stand.',
    ]);
  });

  it('is told though specks stand behind it', () => {
    const [, heading] = textOf(
      read('1. Purpose', 'This paper tells.', '2. June 2022 SEC Release .', 'It is due.'),
    ).filter((text) => text.startsWith('heading'));
    expect(heading).toBe('heading: 2. June 2022 SEC Release .');
  });
});
