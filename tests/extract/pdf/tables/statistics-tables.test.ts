import { describe, expect, it } from 'vitest';
import { Carried } from '../../../../src/extract/pdf/tables/carried.js';
import { findTables } from '../../../../src/extract/pdf/tables/find-tables.js';
import { rulingOf } from '../../../../src/extract/pdf/tables/ruled/intersections.js';
import { rulesFrom } from '../../../../src/extract/pdf/tables/ruled/rules.js';
import { across, down } from '../drawn.js';
import { line, row, tablesIn } from './lines.js';

const labelsOf = (words: Parameters<typeof tablesIn>[0]) => tablesIn(words)[0]?.rows.map(([first]) => first);

describe('Labels of statistics', () => {
  it('a label that dots lead on from is whole, however full its column is', () => {
    const words = [
      ...row(100, 'Supplies and materials .......', '1.2', '3.4', '5.6'),
      ...row(112, 'Equipment ....................', '2.2', '4.4', '6.6'),
      ...line(124, [50, 'Expenditure on the measures']),
      ...row(136, 'for unemployed people ........', '3.2', '5.4', '7.6'),
      ...row(148, 'Travel .......................', '4.2', '6.4', '8.6'),
    ];
    expect(labelsOf(words)).toEqual([
      'Supplies and materials .......',
      'Equipment ....................',
      'Expenditure on the measures for unemployed people ........',
      'Travel .......................',
    ]);
  });

  it('figures on the last line of a label, or between its lines, belong to all of it', () => {
    const words = [
      ...row(100, 'Turnover', '1.2', '3.4', '5.6'),
      ...line(114, [50, 'Exports of goods and']),
      ...row(124, 'services', '2.2', '4.4', '6.6'),
      ...row(138, 'Construction', '3.2', '5.4', '7.6'),
      ...line(152, [50, 'Transfers to state and']),
      ...line(157, [-260, '4.2'], [-320, '6.4'], [-380, '8.6']),
      ...line(162, [50, 'local governments']),
      ...row(176, 'Salaries', '5.2', '7.4', '9.6'),
    ];
    expect(tablesIn(words)[0]?.rows).toEqual([
      ['Turnover', '1.2', '3.4', '5.6'],
      ['Exports of goods and services', '2.2', '4.4', '6.6'],
      ['Construction', '3.2', '5.4', '7.6'],
      ['Transfers to state and local governments', '4.2', '6.4', '8.6'],
      ['Salaries', '5.2', '7.4', '9.6'],
    ]);
  });

  it('a heading of rows that stands as far down as a row goes on with no label before it', () => {
    const words = [
      ...row(88, 'State', '2001', '2002', '2003'),
      ...line(100, [50, 'Education']),
      ...row(112, 'Missouri', '1.2', '3.4', '5.6'),
      ...row(124, 'Massachusetts', '2.2', '4.4', '6.6'),
      ...row(136, 'Montana', '3.2', '5.4', '7.6'),
      ...line(148, [50, 'Revenue']),
      ...row(160, 'Mississippi', '4.2', '6.4', '8.6'),
    ];
    expect(labelsOf(words)).toEqual([
      'State',
      'Education',
      'Missouri',
      'Massachusetts',
      'Montana',
      'Revenue',
      'Mississippi',
    ]);
  });
});

describe('Rows of words', () => {
  it('marks under one another are rows of their own, between rules too', () => {
    const marks = [
      ['Cattle', 'x', 'x', 'x'],
      ['Sheep and goats', '', 'x', 'x'],
      ['Poultry', 'x', '', 'x'],
      ['Cereals', 'x', 'x', 'x'],
    ] as const;
    const words = [
      ...line(112, [54, 'Measure'], [204, 'Malta'], [264, 'Spain'], [324, 'Italy']),
      ...marks.flatMap(([label, ...own], at) =>
        line(
          126 + at * 12,
          [54, label],
          ...own.flatMap((mark, k) => (mark === '' ? [] : [[212 + k * 60, mark] as const])),
        ),
      ),
    ];
    const heads = ['Measure', 'Malta', 'Spain', 'Italy'];
    const rules = [across(103, 50, 380), across(116, 50, 380), across(168, 50, 380)];
    const lines = [50, 200, 260, 320, 380].map((x) => down(x, 103, 168));
    expect(tablesIn(words)[0]?.rows).toEqual([heads, ...marks]);
    expect(tablesIn(words, [...rules, ...lines])[0]?.rows).toEqual([heads, ...marks]);
  });

  it('print that stands further down than the next line of its column begins a row, a number in a text none', () => {
    const words = [
      ...line(100, [50, 'Aim'], [220, 'Basis'], [320, 'Body']),
      ...line(114, [50, 'Support of persons in the regions'], [220, 'Reg.'], [320, 'Council']),
      ...line(126, [50, 'under the framework for'], [220, '312/2006']),
      ...line(138, [50, 'rural areas']),
      ...line(150, [50, 'Access of households to all health'], [220, 'Reg.'], [320, 'Court']),
      ...line(162, [50, 'services and water'], [220, '86/2004']),
      ...line(174, [50, 'Training for members of the public'], [220, 'Reg.'], [320, 'Agency']),
      ...line(186, [50, 'and for employers'], [220, '717/2012']),
    ];
    expect(tablesIn(words, [across(90, 48, 400), across(104, 48, 400), across(190, 48, 400)])[0]?.rows).toEqual([
      ['Aim', 'Basis', 'Body'],
      ['Support of persons in the regions under the framework for rural areas', 'Reg. 312/2006', 'Council'],
      ['Access of households to all health services and water', 'Reg. 86/2004', 'Court'],
      ['Training for members of the public and for employers', 'Reg. 717/2012', 'Agency'],
    ]);
  });

  it('a note that is stretched to the breadth of the table is no row of it', () => {
    const words = [
      ...[100, 112, 124, 136].flatMap((baseline) => row(baseline, 'Norway', '3.1', '4.1', '5.2')),
      ...line(
        150,
        ...'These sums were given by some banks alone'
          .split(' ')
          .map((text, at) => [50 + at * 44, text.padEnd(6, 'e')] as const),
      ),
    ];
    expect(tablesIn(words)[0]?.rows).toHaveLength(4);
  });
});

describe('Statistics that go on over a page', () => {
  it('rows of figures that only rules down part are rows on the second page too', () => {
    const drawn = (bottom: number) =>
      rulingOf(
        rulesFrom([
          ...[90, 104, bottom].map((at) => across(at, 45, 400)),
          ...[45, 215, 275, 335, 400].map((at) => down(at, 90, bottom)),
        ]),
      );
    const heads = row(100, 'State', '2001', '2002', '2003');
    const body = ['Iowa', 'Ohio', 'Utah', 'Texas'].flatMap((name, at) => row(116 + at * 12, name, '1.2', '3.4', '5.6'));
    const [first] = findTables(1, [...heads, ...body], drawn(160)).tables;
    expect(first?.rows).toBe(5);
    const carried = first === undefined ? undefined : Carried.from(first);
    expect(carried).toBeDefined();
    const [second] = findTables(2, [...heads, ...body], drawn(160), carried).tables;
    expect(second?.rows).toBe(5);
  });
});

describe('Narrow columns', () => {
  const FIGURES = [
    ['1,204.5', '27%', '10.5'],
    ['1,310.1', '72%', '11.0'],
    ['1,422.8', '31%', '12.5'],
    ['1,250.0', '12%', '13.5'],
    ['1,199.9', '24%', '14.0'],
    ['1,188.7', '54%', '15.5'],
  ] as const;

  it('whole figures are of columns of their own with hardly more than a space between them', () => {
    const words = FIGURES.flatMap(([one, two, three], at) =>
      line(112 + at * 12, [50, `Area ${at}`], [-140, one], [-158, two], [-181, three]),
    );
    expect(tablesIn(words)[0]?.rows).toEqual(FIGURES.map((figures, at) => [`Area ${at}`, ...figures]));
  });

  it('headings as close as the words of one text are each over their own column', () => {
    const words = [
      ...line(100, [105, 'Balance'], [143, 'Share'], [171, 'Rate']),
      ...FIGURES.flatMap(([one, two, three], at) =>
        line(112 + at * 12, [50, `Area ${at}`], [-140, one], [-164, two], [-191, three]),
      ),
    ];
    const [table] = tablesIn(words);
    expect(table?.rows[0]).toEqual(['', 'Balance', 'Share', 'Rate']);
    expect(table?.spans).toEqual([]);
  });
});

describe('What is no table', () => {
  it('names and values scattered over a map', () => {
    const places = [
      [60, 270],
      [60, 410],
      [270, 410],
      [130, 410],
      [60, 130],
      [60, 200],
      [130, 200],
      [200, 270],
    ];
    const words = places.flatMap((own, at) => line(100 + at * 24, ...own.map((x) => [x, `${x / 10}.${at}`] as const)));
    expect(tablesIn(words)).toEqual([]);
  });

  it('names in a patchwork of shapes, although they stand in rows', () => {
    const words = [100, 130, 160, 190].flatMap((baseline) => row(baseline, 'Norway', '3.1', '4.1', '5.2'));
    const art = [80, 110, 140, 170].flatMap((top) =>
      [40, 180, 320].map((left) => ({ left, right: left + 145, top, bottom: top + 34 })),
    );
    expect(tablesIn(words)).toHaveLength(1);
    expect(tablesIn(words, [], { art })).toEqual([]);
  });

  it('the scale of a chart with the values that stand at some of its points', () => {
    const words = [15, 12.5, 10, 7.5, 5].flatMap((step, at) =>
      line(
        100 + at * 20,
        [-60, step.toFixed(1)],
        ...(at % 2 === 0 ? [[150, '9.1'] as const, [250, '8.2'] as const] : [[200, '7.3'] as const]),
      ),
    );
    expect(tablesIn(words)).toEqual([]);
  });

  it('an index in three columns', () => {
    const names = 'Austria Belgium Bulgaria Cattle Cereals Croatia Cyprus Denmark Estonia Finland France Germany'.split(
      ' ',
    );
    const more = 'Greece Hungary Iceland Ireland Italy Latvia'.split(' ');
    const all = [...names, ...more];
    const words = Array.from({ length: 6 }, (_, at) =>
      line(100 + at * 12, ...[0, 6, 12].map((from, k) => [50 + k * 140, `${all[from + at]}, ${at + 3}`] as const)),
    ).flat();
    expect(tablesIn(words)).toEqual([]);
  });

  it('boxes of a diagram with lines between them', () => {
    const boxes = [50, 210, 370].flatMap((left) =>
      [100, 160, 220].flatMap((top) => [
        across(top, left, left + 120),
        across(top + 30, left, left + 120),
        down(left, top, top + 30),
        down(left + 120, top, top + 30),
      ]),
    );
    const arrows = [130, 190].flatMap((top) => [110, 270, 430].map((x) => down(x, top, top + 30)));
    const links = [115, 175, 235].flatMap((y) => [across(y, 170, 210), across(y, 330, 370)]);
    const words = [120, 180, 240].flatMap((baseline) =>
      line(baseline, [60, 'Support rate'], [220, 'Eligible data'], [380, 'Total from']),
    );
    expect(tablesIn(words, [...boxes, ...arrows, ...links])).toEqual([]);
  });

  it('fields of a form that stand under no other', () => {
    const fields = [
      [50, 170, 330, 500],
      [50, 260, 410, 500],
      [50, 120, 220, 370, 500],
      [50, 300, 450, 500],
    ];
    const drawn = fields.flatMap((edges, at) => [
      across(100 + at * 28, 50, 500),
      ...edges.map((x) => down(x, 100 + at * 28, 128 + at * 28)),
    ]);
    const words = fields.flatMap((edges, at) =>
      line(110 + at * 28, ...edges.slice(0, -1).map((x, k) => [x + 4, `Item${at}${k}`] as const)),
    );
    expect(tablesIn(words, [...drawn, across(212, 50, 500)])).toEqual([]);
  });
});
