import { describe, expect, it } from 'vitest';
import { across, down } from '../drawn.js';
import { line, row, tablesIn } from './lines.js';

const labelled = (baseline: number, year: string, ...figures: readonly string[]) =>
  line(baseline, [200, year], ...figures.map((figure, at) => [-(300 + at * 60), figure] as const));

describe('A label centred on several rows', () => {
  const rows = [
    ...labelled(128, '2007', '1,234', '7.5'),
    ...labelled(140, '2008', '1,300', '7.9'),
    ...labelled(152, '2007', '10,100', '8.1'),
    ...labelled(164, '2008', '10,950', '8.4'),
  ];
  const heads = line(116, [50, 'Country'], [200, 'Year'], [-300, 'Jobs'], [-360, 'Rate']);

  it('spans them, also where it stands between two lines', () => {
    const labels = [...line(134, [50, 'Belgium']), ...line(158, [50, 'Germany'])];
    const bars = [105, 119, 170].map((at) => across(at, 50, 380));
    expect(tablesIn([...heads, ...rows, ...labels], bars)).toEqual([
      {
        rows: [
          ['Country', 'Year', 'Jobs', 'Rate'],
          ['Belgium', '2007', '1,234', '7.5'],
          ['', '2008', '1,300', '7.9'],
          ['Germany', '2007', '10,100', '8.1'],
          ['', '2008', '10,950', '8.4'],
        ],
        spans: [
          [1, 0, 2, 1],
          [3, 0, 2, 1],
        ],
      },
    ]);
  });

  it('spans none where it stands on the first of its rows', () => {
    const labels = [...line(128, [50, 'Belgium']), ...line(152, [50, 'Germany'])];
    expect(tablesIn([...heads, ...rows, ...labels])[0]?.spans).toEqual([]);
  });

  it('goes on under a bar that leaves its column out', () => {
    const labels = [...line(134, [50, 'Belgium']), ...line(158, [50, 'Germany'])];
    const bars = [across(105, 50, 380), across(119, 50, 380), across(146, 50, 380), across(170, 190, 380)];
    expect(tablesIn([...heads, ...rows, ...labels], bars).map((table) => table.rows.map(([first]) => first))).toEqual([
      ['Country', 'Belgium', '', 'Germany', ''],
    ]);
  });
});

describe('Rules down that break', () => {
  const body = [
    ...row(140, 'Belgium', '1,234', '1,300', '7.5'),
    ...row(152, 'Germany', '10,100', '10,950', '8.1'),
    ...row(164, 'Spain', '5,001', '4,998', '11.3'),
    ...row(188, 'Norway', '2,001', '2,110', '3.3'),
    ...row(200, 'Iceland', '110', '112', '2.9'),
  ];
  const bars = [105, 131, 206].map((at) => across(at, 45, 385));

  it('leave room for a heading of the rows under it', () => {
    const heads = row(128, 'Country', '2007', '2008', 'Rate');
    const rules = [215, 270, 330].flatMap((at) => [down(at, 105, 167), down(at, 180, 206)]);
    expect(tablesIn([...heads, ...body, ...line(176, [50, 'Other'])], [...bars, ...rules])).toMatchObject([
      {
        rows: [
          ['Country', '2007', '2008', 'Rate'],
          ['Belgium', '1,234', '1,300', '7.5'],
          ['Germany', '10,100', '10,950', '8.1'],
          ['Spain', '5,001', '4,998', '11.3'],
          ['Other', '', '', ''],
          ['Norway', '2,001', '2,110', '3.3'],
          ['Iceland', '110', '112', '2.9'],
        ],
      },
    ]);
  });

  it('end under a heading over the columns between them', () => {
    const heads = [...line(114, [232, 'Expenditure']), ...row(128, 'Country', '2007', '2008', 'Rate')];
    const rules = [down(215, 105, 206), down(270, 118, 206), down(330, 105, 206)];
    const [table] = tablesIn([...heads, ...body], [...bars, ...rules]);
    expect(table?.rows.slice(0, 2)).toEqual([
      ['Country', 'Expenditure', '', 'Rate'],
      ['', '2007', '2008', ''],
    ]);
    expect(table?.spans).toContainEqual([0, 1, 1, 2]);
  });
});

describe('Headings far from what stands under them', () => {
  it('belong to the columns in their order', () => {
    const words = [
      ...line(128, [50, 'Country'], [200, 'Jobs'], [270, 'Rate']),
      ...['Belgium', 'Germany', 'Spain', 'Norway'].flatMap((name, at) =>
        line(140 + 12 * at, [50, name], [-260, `1,23${at}`], [-400, `7.${at}`]),
      ),
    ];
    const bars = [118, 131, 182].map((at) => across(at, 50, 400));
    expect(tablesIn(words, bars)[0]?.rows.slice(0, 2)).toEqual([
      ['Country', 'Jobs', 'Rate'],
      ['Belgium', '1,230', '7.0'],
    ]);
  });
});
