import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../../src/doors/exports/formats/xlsx.js';
import type { Cell, Table } from '../../../src/doors/exports/table.js';
import { tableWith } from './tables.js';

const COLUMNS = { Text: 'text', Number: 'number', Date: 'date', Link: 'link' } as const;

/** The cells of the first sheet as an independent reader has them; null where a cell is empty. */
async function readBack(table: Table): Promise<unknown[][]> {
  const [sheet] = await readXlsx(Buffer.from(xlsxOf(table)), { trim: false });
  return sheet?.data ?? [];
}

function partsOf(table: Table): Record<string, string> {
  const files = Object.entries(unzipSync(xlsxOf(table)));
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('XLSX', () => {
  it('comes back cell by cell: numbers as numbers, days as dates, months as the text that is printed', async () => {
    const cells = await readBack(
      tableWith(COLUMNS, [
        ['=1+1', -31, '2021-09-29', { text: 'MP109', href: 'https://example.org/' }],
        ['-cmd', 0.5, '2021-10', { text: 'DP173', href: null }],
        ['two\nlines', null, 'November 2021', null],
      ]),
    );
    expect(cells).toEqual([
      ['Text', 'Number', 'Date', 'Link'],
      ['=1+1', -31, new Date('2021-09-29T00:00:00Z'), 'MP109'],
      ['-cmd', 0.5, '2021-10', 'DP173'],
      ['two\nlines', null, 'November 2021', null],
    ]);
  });

  it('freezes the headings, filters each column and links what leads somewhere', () => {
    const parts = partsOf(
      tableWith(COLUMNS, [
        ['a', 1, '2021-09-29', { text: 'MP109', href: 'https://example.org/?a=1&b=2' }],
        ['b', 2, '2021-10-01', null],
      ]),
    );
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D3"/>');
    expect(sheet).toContain('<hyperlink ref="D2" r:id="rId1"/>');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Target="https://example.org/?a=1&amp;b=2"');
    expect(parts['xl/workbook.xml']).toContain("'made-up'!$A$1:$D$3");
    expect(parts['xl/worksheets/sheet2.xml']).toContain('A made-up list');
    expect(Object.values(parts).join('')).not.toContain('<f>');
  });

  it('names columns beyond Z as Excel does', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`H${at}`, 'text' as const]));
    expect(partsOf(tableWith(many, []))['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:AD1"/>');
  });

  it('cuts what no cell can hold, and says so with an ellipsis', async () => {
    const [, row] = await readBack(tableWith({ Text: 'text' }, [['x'.repeat(40_000)]]));
    expect(row?.[0]).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('is the same bytes for the same table', () => {
    const table = tableWith(COLUMNS, [['a', 1, '2021-09-29', null]]);
    expect(Buffer.from(xlsxOf(table)).equals(Buffer.from(xlsxOf(table)))).toBe(true);
  });

  it('comes back from an independent reader as it was, whatever the cells hold', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('"', '<', '&', ']]>', "'", '\r\n', '\u202E', '\u0000', '\uD800', '😀', '=', ' ', 'a'))
        .map((signs) => signs.join('')),
    );
    const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.integer(), day), { minLength: 1, maxLength: 5 }), async (rows) => {
        const cells = rows.map(([one, two, three]): Cell[] => [one, two, three.toISOString().slice(0, 10), null]);
        const [, ...back] = await readBack(tableWith(COLUMNS, cells));
        expect(back).toEqual(
          rows.map(([one, two, three]) => [shown(one), two, new Date(three.toISOString().slice(0, 10)), null]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** A text as a cell can hold it: single line ends, and U+FFFD for what XML has no place for. */
function shown(text: string): string | null {
  const lines = text.replace(/\r\n?/g, '\n');
  const safe = lines.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');
  return safe === '' ? null : safe;
}
