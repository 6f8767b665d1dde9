import { describe, expect, it } from 'vitest';
import { inPageColumns } from '../../../src/extract/pdf/gutters.js';
import { linesOf, type Word } from '../../../src/extract/pdf/words.js';
import { across, down } from './drawn.js';
import { line, row, tablesIn } from './lines.js';

describe('Labels of reports', () => {
  it('names in the order of the alphabet with figures beside them are no index', () => {
    const states = ['Alabama', 'Alaska', 'Arizona', 'Arkansas', 'California', 'Colorado', 'Delaware', 'Florida'];
    const words = states.flatMap((name, at) => row(100 + at * 12, name, `${at + 1},204`, `${at + 3}.5`, `${at + 4}.5`));
    expect(tablesIn(words)[0]?.rows.map(([first]) => first)).toEqual(states);
  });

  it('a heading of rows right under a row is no part of it, however much white follows it', () => {
    const words = [
      ...row(100, 'Total', '3,204', '100.0', '5.5'),
      ...line(110, [50, 'Sex']),
      ...row(124, 'Male', '1,204', '46.1', '5.2'),
      ...row(134, 'Female', '2,000', '53.9', '5.1'),
      ...line(144, [50, 'Housing tenure']),
      ...row(158, 'Owner-occupied', '2,104', '65.0', '4.2'),
      ...row(168, 'Renter-occupied', '1,100', '35.0', '6.1'),
      ...line(178, [50, 'Age']),
      ...row(192, 'Under twenty years of age', '1,100', '35.0', '6.1'),
      ...row(202, '20 years and over', '2,104', '65.0', '4.2'),
    ];
    expect(tablesIn(words)[0]?.rows.map(([first]) => first)).toEqual([
      'Total',
      'Sex',
      'Male',
      'Female',
      'Housing tenure',
      'Owner-occupied',
      'Renter-occupied',
      'Age',
      'Under twenty years of age',
      '20 years and over',
    ]);
  });

  it('a label that ends with a colon, or that the rows under it are set in from, is none of the first row', () => {
    const words = [
      ...row(100, 'Total', '3,204', '100.0', '5.5'),
      ...line(112, [50, 'Household income:']),
      ...row(124, 'Less than 9 in all', '1,204', '46.1', '5.2'),
      ...row(136, '9 and more', '2,000', '53.9', '5.1'),
      ...line(148, [50, 'Homes with children']),
      ...row(160, 'Owner-occupied', '2,104', '65.0', '4.2').map((word) => indented(word)),
      ...row(172, 'Renter-occupied', '1,100', '35.0', '6.1').map((word) => indented(word)),
    ];
    expect(tablesIn(words)[0]?.rows.map(([first]) => first)).toEqual([
      'Total',
      'Household income:',
      'Less than 9 in all',
      '9 and more',
      'Homes with children',
      'Owner-occupied',
      'Renter-occupied',
    ]);
  });

  it('labels beside nearly every row are of rows, though one stands a little higher than its figures', () => {
    const words = ['Iowa', 'Ohio', 'Utah', 'Texas', 'Maine', 'Idaho'].flatMap((name, at) => [
      ...line(100 + at * 12, [50, name]),
      ...line(100 + at * 12 + (at === 3 ? 3 : 0), [-260, `${at + 1},204`], [-320, '46.1'], [-380, '5.2']),
    ]);
    const [table] = tablesIn([...row(88, 'State', 'Number', 'Share', 'Rate'), ...words]);
    expect(table?.spans).toEqual([]);
    expect(table?.rows).toHaveLength(7);
  });

  it('rows of text begin where the label does, though another cell is full to its end', () => {
    const words = [
      ...line(100, [50, 'Agency'], [160, 'Examples'], [340, 'Actions']),
      ...line(112, [50, 'Department of State'], [160, 'Access to services for all of the'], [340, 'Review of rules']),
      ...line(124, [160, 'regions'], [340, 'in force now']),
      ...line(136, [50, 'Protection'], [160, 'Development of workers for schools'], [340, 'Support of new jobs']),
      ...line(148, [50, 'Agency'], [160, 'number'], [340, 'for new programmes']),
      ...line(160, [50, 'Office of Energy'], [160, 'Registration of licences'], [340, 'Exchange of views']),
      ...line(172, [160, 'by the States']),
    ];
    const bars = [across(90, 48, 440), across(104, 48, 440), across(176, 48, 440)];
    expect(tablesIn(words, bars)[0]?.rows.map(([first]) => first)).toEqual([
      'Agency',
      'Department of State',
      'Protection Agency',
      'Office of Energy',
    ]);
  });
});

/** The first word of a row, if it is of its label, set in. */
function indented(word: Word): Word {
  const isLabel = word.box.left < 200;
  return isLabel ? { ...word, box: { ...word.box, left: word.box.left + 10, right: word.box.right + 10 } } : word;
}

describe('Headings of reports', () => {
  const FIGURES = ['1,204', '46.1', '2,310', '12.5', '3,422', '14.5'];
  const EDGES = [200, 250, 310, 360, 420, 470];
  const body = ['Iowa', 'Ohio', 'Utah', 'Texas'].flatMap((name, at) =>
    line(136 + at * 12, [50, name], ...EDGES.map((edge, k) => [-edge, FIGURES[k] ?? ''] as const)),
  );

  it('one for each column belong to their columns, be a longer one over them', () => {
    const edges = [200, 280, 360, 440];
    const rows = ['Iowa', 'Ohio', 'Utah', 'Texas'].flatMap((name, at) =>
      line(136 + at * 12, [50, name], ...edges.map((edge, k) => [-edge, FIGURES[k] ?? ''] as const)),
    );
    const words = [
      ...line(112, [165, 'Total population'], [325, 'Owners of homes']),
      ...line(124, [50, 'Subject'], [150, 'Count'], [228, 'Share'], [310, 'Count'], [388, 'Share']),
      ...rows,
    ];
    const [table] = tablesIn(words);
    expect(table?.rows[0]).toEqual(['', 'Total population', '', 'Owners of homes', '']);
    expect(table?.rows[1]).toEqual(['Subject', 'Count', 'Share', 'Count', 'Share']);
    expect(table?.spans).toEqual([
      [0, 1, 1, 2],
      [0, 3, 1, 2],
    ]);
  });

  it('the middle one of three that come again has none of the heading over all three', () => {
    const words = [
      ...line(112, [210, 'Total people'], [375, 'Owners now']),
      ...line(
        124,
        [50, 'Subject'],
        ...EDGES.map((edge, at) => [-edge, ['Number', 'Share', 'Error'][at % 3] ?? ''] as const),
      ),
      ...body,
    ];
    const [table] = tablesIn(words);
    expect(table?.rows[0]).toEqual(['', 'Total people', '', '', 'Owners now', '', '']);
    expect(table?.rows[1]?.slice(1, 4)).toEqual(['Number', 'Share', 'Error']);
  });

  it('units that stand over two years each are a row of their own', () => {
    const words = [
      ...line(100, [195, 'Exports'], [305, 'Imports'], [415, 'Stocks']),
      ...line(112, ...EDGES.map((edge, at) => [-edge, at % 2 ? '2009' : '2008'] as const)),
      ...line(124, ...[213, 323, 433].map((middle) => [middle - 15, '(tons)'] as const)),
      ...body,
    ];
    const [table] = tablesIn(words);
    expect(table?.rows[1]).toEqual(['', '2008', '2009', '2008', '2009', '2008', '2009']);
    expect(table?.rows[2]).toEqual(['', '(tons)', '', '(tons)', '', '(tons)', '']);
  });

  it('a heading that ends with a year stands whole over its two columns', () => {
    const words = [
      ...line(
        112,
        ...[185.75, 295.75, 405.75].flatMap((left, at) => [
          [left, 'Credit'] as const,
          [left + 32.5, `${2012 - at}`] as const,
        ]),
      ),
      ...line(124, [50, 'Subject'], ...EDGES.map((edge, at) => [-edge, at % 2 ? 'Paid' : 'Due'] as const)),
      ...body,
    ];
    expect(tablesIn(words)[0]?.rows[0]).toEqual(['', 'Credit 2012', '', 'Credit 2011', '', 'Credit 2010', '']);
  });

  it('a unit in brackets under one of several wrapped headings begins no row', () => {
    const words = [
      ...line(112, [-260, 'Operating'], [-320, 'Payroll'], [-380, 'Full-time']),
      ...line(122, [50, 'Agency'], [-260, 'expenses'], [-320, '($1,000)'], [-380, 'staff']),
      ...row(136, 'Department of Labor', '1,204', '2,310', '3,422'),
      ...row(148, 'Department of State', '1,310', '3,422', '1,204'),
      ...row(160, 'Department of Energy', '1,500', '2,422', '1,604'),
    ];
    const bars = [across(100, 48, 390), across(164, 48, 390)];
    expect(tablesIn(words, bars)[0]?.rows[0]).toEqual([
      'Agency',
      'Operating expenses',
      'Payroll ($1,000)',
      'Full-time staff',
    ]);
  });
});

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
