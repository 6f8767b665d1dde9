import { describe, expect, it } from 'vitest';
import { inPageColumns } from '../../../../src/extract/pdf/tables/white/gutters.js';
import { linesOf, type Word } from '../../../../src/extract/pdf/sheet/words.js';
import { across, down } from '../drawn.js';
import { line, row, tablesIn } from './lines.js';

describe('Tables beside prose', () => {
  it('a table in the right column, whose own columns stand further apart than the two of the page', () => {
    const prose = 'States regional results between national some'.split(' ');
    const sentence = (left: number) =>
      prose.map((text, at) => [left + at * 40, text.padEnd(7, 'e').slice(0, 7)] as const);
    const words = [
      ...Array.from({ length: 30 }, (_, at) => line(100 + at * 12, ...sentence(50))).flat(),
      ...['Belgium', 'Denmark', 'Estonia', 'Ireland', 'Hungary', 'Finland', 'Latvia', 'Malta'].flatMap((name, at) =>
        line(103 + at * 12, [300, name.slice(0, 5)], [-470, `${at + 1} 204`], [-520, `${at + 2} 310`]),
      ),
      ...Array.from({ length: 8 }, (_, at) => line(260 + at * 12, ...sentence(300))).flat(),
    ];
    const groups = inPageColumns(linesOf(words));
    const firsts = groups.map((lines) => lines.map((own) => own.words[0]?.text));
    expect(firsts).toHaveLength(2);
    expect(firsts[1]?.slice(0, 8)).toEqual(['Belgi', 'Denma', 'Eston', 'Irela', 'Hunga', 'Finla', 'Latvi', 'Malta']);
  });
});

describe('Rules of reports', () => {
  it('those drawn over sums alone leave no label outside', () => {
    const sums = (at: number) => [across(at, 200, 310)];
    const words = [
      ...line(100, [50, 'In millions'], [-250, '2006'], [-310, '2007']),
      ...line(112, [50, 'Income taxes'], [202, '$'], [-250, '8.4'], [262, '$'], [-310, '9.4']),
      ...line(124, [50, 'Federal grants'], [-250, '4.4'], [-310, '3.4']),
      ...line(140, [50, 'Total revenues'], [202, '$'], [-250, '12.8'], [262, '$'], [-310, '12.8']),
      ...line(152, [50, 'Education'], [202, '$'], [-250, '6.4'], [262, '$'], [-310, '7.1']),
      ...line(164, [50, 'Public safety'], [-250, '5.4'], [-310, '4.4']),
      ...line(180, [50, 'Total expenses'], [202, '$'], [-250, '11.8'], [262, '$'], [-310, '11.5']),
    ];
    expect(tablesIn(words, [...sums(128), ...sums(168)])[0]?.rows).toEqual([
      ['In millions', '2006', '2007'],
      ['Income taxes', '$ 8.4', '$ 9.4'],
      ['Federal grants', '4.4', '3.4'],
      ['Total revenues', '$ 12.8', '$ 12.8'],
      ['Education', '$ 6.4', '$ 7.1'],
      ['Public safety', '5.4', '4.4'],
      ['Total expenses', '$ 11.8', '$ 11.5'],
    ]);
  });

  it('those around the headings alone leave the rows under them in the table, and the notes outside', () => {
    const names = ['Iowa', 'Ohio', 'Utah', 'Texas', 'Maine'];
    const words = [
      ...row(100, 'State', 'Enrollment', 'Teachers', 'Pupils'),
      ...row(112, '1', '2', '3', '4'),
      ...names.flatMap((name, at) => row(128 + at * 12, name, `${at + 1},204`, '46.1', '5.2')),
      ...line(192, [50, 'NOTE: Data for all of these may not add to totals because of rounding']),
    ];
    const tables = tablesIn(words, [across(90, 48, 390), across(116, 48, 390)]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows.map(([first]) => first)).toEqual(['State', '1', ...names]);
  });

  it('headings of several lines between rules, some of fewer, are one row', () => {
    const heads = [
      'Persons employed (thousands)',
      'Annual average rate',
      'Average weekly earnings',
      'Area harvested',
      'Current market prices',
    ];
    const edges = [50, 120, 190, 260, 330, 400];
    const words = [
      ...heads.flatMap((text, column) => {
        const own = text.split(' ');
        return own.flatMap((one, at) => line(100 + at * 14 + (3 - own.length) * 7, [(edges[column] ?? 0) + 4, one]));
      }),
      ...[146, 160].flatMap((baseline) => line(baseline, ...edges.slice(0, -1).map((x) => [x + 4, '1.2'] as const))),
    ];
    const rules = [90, 134, 150, 164].map((at) => across(at, 50, 400));
    expect(tablesIn(words, [...rules, ...edges.map((x) => down(x, 90, 164))])[0]?.rows[0]).toEqual(heads);
  });

  it('rows of words at the foot of their cells are parted by the white between them', () => {
    const words = [
      ...line(104, [54, 'Aim'], [204, 'Time'], [304, 'Comments']),
      ...line(120, [54, 'Improvement of licences']),
      ...line(130, [54, 'for services'], [204, 'Monitoring'], [304, 'Access to permits']),
      ...line(156, [304, 'Review of students for']),
      ...line(166, [54, 'Registration'], [304, 'public schools']),
      ...line(192, [54, 'Development of']),
      ...line(202, [54, 'technical schools'], [204, 'Each year'], [304, 'Training']),
    ];
    const rules = [92, 109, 210].map((at) => across(at, 50, 420));
    const sides = [50, 200, 300, 420].map((x) => down(x, 92, 210));
    expect(tablesIn(words, [...rules, ...sides])[0]?.rows).toEqual([
      ['Aim', 'Time', 'Comments'],
      ['Improvement of licences for services', 'Monitoring', 'Access to permits'],
      ['Registration', '', 'Review of students for public schools'],
      ['Development of technical schools', 'Each year', 'Training'],
    ]);
  });

  it('wrapped labels with the figures between their lines are of a row each, not all of one', () => {
    const words = [
      ...line(88, [50, 'Item'], [-260, 'Value'], [-320, 'Share'], [-380, 'Rate']),
      ...[0, 1, 2, 3, 4].flatMap((at) => [
        ...line(100 + at * 20, [50, 'Expenditure on services']),
        ...line(105 + at * 20, [-260, `${at + 1},204`], [-320, '46.1'], [-380, '5.2']),
        ...line(110 + at * 20, [50, 'for regions']),
      ]),
    ];
    const [table] = tablesIn(words);
    expect(table?.spans).toEqual([]);
    expect(table?.rows.slice(1).map(([first]) => first)).toEqual(
      Array.from({ length: 5 }, () => 'Expenditure on services for regions'),
    );
  });
});

describe('Rows of reports', () => {
  const quarters = (from: number) =>
    ['I', 'II', 'III', 'IV'].flatMap((name, at) => row(from + at * 12, name, `${at + 1}.4`, '46.1', '5.2'));

  it('a year that stands alone in the middle heads the rows under it', () => {
    const words = [
      ...row(88, 'Period', 'Total', 'Wages', 'Prices'),
      ...line(100, [205, '2007']),
      ...quarters(112),
      ...line(160, [205, '2008']),
      ...quarters(172),
    ];
    const [table] = tablesIn(words);
    expect(table?.rows.map(([first]) => first)).toEqual([
      'Period',
      '2007',
      'I',
      'II',
      'III',
      'IV',
      '2008',
      'I',
      'II',
      'III',
      'IV',
    ]);
    expect(table?.spans).toEqual([
      [1, 0, 1, 4],
      [6, 0, 1, 4],
    ]);
  });

  it('rules around several lines of headings do not rule off the rows under them', () => {
    const bars = [across(78, 48, 390), across(92, 80, 390), across(104, 48, 390), across(222, 48, 390)];
    const words = [
      ...line(88, [290, 'Change']),
      ...row(101, '', 'Total', 'Wages', 'Prices'),
      ...line(116, [50, 'Output of all sectors of']),
      ...row(128, 'industry', '1.4', '46.1', '5.2'),
      ...line(140, [50, 'Energy']),
      ...row(152, 'Electricity', '1.4', '46.1', '5.2'),
      ...row(164, 'Gas', '1.4', '46.1', '5.2'),
      ...line(176, [50, 'Transport']),
      ...row(188, 'Rail', '1.4', '46.1', '5.2'),
      ...row(200, 'Road', '1.4', '46.1', '5.2'),
    ].filter(({ text }) => text !== '');
    expect(
      tablesIn(words, bars)[0]
        ?.rows.slice(2)
        .map(([first]) => first),
    ).toEqual(['Output of all sectors of industry', 'Energy', 'Electricity', 'Gas', 'Transport', 'Rail', 'Road']);
  });

  it('lines of words that each fill all columns are rows, however little room their cells have', () => {
    const people = [
      ['John Rossi', 'Office of Energy', '837-555'],
      ['Ann Novak', 'Office of State', '750-555'],
      ['Maria Klein', 'Office of Labor', '575-555'],
      ['Peter Brown', 'Office of Health', '516-555'],
      ['Susan Murphy', 'Office of Trade', '888-555'],
    ] as const;
    const words = people.flatMap(([name, office, phone], at) =>
      line(100 + at * 13, [50, name], [150, office], [280, phone]),
    );
    expect(tablesIn(words)[0]?.rows).toEqual(people);
  });
});

describe('What is no table in reports', () => {
  const bars = (top: number, left: number, lengths: readonly number[]) =>
    lengths.map((length, at) => ({ left, right: left + length, top: top + at * 24, bottom: top + at * 24 + 13 }));
  const chart = (top: number, left: number, lengths: readonly number[]) =>
    lengths.flatMap((length, at) =>
      line(
        top + 9 + at * 24,
        [50, ['Canola', 'Oats', 'Rice', 'Peanuts'][at] ?? ''],
        [left + length + 4, `${length / 4}`],
      ),
    );

  it('two charts of lying bars under one another, and a standing bar between them', () => {
    const [upper, lower] = [
      [80, 120, 30, 60],
      [40, 150, 90, 110],
    ];
    const words = [...chart(100, 150, upper), ...chart(360, 150, lower)];
    const standing = { left: 150, right: 170, top: 240, bottom: 320 };
    const shades = [...bars(100, 150, upper), standing, ...bars(360, 150, lower)];
    expect(tablesIn(words, [], { shades })).toEqual([]);
  });

  it('two lines of fields to fill in, over a rule each', () => {
    const words = [
      ...line(100, [54, 'Signature'], [190, 'ZIP code'], [330, 'Title']),
      ...line(116, [54, 'Date and place'], [160, 'Last name'], [262, 'Initial'], [366, 'Country']),
    ];
    expect(tablesIn(words, [across(104, 50, 480), across(120, 50, 480)])).toEqual([]);
  });
});

describe('Two tables under one another', () => {
  const bold = (words: readonly Word[]) => words.map((word) => ({ ...word, bold: true }));
  const table = (top: number, name: string) => [
    ...bold(row(top, name, 'Rate', 'Change', 'Total')),
    ...row(top + 14, 'Utilities', '2,578', '417', '4,282'),
    ...row(top + 28, 'Information', '1,367', '571', '232'),
    ...row(top + 42, 'Construction', '4,277', '815', '715'),
  ];
  const words = [...table(100, 'Sector'), ...bold(line(164, [50, 'Index by State in 2003'])), ...table(186, 'Branch')];
  const labels = (rules: Parameters<typeof tablesIn>[1]) =>
    tablesIn(words, rules).map(({ rows }) => rows.map(([first]) => first));
  const both = [
    ['Sector', 'Utilities', 'Information', 'Construction'],
    ['Branch', 'Utilities', 'Information', 'Construction'],
  ];

  it('are two where a caption and headings, bold as no row is, stand between them', () => {
    expect(labels([])).toEqual(both);
  });

  it('and so where rules run under each of their rows', () => {
    expect(labels([90, 104, 118, 132, 146, 176, 190, 204, 218, 232].map((at) => across(at, 48, 390)))).toEqual(both);
  });
});
