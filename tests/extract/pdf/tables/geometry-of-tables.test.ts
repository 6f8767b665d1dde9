import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../../src/extract/pdf/tables/ruled/cells.js';
import { rulingOf } from '../../../../src/extract/pdf/tables/ruled/intersections.js';
import { rulesFrom, underlinesAmong } from '../../../../src/extract/pdf/tables/ruled/rules.js';
import { across, down, word } from '../drawn.js';

describe('Segments become rules', () => {
  it('a rule drawn twice, or in dashes, or cell by cell, is one', () => {
    expect(rulesFrom([across(100, 0, 50), across(100.5, 0, 50)])).toHaveLength(1);
    expect(rulesFrom([across(100, 0, 5), across(100, 7, 12), across(100, 14, 19)])).toMatchObject([
      { from: 0, to: 19 },
    ]);
    expect(rulesFrom([down(40, 0, 30), down(40.2, 30, 80)])).toMatchObject([{ from: 0, to: 80 }]);
  });

  it('two rules of neighbouring tables on one height are two', () => {
    expect(rulesFrom([across(100, 0, 50), across(100, 80, 130)])).toHaveLength(2);
  });

  it('what underlines a word is no rule, what reaches from border to border is one', () => {
    const words = [word('Firmware', 12, 60, 50)];
    const borders = rulesFrom([down(10, 0, 100), down(90, 0, 100), across(60, 10, 90)]);
    const { borders: kept, underlines } = underlinesAmong([...borders, ...rulesFrom([across(51.5, 12, 60)])], words);
    expect(kept).toEqual(borders);
    expect(underlines).toMatchObject([{ from: 12, to: 60 }]);
  });
});

describe('Rules become a grid', () => {
  const frame = [across(0, 0, 200), across(50, 0, 200), across(100, 0, 200), down(0, 0, 100), down(200, 0, 100)];

  it('a rule that stops short leaves one cell across two columns', () => {
    const [lattice] = rulingOf(rulesFrom([...frame, down(100, 50, 100)])).lattices;
    expect(lattice && gridOf(lattice).cells).toEqual([
      { row: 0, column: 0, rowSpan: 1, columnSpan: 2 },
      { row: 1, column: 0, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
    ]);
  });

  it('a side without a rule is closed where the others end, as at the end of a page', () => {
    const open = [across(0, 0, 200), across(50, 0, 200), down(0, 0, 100), down(100, 0, 100), down(200, 0, 100)];
    const [lattice] = rulingOf(rulesFrom(open)).lattices;
    expect(lattice && gridOf(lattice).cells).toHaveLength(4);
  });

  it('two tables that do not touch are two lattices', () => {
    const lower = frame.map((rule) =>
      rule.direction === 'across'
        ? { ...rule, at: rule.at + 300 }
        : { ...rule, from: rule.from + 300, to: rule.to + 300 },
    );
    expect(rulingOf(rulesFrom([...frame, ...lower])).lattices).toHaveLength(2);
  });
});
