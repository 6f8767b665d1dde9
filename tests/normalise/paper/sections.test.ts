import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/paper-print.js';
import { dateOfRelease, scopeOf } from '../../../src/normalise/paper/release-section.js';
import { sectionsOf } from '../../../src/normalise/paper/sections.js';
import { USUAL, cells, group, heading, paragraph, table } from './prints.js';

const today = '2021-09-21';
const row = (id: string) => cells(`${id} ‘A title’`, 'Approved for inclusion.', '');
const list = (...ids: readonly string[]) => table(USUAL, ...ids.map(row));
/** Each section with its date, scope and the first cells of its rows. */
const read = (...blocks: readonly Block[]) =>
  sectionsOf(blocks, today).sections.map((section) => ({
    name: section.name,
    date: dateOfRelease(section, today),
    scope: scopeOf(section),
    rows: section.rows.map(({ row: { cells: printed } }) => printed[0]?.text.split(' ')[0]),
  }));

describe('the sections of a paper', () => {
  it('begin at headings that name a release', () => {
    const found = read(
      heading('1. Purpose'),
      heading('2. November 2021 SEC Release'),
      paragraph('The modifications currently in scope of the November 2021 SEC Release on 4 November 2021:'),
      list('MP101'),
      heading('3. June 2022 SEC Release'),
      paragraph('The modifications currently being targeted for the June 2022 SEC Release on 30 June 2022:'),
      list('MP102', 'MP103'),
      heading('4. Recommendations'),
    );
    expect(found).toEqual([
      { name: 'November 2021', date: '2021-11-04', scope: 'in-scope', rows: ['MP101'] },
      { name: 'June 2022', date: '2022-06-30', scope: 'targeted', rows: ['MP102', 'MP103'] },
    ]);
  });

  it('begin at headings that name the month behind the word', () => {
    const found = read(
      heading('2. SEC Release – November 2021'),
      paragraph('The November 2021 SEC Release is planned for 4 November 2021.'),
      list('MP101'),
      heading('SEC Release: June 2022 (30 June 2022)'),
      list('MP102'),
    );
    expect(found.map(({ name, date, rows }) => [name, date, rows])).toEqual([
      ['November 2021', '2021-11-04', ['MP101']],
      ['June 2022', '2022-06-30', ['MP102']],
    ]);
  });

  it('are told by the sentence before a table where no heading tells them', () => {
    const found = read(
      paragraph('The table below lists the modifications in scope of the November 2021 Release (4 November 2021):'),
      list('MP101'),
      paragraph('The table below lists the modifications targeted for the June 2022 Release on 30 June 2022:'),
      list('MP102'),
    );
    expect(found).toEqual([
      { name: 'November 2021', date: '2021-11-04', scope: 'in-scope', rows: ['MP101'] },
      { name: 'June 2022', date: '2022-06-30', scope: 'targeted', rows: ['MP102'] },
    ]);
  });

  it('join what is torn over lines and pages', () => {
    const [found] = read(
      heading('November 2021 SEC Release'),
      paragraph('The table below summarises the modifications currently in scope of the November 2021'),
      paragraph('SEC Release on 4 November 2021:'),
      list('MP101'),
      table([], row('MP102')),
      table(USUAL, row('MP103')),
    );
    expect(found).toEqual({
      name: 'November 2021',
      date: '2021-11-04',
      scope: 'in-scope',
      rows: ['MP101', 'MP102', 'MP103'],
    });
  });

  it('are one where two headings name one release', () => {
    const found = read(
      heading('2. November 2021 SEC Release'),
      list('MP101'),
      heading('2.1 November 2021 SEC Release: other modifications'),
      list('MP102'),
    );
    expect(found.map(({ name, rows }) => [name, rows])).toEqual([['November 2021', ['MP101', 'MP102']]]);
  });

  it('may list nothing', () => {
    const found = read(
      heading('5. February 2023 SEC Release'),
      paragraph('There are currently no modifications targeted for this release on 23 February 2023.'),
    );
    expect(found).toEqual([{ name: 'February 2023', date: '2023-02-23', scope: 'targeted', rows: [] }]);
  });

  it('may be of an ad-hoc release', () => {
    const [found] = read(heading('4. Ad-hoc SEC Release on 9 December 2021'), list('MP101'));
    expect(found).toMatchObject({ name: 'December 2021', date: '2021-12-09' });
  });

  it('may be rows across one table', () => {
    const found = read(
      heading('Modifications'),
      table(USUAL, group('November 2021 SEC Release'), row('MP101'), group('June 2022 SEC Release'), row('MP102')),
    );
    expect(found.map(({ name, rows }) => [name, rows])).toEqual([
      ['November 2021', ['MP101']],
      ['June 2022', ['MP102']],
    ]);
  });

  it('are left at a heading on another matter, not at one below', () => {
    const { sections, outside } = sectionsOf(
      [
        heading('2. November 2021 SEC Release'),
        heading('2.1 Overview'),
        paragraph('Of this release.'),
        heading('3. Next steps'),
        paragraph('Of the paper.'),
      ],
      today,
    );
    expect(sections[0]?.passages.map(({ text }) => text)).toContain('Of this release.');
    expect(outside.map(({ text }) => text)).toContain('Of the paper.');
  });

  it('have no scope and no date where none is printed', () => {
    const [found] = read(heading('2. November 2021 SEC Release'), list('MP101'));
    expect(found).toMatchObject({ date: null, scope: null });
  });

  it('take the date of the release, not of another thing', () => {
    const [found] = read(
      heading('2. November 2021 SEC Release'),
      paragraph('The Release will go live on Thursday 4 November.'),
      paragraph('On 19 June 2021 the SEC Panel baselined the scope of this release.'),
    );
    expect(found?.date).toBe('2021-11-04');
  });
});
