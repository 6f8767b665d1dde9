import { describe, expect, it } from 'vitest';
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
});
