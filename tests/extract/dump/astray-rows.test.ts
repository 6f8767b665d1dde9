import { describe, expect, it } from 'vitest';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { read } from './readings.js';

/** A paper with one table whose lines are given, told as id, what is said, and whether it is marked. */
const rowsIn = (heads: readonly string[], ...lines: readonly string[]) =>
  paperFacts(
    read(
      'SEC Releases Update',
      '1. Purpose',
      'This paper tells the CSC how the coming releases stand.',
      '2. June 2022 SEC Release',
      'The table below shows the modifications currently in scope of the release on 30 June 2022:',
      ...heads,
      '',
      ...lines,
      '3. Recommendations',
      '21 June 2021',
    ),
  )
    .releases.flatMap(({ entries }) => entries)
    .map(({ modificationId, statusText, dccSystemsImpact }) => [modificationId, statusText, dccSystemsImpact]);

const TWO = ['Modification', 'Status'];
const THREE = ['Modification', 'Status', 'Impacts DCC Systems?'];

describe('a dump that prints the names of several rows before what is said of the first', () => {
  it('gives them nothing until as many texts as names have come, and the rows after their own', () => {
    expect(
      rowsIn(
        TWO,
        ...['MP077 ‘DCC Service Flagging’', '', 'Approved for inclusion.', ''],
        ...['MP090 ‘Non GBCS Alerts’', '', 'MP104 ‘Security’', '', 'The Change Board will vote on 25 May 2022.', ''],
        ...['A Working Group will look at it.', '', 'MP105 ‘Sending SR11.2’', '', 'It is on hold.', ''],
      ).map(([id, text]) => [id, text]),
    ).toEqual([
      ['MP077', 'Approved for inclusion.'],
      ['MP090', ''],
      ['MP104', ''],
      ['MP105', 'It is on hold.'],
    ]);
  });

  it('gives nothing to a row above that may have the text of one without', () => {
    expect(
      rowsIn(
        TWO,
        ...['MP077 ‘DCC Service Flagging’', '', 'It is on hold.', 'Approved for inclusion.', ''],
        ...['MP090 ‘Non GBCS Alerts’', '', 'A Working Group will look at it.', '', 'MP104 ‘Security’'],
      ).map(([, text]) => text),
    ).toEqual(['', 'A Working Group will look at it.', '']);
  });

  it('gives nothing to a row whose text stands above it where others stand below', () => {
    const above = [
      'It is on hold.',
      '',
      'MP104 ‘Security’',
      '',
      'Approved for inclusion.',
      '',
      'MP105 ‘Sending SR11.2’',
      '',
    ];
    const below = (id: string) => [`${id} ‘Title of ${id}’`, '', 'The Change Board will vote on 25 May 2022.', ''];
    const table = (month: string, ...lines: string[]) => [
      `The table below shows the modifications currently in scope of the ${month} 2022 SEC Release on 30 ${month} 2022:`,
      ...TWO,
      '',
      ...lines,
    ];
    const entries = paperFacts(
      read(
        ...[
          'SEC Releases Update',
          '1. June 2022 SEC Release',
          ...table('June', ...['MP077', 'MP090', 'MP116'].flatMap(below)),
        ],
        ...['2. November 2022 SEC Release', ...table('November', ...above)],
        ...['3. Recommendations', '21 June 2021'],
      ),
    ).releases.flatMap((release) => release.entries);
    expect(entries.map(({ modificationId, statusText }) => [modificationId, statusText !== ''])).toEqual([
      ['MP077', true],
      ['MP090', true],
      ['MP116', true],
      ['MP104', false],
      ['MP105', false],
    ]);
  });

  it('gives a row that stands on one line with its text its own', () => {
    expect(
      rowsIn(
        TWO,
        ...['MP090 ‘Non GBCS Alerts’', '', 'MP104 ‘Security’', '', 'The Change Board will vote on 25 May 2022.', ''],
        'MP105 ‘Sending SR11.2’      It is on hold.',
      ).map(([, text]) => text),
    ).toEqual(['', '', 'It is on hold.']);
  });
});

describe('marks that a dump prints apart from their rows', () => {
  const rows = [
    'MP077 ‘DCC Service Flagging’',
    '',
    'Approved for inclusion.',
    '',
    'MP090 ‘Non GBCS Alerts’',
    '',
    'It is on hold.',
    '',
  ];
  const told = [
    ['MP077', 'Approved for inclusion.', null],
    ['MP090', 'It is on hold.', null],
  ];

  it.each([
    ['one after another', THREE, ['✓', '', '✓']],
    ['under their heading', TWO, ['Impacts', 'DCC Systems?', '', '4', '']],
    ['without any heading', TWO, ['Yes', '', 'No']],
  ])('are no rows’ own, and no text: %s', (_, heads, marks) => {
    expect(rowsIn(heads, ...rows, ...marks)).toEqual(told);
  });

  it('are no rows’ own in a dump that prints names out of order', () => {
    const swapped = [
      'MP104 ‘Security’',
      '',
      'MP105 ‘Sending SR11.2’',
      '',
      'A vote will be held.',
      '',
      'It is approved.',
      '',
      '✓',
      '',
    ];
    expect(rowsIn(THREE, ...rows, ...swapped).map(([, , mark]) => mark)).toEqual([null, null, null, null]);
  });

  it('are a row’s own where each stands behind it', () => {
    expect(rowsIn(THREE, ...rows.slice(0, 4), '✓', '', ...rows.slice(4))).toEqual([
      ['MP077', 'Approved for inclusion.', true],
      ['MP090', 'It is on hold.', false],
    ]);
  });
});

describe('a mark that looks like a figure', () => {
  it('is one behind a wide gap, whatever word ends the text before it', () => {
    expect(
      rowsIn(
        ['Modification                 Status                                     Impacts DCC Systems?'],
        'MP077 ‘DCC Service           An assessment has been asked of the        4',
        'Flagging’                    DCC.',
        'MP090 ‘Non GBCS Alerts’      It is on hold.                             4',
      ),
    ).toEqual([
      ['MP077', 'An assessment has been asked of the DCC.', true],
      ['MP090', 'It is on hold.', true],
    ]);
  });

  it('is a word whose letters a tool has parted', () => {
    expect(
      rowsIn(
        ['Modification                 Status                                     Impacts DCC Systems?'],
        'MP077 ‘DCC Service           An assessment has been asked for.          Y es',
        'MP090 ‘Non GBCS Alerts’      It is on hold.                             No',
      ).map(([, text, mark]) => [text, mark]),
    ).toEqual([
      ['An assessment has been asked for.', true],
      ['It is on hold.', false],
    ]);
  });
});
