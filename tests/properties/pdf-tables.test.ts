import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../src/extract/pdf/pages.js';
import { tablesOnPages } from '../../src/extract/pdf/tables.js';
import { typesetTable } from '../extract/pdf/typeset.js';

const WORDS =
  'approved inclusion report consultation change board vote release scope Firmware devices Security gas values update team'.split(
    ' ',
  );
const phrase = (least: number, most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((words) => words.join(' '));
const figure = fc.integer({ min: 0, max: 99_999 }).map((value) => value.toLocaleString('en-GB'));

const ruled = fc.record({
  columns: fc.integer({ min: 2, max: 5 }),
  rows: fc.integer({ min: 2, max: 14 }),
  rules: fc.constantFrom('strokes' as const, 'rectangles' as const),
  font: fc.constantFrom('Helvetica' as const, 'Times-Roman' as const),
  size: fc.constantFrom(8, 9.5, 11),
  padding: fc.constantFrom(3, 5, 8),
  seed: fc.array(phrase(1, 12), { minLength: 30, maxLength: 30 }),
});

const spaced = (text: string) => text.replace(/\s+/g, '');
const read = async (bytes: Uint8Array) => tablesOnPages(await readPages(bytes, () => undefined));

describe('Whatever table is typeset is read back', () => {
  it('with rules on all sides, by strokes or thin rectangles, over page breaks between rows', async () => {
    await fc.assert(
      fc.asyncProperty(ruled, async ({ columns, rows, seed, ...style }) => {
        const cells = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_, column) => seed[(row * columns + column) % seed.length] ?? ''),
        );
        const widths = Array.from({ length: columns }, () => 480 / columns);
        const tables = await read(await typesetTable({ ...style, widths, rows: cells }));
        expect(tables.flatMap((table) => table.rows).map((row) => row.map(spaced))).toEqual(
          cells.map((row) => row.map(spaced)),
        );
        expect(tables.flatMap(({ spans }) => spans)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('with bars between its rows only', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(phrase(1, 3), phrase(3, 14), figure), { minLength: 3, maxLength: 10 }),
        fc.constantFrom(8, 10),
        async (body, size) => {
          const rows = [['Modification', 'Status', 'Cost'], ...body];
          const tables = await read(
            await typesetTable({ widths: [140, 260, 80], rows, rules: 'bars', font: 'Helvetica', size, padding: 4 }),
          );
          expect(tables.flatMap((table) => table.rows).map((row) => row.map(spaced))).toEqual(
            rows.map((row) => row.map(spaced)),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of modifications, with rules between its columns only or none, wherever the cells stand in their rows', async () => {
    const modification = fc.record({
      number: fc.integer({ min: 100, max: 999 }),
      title: phrase(1, 9),
      status: phrase(1, 30),
      mark: fc.constantFrom('Yes', 'No'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(modification, { minLength: 2, maxLength: 7 }),
        fc.record({
          rules: fc.constantFrom('columns' as const, 'none' as const),
          stands: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
          size: fc.constantFrom(8, 10, 11),
          padding: fc.constantFrom(4, 6),
        }),
        async (modifications, style) => {
          const rows = [
            ['Mod ID', 'Title', 'Status', 'Impact'],
            ...modifications.map(({ number, title, status, mark }) => [`MP${number}`, title, status, mark]),
          ];
          const widths = [60, 140, 220, 60];
          const tables = await read(await typesetTable({ widths, rows, font: 'Helvetica', height: 2000, ...style }));
          expect(tables.map((table) => table.rows.map((row) => row.map(spaced)))).toEqual([
            rows.map((row) => row.map(spaced)),
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('with no rules at all, where its figures stand under one another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(phrase(1, 2), figure, figure, figure), { minLength: 4, maxLength: 15 }),
        async (body) => {
          const rows = [['Region', 'Homes', 'Meters', 'Hubs'], ...body];
          const tables = await read(
            await typesetTable({
              widths: [180, 90, 90, 90],
              rows,
              rules: 'none',
              font: 'Times-Roman',
              size: 10,
              padding: 3,
              above: 'The figures below are those of the year, by region, as the regions gave them to us.',
            }),
          );
          expect(tables.map((table) => table.rows.map((row) => row.map(spaced)))).toEqual([
            rows.map((row) => row.map(spaced)),
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
