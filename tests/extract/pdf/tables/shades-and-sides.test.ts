import { describe, expect, it } from 'vitest';
import { across } from '../drawn.js';
import { line, tablesIn } from './lines.js';

describe('Two tables beside one another', () => {
  const left = ['Belgium', 'Germany', 'Spain', 'Norway', 'Italy', 'Malta'];
  const right = ['Men', 'Women', 'All persons'];
  const side = (labels: readonly string[], from: number) =>
    labels.flatMap((label, at) => line(140 + 12 * at, [from, label], [-(from + 180), `1${at}.5`]));
  const heads = (from: number, label: string, figure: string) => line(128, [from, label], [-(from + 180), figure]);

  it('are two where a rule stands under the headings of each', () => {
    const words = [
      ...heads(50, 'Country', 'Rate'),
      ...heads(300, 'Sex', 'Share'),
      ...side(left, 50),
      ...side(right, 300),
    ];
    expect(tablesIn(words, [across(131, 48, 232), across(131, 298, 482)]).map(({ rows }) => rows)).toEqual([
      [['Country', 'Rate'], ...left.map((label, at) => [label, `1${at}.5`])],
      [['Sex', 'Share'], ...right.map((label, at) => [label, `1${at}.5`])],
    ]);
  });

  it('are one where a rule runs over both', () => {
    const words = [...heads(50, 'Area', 'Rate'), ...heads(300, 'Area', 'Rate'), ...side(left, 50), ...side(left, 300)];
    expect(tablesIn(words, [across(131, 48, 482)]).map(({ rows }) => rows[1])).toEqual([
      ['Belgium', '10.5', 'Belgium', '10.5'],
    ]);
  });
});

describe('What is painted beside print', () => {
  const rows = ['Belgium', 'Germany', 'Spain', 'Norway', 'Italy'].map((label, at) => ({
    label,
    breadth: 40 + 25 * at,
  }));
  const words = rows.flatMap(({ label, breadth }, at) =>
    line(140 + 12 * at, [50, label], [130 + breadth, `${breadth}.5`]),
  );

  it('bars of different lengths beside labels are a chart', () => {
    const shades = rows.map(({ breadth }, at) => ({
      left: 120,
      right: 120 + breadth,
      top: 133 + 12 * at,
      bottom: 141 + 12 * at,
    }));
    expect(tablesIn(words)).toHaveLength(1);
    expect(tablesIn(words, [], { shades })).toEqual([]);
  });

  it('a curve among figures is a chart', () => {
    expect(tablesIn(words, [], { art: [{ left: 120, right: 260, top: 135, bottom: 185 }] })).toEqual([]);
  });

  it('shaded rows are rows, and so are those between, before and after them', () => {
    const texts = [
      ['Aid', 'Grants are paid to farms in', 'The Member'],
      ['Loans', 'Banks lend at a lower rate to', 'The Bank'],
      ['Advice', 'Experts visit each farm and', 'The Agency'],
      ['Control', 'Inspectors check one in ten of', 'The Court'],
    ];
    const text = texts.flatMap(([label = '', upper = '', who = ''], at) => [
      ...line(140 + 28 * at, [50, label], [120, upper], [320, who]),
      ...line(150 + 28 * at, [120, 'each year and report'], [320, 'States']),
    ]);
    const heads = line(116, [50, 'Measure'], [120, 'Description'], [320, 'Body']);
    const shades = [0, 2].map((at) => ({ left: 45, right: 400, top: 126 + 28 * at, bottom: 154 + 28 * at }));
    expect(tablesIn([...heads, ...text], [], { shades }).map((table) => table.rows)).toEqual([
      [
        ['Measure', 'Description', 'Body'],
        ...texts.map(([label, upper, who]) => [label, `${upper ?? ''} each year and report`, `${who ?? ''} States`]),
      ],
    ]);
  });
});

describe('Text in columns', () => {
  const cells = (top: number, ...columns: readonly (readonly string[])[]) =>
    columns.flatMap((lines, column) =>
      lines.flatMap((text, at) => line(top + 10 * at, [[50, 150, 330][column] ?? 0, text])),
    );

  it('is a table where white parts rows that begin level', () => {
    const words = [
      ...cells(100, ['Measure'], ['Description'], ['Body']),
      ...cells(
        120,
        ['Aid to farms'],
        ['Grants are paid to farms that', 'keep their hedges.'],
        ['The Member', 'States'],
      ),
      ...cells(150, ['Loans to', 'young people'], ['Banks lend at a lower rate.'], ['The Bank']),
      ...cells(180, ['Advice'], ['Experts visit each farm once a', 'year, and report on it.'], ['The Agency']),
    ];
    expect(tablesIn(words).map(({ rows }) => rows)).toEqual([
      [
        ['Measure', 'Description', 'Body'],
        ['Aid to farms', 'Grants are paid to farms that keep their hedges.', 'The Member States'],
        ['Loans to young people', 'Banks lend at a lower rate.', 'The Bank'],
        ['Advice', 'Experts visit each farm once a year, and report on it.', 'The Agency'],
      ],
    ]);
  });

  it('begins a row where its labels go on after lines without one', () => {
    const words = [
      ...cells(100, ['Measure'], ['Description'], ['Body']),
      ...cells(
        120,
        ['Aid'],
        ['Grants are paid to farms that', 'keep their hedges as they', 'were.'],
        ['Member', 'States'],
      ),
      ...cells(150, ['Loans'], ['Banks lend at a lower rate to', 'young people.'], ['Bank']),
      ...cells(170, ['Advice'], ['Experts visit each farm once a', 'year.'], ['Agency']),
    ];
    const bars = [90, 106, 190].map((at) => across(at, 45, 420));
    expect(tablesIn(words, bars)[0]?.rows.map(([label]) => label)).toEqual(['Measure', 'Aid', 'Loans', 'Advice']);
  });

  it('is prose where it goes on from line to line', () => {
    const prose = [
      'the returns were late and',
      'had to be estimated by',
      'staff of the agency so',
      'that all of them were in',
    ];
    const words = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((at) =>
      cells(
        100 + 12 * at,
        [prose[at % 4]?.slice(0, 16) ?? ''],
        [prose[(at + 1) % 4] ?? ''],
        [prose[(at + 2) % 4] ?? ''],
      ),
    );
    expect(tablesIn(words)).toEqual([]);
  });
});

describe('A letter’s head', () => {
  it('is no table, also under a running line', () => {
    const words = [
      ...line(60, [50, 'Report on the state of farms'], [500, 'EN']),
      ...line(84, [50, 'European Commission'], [380, 'Brussels, 25 March 2010']),
      ...line(96, [50, 'Directorate-General'], [380, 'SEC(2010) 422']),
      ...line(108, [50, 'Unit C.4'], [380, 'Final']),
    ];
    expect(tablesIn(words)).toEqual([]);
  });
});
