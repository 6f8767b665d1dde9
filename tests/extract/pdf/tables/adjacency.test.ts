import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { f1, relationsOf, scoreOf, type PlainCell } from './adjacency.js';

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): PlainCell => ({
  row,
  column,
  text,
  rowSpan,
  columnSpan,
});

describe('Relations between neighbouring cells', () => {
  it('lead to the right and down, over blank cells, which are counted', () => {
    const cells = [cell(0, 0, 'a'), cell(0, 1, ''), cell(0, 2, 'b'), cell(1, 0, 'c'), cell(1, 1, ''), cell(1, 2, '')];
    expect(relationsOf(cells)).toEqual(['["right","a","b",1]', '["below","a","c",0]']);
  });

  it('lead from a cell over two columns to each of those under it, once', () => {
    const cells = [cell(0, 0, 'head', 1, 2), cell(1, 0, 'x'), cell(1, 1, 'y')];
    expect(relationsOf(cells)).toEqual(['["right","x","y",0]', '["below","head","x",0]', '["below","head","y",0]']);
  });
});

describe('The score of found tables', () => {
  const truth = [[cell(0, 0, 'a'), cell(0, 1, 'b'), cell(1, 0, 'c'), cell(1, 1, 'd')]];

  it('is lower for a cell that is read as two rows, and for a table that is none', () => {
    const merged = [[cell(0, 0, 'a c'), cell(0, 1, 'b d')]];
    expect(scoreOf(truth, merged)).toEqual({ right: 0, found: 1, truth: 4 });
    expect(f1(scoreOf(truth, [...truth, [cell(0, 0, 'x'), cell(0, 1, 'y')]]))).toBeCloseTo(8 / 9);
    expect(f1(scoreOf([], []))).toBe(1);
  });

  it('is full for any table found as it is, and never more', () => {
    const table = fc.array(fc.array(fc.constantFrom('', 'a', 'b', '1', '2'), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    const cells = (rows: string[][]) => rows.flatMap((row, at) => row.map((text, column) => cell(at, column, text)));
    fc.assert(
      fc.property(table, table, (one, other) => {
        expect(f1(scoreOf([cells(one)], [cells(one)]))).toBe(1);
        const { right, found, truth: all } = scoreOf([cells(one)], [cells(other)]);
        expect(right).toBeLessThanOrEqual(Math.min(found, all));
      }),
    );
  });
});
