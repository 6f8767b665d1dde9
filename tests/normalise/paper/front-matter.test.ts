import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/paper-print.js';
import { frontMatterOf } from '../../../src/normalise/paper/front-matter.js';
import { cells, heading, item, paragraph, print, printed, section, table } from './prints.js';

const body: readonly Block[] = [
  ...section('November 2021', '4 November 2021'),
  heading('6. Recommendations'),
  paragraph('The CSC is requested to:'),
  item('NOTE the updates on the 2021 and 2022 SEC Releases.'),
];
const front = (...blocks: readonly Block[]) => {
  const { title, date, reference, author, organisation } = frontMatterOf(print(blocks));
  return { title, date, reference, author, organisation };
};

describe('what a paper says of itself', () => {
  it('stands in its title and its closing lines', () => {
    const facts = front(
      heading('1. Purpose'),
      heading('SEC Releases Update'),
      paragraph('This paper presents an update on progress with upcoming Smart Energy Code (SEC) Releases.'),
      ...body,
      paragraph('Joe Hehir'),
      paragraph('SECAS Team'),
      paragraph('21 September 2021'),
    );
    expect(facts).toEqual({
      title: 'SEC Releases Update',
      date: '2021-09-21',
      reference: null,
      author: 'Joe Hehir',
      organisation: 'SECAS Team',
    });
  });

  it('may close in one line', () => {
    const facts = front(heading('SEC Releases Update'), ...body, paragraph('Joe Hehir SECAS Team 21 September 2021'));
    expect(facts).toMatchObject({ date: '2021-09-21', author: 'Joe Hehir', organisation: 'SECAS Team' });
    const twice = front(
      heading('SEC Releases Update'),
      ...body,
      paragraph('SECAS Change Team SECAS Team 20 July 2021'),
    );
    expect(twice).toMatchObject({ date: '2021-07-20', author: 'SECAS Change Team', organisation: 'SECAS Team' });
  });

  it('may stand under labels on its first page', () => {
    const facts = front(
      paragraph('SEC Releases Update'),
      paragraph('Paper reference: CSC_12_0102'),
      paragraph('Date: Tuesday 21st September 2021'),
      paragraph('Author: Joe Hehir, SECAS'),
      ...body,
    );
    expect(facts).toEqual({
      title: 'SEC Releases Update',
      date: '2021-09-21',
      reference: 'CSC_12_0102',
      author: 'Joe Hehir',
      organisation: 'SECAS',
    });
  });

  it('may stand in a table', () => {
    const facts = front(
      table(
        [],
        cells('Title', 'Update on SEC Releases'),
        cells('Meeting date', '21 September 2021'),
        cells('Prepared by', 'Joe Hehir (SECAS)'),
      ),
      ...body,
    );
    expect(facts).toMatchObject({
      title: 'Update on SEC Releases',
      date: '2021-09-21',
      author: 'Joe Hehir',
      organisation: 'SECAS',
    });
  });

  it('is of the closing date rather than of the meeting', () => {
    const facts = front(
      heading('SEC Releases Update'),
      paragraph('Meeting date: 21 September 2021'),
      ...body,
      paragraph('Joe Hehir'),
      paragraph('14 September 2021'),
    );
    expect(facts).toMatchObject({ date: '2021-09-14', author: 'Joe Hehir', organisation: null });
  });

  it('has a reference in the running lines', () => {
    const furniture = [printed('CSC_86_2109 – SEC Releases Update Page 1 of 6')];
    const { title, reference } = frontMatterOf(print([heading('1. Purpose'), ...body], { furniture }));
    expect({ title, reference }).toEqual({ title: 'SEC Releases Update', reference: 'CSC_86_2109' });
  });

  it('is not named by the heading of a release’s section, numbered or not', () => {
    const furniture = [printed('SEC Releases Update')];
    const blocks = [
      heading('Purpose'),
      paragraph('This paper tells of the coming releases.'),
      heading('June 2022 SEC Release'),
    ];
    expect(frontMatterOf(print(blocks, { furniture })).title).toBe('SEC Releases Update');
  });

  it('has its date on the closing line though specks stand behind it', () => {
    const closing = [paragraph('A Writer'), paragraph('SECAS Team'), paragraph('21 September 2021 .')];
    expect(front(heading('SEC Releases Update'), ...body, ...closing)).toMatchObject({
      date: '2021-09-21',
      author: 'A Writer',
    });
  });

  it('is no date of a release or a vote', () => {
    const vote = paragraph('The vote will take place on 29 September 2021.');
    expect(front(heading('SEC Releases Update'), ...body, vote).date).toBeNull();
  });
});

describe('the mark of a specimen', () => {
  it('is found in running lines and in the text', () => {
    const mark = 'Specimen for testing: not published by SECAS';
    expect(frontMatterOf(print(body, { furniture: [printed(mark)] })).specimen).toBe(true);
    expect(frontMatterOf(print([paragraph(mark), ...body])).specimen).toBe(true);
    expect(frontMatterOf(print(body)).specimen).toBe(false);
  });
});
