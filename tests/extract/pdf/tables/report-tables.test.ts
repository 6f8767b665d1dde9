import { describe, expect, it } from 'vitest';
import type { Word } from '../../../../src/extract/pdf/sheet/words.js';
import { across } from '../drawn.js';
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

  it('numbers that count the columns, each in the middle of its own, make no columns', () => {
    const names = ['Iowa', 'Ohio', 'Utah', 'Texas'];
    const words = [
      ...line(100, [50, 'State'], [155, '2004'], [235, '2005'], [315, '2006']),
      ...line(112, [60, '1'], [160, '2'], [240, '3'], [320, '4']),
      ...names.flatMap((name, at) => line(126 + at * 12, [50, name], [-200, '12.8'], [-280, '46.1'], [-360, '5.2'])),
    ];
    const [table] = tablesIn(words);
    expect(table?.rows[0]).toEqual(['State', '2004', '2005', '2006']);
    expect(table?.rows[1]).toEqual(['1', '2', '3', '4']);
    expect(table?.rows[2]).toEqual(['Iowa', '12.8', '46.1', '5.2']);
  });

  it('long ones whose middles may be over more columns share them evenly', () => {
    const edges = [190, 230, 270, 310, 350, 390, 430, 470, 510];
    const names = ['Iowa', 'Ohio', 'Utah', 'Texas'];
    const words = [
      ...line(112, [182, 'Waste generated'], [297, 'Employment'], [442, 'Imports']),
      ...line(124, ...edges.map((edge, at) => [-edge, `${2003 + (at % 3)}`] as const)),
      ...names.flatMap((name, at) => line(136 + at * 12, [50, name], ...edges.map((edge) => [-edge, '46.1'] as const))),
    ];
    expect(tablesIn(words)[0]?.spans).toEqual([
      [0, 1, 1, 3],
      [0, 4, 1, 3],
      [0, 7, 1, 3],
    ]);
  });

  it('a number in brackets is not cut where a column ends under it', () => {
    const words = [
      ...line(100, [-200, '2003'], [-232, '2004'], [-262, '2005']),
      ...line(112, [195, '(1'], [207.5, '000'], [225, 'tons)']),
      ...['Iowa', 'Ohio', 'Utah', 'Texas'].flatMap((name, at) =>
        line(126 + at * 12, [50, name], [-200, '1,204'], [-232, '12.8'], [-262, '46.1']),
      ),
    ];
    expect(tablesIn(words)[0]?.rows[1]).toEqual(['', '(1 000 tons)', '', '']);
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
