import { describe, expect, it } from 'vitest';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { BEFORE, read, rowsOf } from './readings.js';

const ENDS = ['We do not expect any further modifications to join this release.', '', '21 September 2021'];

describe('a table whose cells bars set apart', () => {
  it('is read cell by cell, and what stands under it is running text again', () => {
    const print = read(
      ...BEFORE,
      '| Modification | Status | Impacts DCC Systems? |',
      '| --- | --- | :---: |',
      '| MP077 ‘DCC Service Flagging’ | Approved for inclusion. | ✓ |',
      '| MP090 ‘Non GBCS Alerts’ | A vote is held. It is the last. | |',
      ...ENDS,
    );
    expect(rowsOf(print)).toEqual([
      ['MP077 ‘DCC Service Flagging’', 'Approved for inclusion.', '✓'],
      ['MP090 ‘Non GBCS Alerts’', 'A vote is held. It is the last.', ''],
    ]);
    expect(print.blocks.at(-2)).toMatchObject({ text: { text: ENDS[0] } });
    const [entry] = paperFacts(print).releases[0]?.entries ?? [];
    expect(entry).toMatchObject({ modificationId: 'MP077', dccSystemsImpact: true, stage: 'approved' });
    expect(entry?.places.statusText).toEqual([{ at: 'lines', from: 8, to: 8 }]);
  });

  it('joins the lines of a cell where lines are drawn between the rows, with a row across them', () => {
    const print = read(
      ...BEFORE,
      '+-----------------+---------------+',
      '| Modification    | Status        |',
      '+=================+===============+',
      '| DCC System impacting modifications |',
      '+-----------------+---------------+',
      '| MP077 ‘Service  | Approved for  |',
      '| Flagging’       | inclusion.    |',
      '+-----------------+---------------+',
      '| MP090 ‘Half-    | A vote is     |',
      '| Hourly Alerts’  | held.         |',
      '+-----------------+---------------+',
    );
    expect(rowsOf(print)).toEqual([
      ['DCC System impacting modifications'],
      ['MP077 ‘Service Flagging’', 'Approved for inclusion.'],
      ['MP090 ‘Half-Hourly Alerts’', 'A vote is held.'],
    ]);
  });

  it('goes on with a row where no modification is named, whichever column stands first', () => {
    const print = read(
      ...BEFORE,
      '| DCC | Modification | Update |',
      '|---|---|---|',
      '| | MP077 ‘Flagging’ | Approved for inclusion. |',
      '| | MP090 ‘Alerts’ | A vote is |',
      '| | | held. |',
    );
    expect(rowsOf(print).map((cells) => cells.slice(1))).toEqual([
      ['MP077 ‘Flagging’', 'Approved for inclusion.'],
      ['MP090 ‘Alerts’', 'A vote is held.'],
    ]);
  });

  it('takes the address of a link from the cell, and the signs of emphasis away', () => {
    const print = read(
      ...BEFORE,
      '| Modification | Status |',
      '| --- | --- |',
      '| **MP077** [‘Flagging’](https://a.example/modifications/flagging/) | Approved. |',
    );
    expect(rowsOf(print)).toEqual([['MP077 ‘Flagging’', 'Approved.']]);
    const table = print.blocks.find((block) => block.block === 'table');
    expect(table?.rows[0]).toMatchObject({ cells: [{ url: 'https://a.example/modifications/flagging/' }, {}] });
  });
});

describe('a table whose cells commas set apart', () => {
  it('is read cell by cell, commas and breaks within quotes too, down to the empty line under it', () => {
    const print = read(
      ...BEFORE,
      'Modification,Status,Impacts DCC Systems?',
      '"MP077 ‘Flagging, Alerts’","Approved, at last',
      'for inclusion.",Yes',
      'MP090 ‘Alerts’,"The ""vote"" is held.",No',
      '',
      'MP104 ‘Security’ should be removed, since its costs are not known, from the scope of this release.',
    );
    expect(rowsOf(print)).toEqual([
      ['MP077 ‘Flagging, Alerts’', 'Approved, at last for inclusion.', 'Yes'],
      ['MP090 ‘Alerts’', 'The "vote" is held.', 'No'],
    ]);
  });

  it('is none where a line of running text has commas', () => {
    const print = read(...BEFORE, 'Status, title and modification, in short,', 'MP077 is, as said, approved.');
    expect(rowsOf(print)).toEqual([]);
  });
});

describe('rows whose id runs into its title', () => {
  it('are read behind a dash', () => {
    const print = read(...BEFORE, 'Modification Status', 'MP077 – DCC Service Approved for inclusion.', 'Flagging');
    expect(rowsOf(print)).toEqual([['MP077 – DCC Service Flagging', 'Approved for inclusion.']]);
  });

  it('are read where a narrow column left no room between the two', () => {
    const print = read(
      ...BEFORE,
      'Ref   Modification    Status',
      'SECMP0007Firmware update     Approved for inclusion.',
      'SECMP0015GPF timestamp     Approved for inclusion.',
      'MP090    Alerts    Approved for inclusion.',
    );
    expect(rowsOf(print).map((cells) => cells.slice(0, 2))).toEqual([
      ['SECMP0007', 'Firmware update'],
      ['SECMP0015', 'GPF timestamp'],
      ['MP090', 'Alerts'],
    ]);
  });
});
