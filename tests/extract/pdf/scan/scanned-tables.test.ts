import { expect, it } from 'vitest';
import type { LaidPage } from '../../../../src/extract/pdf/layout.js';
import { readPages } from '../../../../src/extract/pdf/pages.js';
import { printOf } from '../../../../src/extract/pdf/print.js';
import type { PaperPrint } from '../../../../src/model/paper-print.js';
import { typesetTable, type TableSpec } from '../typeset.js';
import { scanned } from './scanned.js';

const ROWS = [
  ['Modification', 'Status', 'Impacts DCC Systems'],
  ['MP231 ‘Spare Gas Proxies’', 'The Working Group meets on 14 June 2023.', 'Yes'],
  ['DP245 ‘Spare Meter Keys’', 'Approved for inclusion.', 'No'],
];

const TABLE: TableSpec = {
  widths: [150, 230, 90],
  rows: ROWS,
  rules: 'strokes',
  font: 'Helvetica',
  size: 10,
  padding: 5,
  above: 'The table below lists what is in scope of the June 2023 SEC Release:',
};

/** Both pages are recognised at once, since most of the time goes into starting to recognise. */
const PAGES = scannedPages();

async function scannedPages(): Promise<LaidPage[]> {
  const ruled = await typesetTable(TABLE);
  const bare = await typesetTable({ ...TABLE, rules: 'none' });
  const pdf = await scanned([
    [
      ruled,
      { dpi: 200, askew: 1.2, noise: 14, height: 190, layer: 'Tbe tab1e be1ow lizts wh4t is in sc0pe '.repeat(9) },
    ],
    [bare, { dpi: 150, askew: 90.5, noise: 6, height: 190, strips: 3 }],
  ]);
  return readPages(pdf, () => undefined);
}

async function printOfPage(number: number): Promise<PaperPrint> {
  return printOf((await PAGES).filter(({ sheet }) => sheet.number === number));
}

function tableOf({ blocks }: PaperPrint): string[][] {
  const [table] = blocks.filter((block) => block.block === 'table');
  const rows = table?.rows.map((row) => (row.row === 'cells' ? row.cells.map(({ text }) => text) : [row.text.text]));
  return [table?.columns ?? [], ...(rows ?? [])];
}

it('a table that lies askew is levelled and read from its picture, whatever a scanner has laid under it', async () => {
  expect(tableOf(await printOfPage(1))).toEqual(ROWS);
});

it('the places of what a levelled page prints are those on the page as it lies', async () => {
  const [table] = (await printOfPage(1)).blocks.filter((block) => block.block === 'table');
  const [row] = table?.rows ?? [];
  const place = row?.row === 'cells' ? row.cells[2]?.places[0] : undefined;
  if (place?.at !== 'box') throw new Error('the cell has no place');
  // Level, “Yes” is set at x 435 to 453 and y 127 to 136; the paper turns by 1.2° about its middle, 297.6 and 95.
  const [x, y] = [444 - 297.6, 131.5 - 95];
  const [cos, sin] = [Math.cos((1.2 * Math.PI) / 180), Math.sin((1.2 * Math.PI) / 180)];
  const [left, top, right, bottom] = place.box;
  expect(Math.abs((left + right) / 2 - (297.6 + x * cos - y * sin))).toBeLessThan(3);
  expect(Math.abs((top + bottom) / 2 - (95 + x * sin + y * cos))).toBeLessThan(3);
});

it('a table without rules is read by its white, from a page on its side that comes in strips', async () => {
  expect(tableOf(await printOfPage(2))).toEqual(ROWS);
});
