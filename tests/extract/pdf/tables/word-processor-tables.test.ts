import { describe, expect, it } from 'vitest';
import { findTables } from '../../../../src/extract/pdf/tables/find-tables.js';
import { rulingOf } from '../../../../src/extract/pdf/tables/ruled/intersections.js';
import { rulesFrom } from '../../../../src/extract/pdf/tables/ruled/rules.js';
import { withStripesWhole } from '../../../../src/extract/pdf/tables/stripes.js';
import { textRows, type PageTable } from '../../../../src/extract/pdf/tables/table.js';
import type { Segment } from '../../../../src/extract/pdf/sheet/paths.js';
import type { Word } from '../../../../src/extract/pdf/sheet/words.js';
import { across, down } from '../drawn.js';
import { line as lineOn } from './lines.js';

/** A line of print from the left. */
function line(text: string, left: number, baseline: number, bold = false): Word[] {
  return lineOn(baseline, [left, text]).map((each) => ({ ...each, bold }));
}

function tablesOf(words: readonly Word[], segments: readonly Segment[]): PageTable[] {
  return [...findTables(1, words, rulingOf(rulesFrom(segments))).tables];
}

const rowsOf = (table: PageTable | undefined) => table && textRows(table).rows;

describe('A table whose printer left the rules down out of some rows', () => {
  const frame = [across(0, 0, 400), across(20, 0, 400), across(60, 0, 400), across(80, 0, 400), across(100, 0, 400)];
  const sides = [down(0, 0, 100), down(400, 0, 100), down(150, 20, 60), down(150, 80, 100)];
  const words = [
    ...line('Modification', 4, 14, true),
    ...line('Status', 154, 14, true),
    ...line('MP077 ‘DCC Service', 4, 36),
    ...line('Approved for inclusion.', 154, 36),
    ...line('Flagging’', 4, 48),
    ...line('MP090 ‘Alerts’', 4, 74),
    ...line('Awaits its decision.', 154, 74),
    ...line('MP105 ‘Sending’', 4, 94),
    ...line('Approved for inclusion.', 154, 94),
  ];

  it('has its cells where the other rows have theirs', () => {
    expect(rowsOf(tablesOf(words, [...frame, ...sides])[0])).toEqual([
      ['Modification', 'Status'],
      ['MP077 ‘DCC Service Flagging’', 'Approved for inclusion.'],
      ['MP090 ‘Alerts’', 'Awaits its decision.'],
      ['MP105 ‘Sending’', 'Approved for inclusion.'],
    ]);
  });

  it('keeps a text across the columns whole, whose words stand close over the column’s edge', () => {
    const group = line('DCC System impacting modifications of this release', 60, 74);
    const others = words.filter(({ baseline }) => baseline !== 74);
    expect(rowsOf(tablesOf([...others, ...group], [...frame, ...sides])[0])?.[2]).toEqual([
      'DCC System impacting modifications of this release',
      '',
    ]);
  });
});

describe('A table with rules down alone', () => {
  it('has its bold headings apart from its only row', () => {
    const frame = [across(0, 0, 400), across(80, 0, 400), down(0, 0, 80), down(150, 0, 80), down(400, 0, 80)];
    const words = [
      ...line('Modification', 4, 14, true),
      ...line('Status', 154, 14, true),
      ...line('MP077 ‘DCC Service', 4, 36),
      ...line('Approved for inclusion.', 154, 36),
      ...line('Flagging’', 4, 48),
    ];
    expect(rowsOf(tablesOf(words, frame)[0])).toEqual([
      ['Modification', 'Status'],
      ['MP077 ‘DCC Service Flagging’', 'Approved for inclusion.'],
    ]);
  });
});

describe('A table whose stripes alone part its rows', () => {
  const cell = (row: number, column: number, words: Word[]) => ({
    ...{ row, column, rowSpan: 1, columnSpan: 1, words },
    box: { left: column * 150, right: column * 150 + 140, top: row * 12, bottom: row * 12 + 12 },
  });
  const table: PageTable = {
    ...{ page: 1, rows: 4, columns: 2, by: 'space', box: { left: 0, right: 290, top: 0, bottom: 48 } },
    cells: [
      ...[cell(0, 0, line('MP077 ‘DCC Service', 4, 10)), cell(0, 1, line('Approved.', 154, 10))],
      ...[cell(1, 0, line('Flagging’', 4, 22)), cell(1, 1, [])],
      ...[cell(2, 0, line('MP090 ‘Non GBCS', 4, 34)), cell(2, 1, line('Approved.', 154, 34))],
      ...[cell(3, 0, line('Alerts’', 4, 46)), cell(3, 1, [])],
    ],
  };

  it('has one row in each stripe, shaded or white', () => {
    const shades = [
      { left: 0, right: 150, top: 0, bottom: 24 },
      { left: 150, right: 290, top: 0, bottom: 24 },
    ];
    expect(rowsOf(withStripesWhole(table, shades))).toEqual([
      ['MP077 ‘DCC Service Flagging’', 'Approved.'],
      ['MP090 ‘Non GBCS Alerts’', 'Approved.'],
    ]);
  });

  it('stays as it is where a stripe holds several rows, or is narrow', () => {
    expect(withStripesWhole(table, [{ left: 0, right: 290, top: 0, bottom: 48 }])).toBe(table);
    expect(withStripesWhole(table, [{ left: 0, right: 60, top: 0, bottom: 24 }])).toBe(table);
  });
});
