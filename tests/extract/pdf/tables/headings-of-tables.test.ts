import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../../../src/extract/pdf/pages.js';
import { tablesOnPages } from '../../../../src/extract/pdf/tables.js';
import { across } from '../drawn.js';
import { line, row, tablesIn } from './lines.js';

describe('Headings and what stands over a table', () => {
  const FIGURES = [
    ...row(140, 'Belgium', '1,234', '1,300', '7.5'),
    ...row(152, 'Germany', '10,100', '10,950', '8.1'),
    ...row(164, 'Spain', '5,001', '4,998', '11.3'),
    ...row(176, 'Italy', '6,120', '6,340', '9.9'),
  ];

  it('a heading right over the middle one of three years stands over all three', () => {
    const words = [...line(116, [288, 'Homes']), ...row(128, 'Country', '2007', '2008', '2009'), ...FIGURES];
    const [table] = tablesIn(words);
    expect(table?.rows.slice(0, 2)).toEqual([
      ['', 'Homes', '', ''],
      ['Country', '2007', '2008', '2009'],
    ]);
    expect(table?.spans).toEqual([[0, 1, 1, 3]]);
  });

  it('headings under a heading are rows apart, although rules part all other rows', () => {
    const words = [...line(116, [288, 'Homes']), ...row(128, 'Country', '2007', '2008', '2009'), ...FIGURES];
    const bars = [106, 131, 143, 155, 167, 179].map((at) => across(at, 50, 380));
    const [table] = tablesIn(words, bars);
    expect(table?.rows.slice(0, 3)).toEqual([
      ['', 'Homes', '', ''],
      ['Country', '2007', '2008', '2009'],
      ['Belgium', '1,234', '1,300', '7.5'],
    ]);
    expect(table?.spans).toEqual([[0, 1, 1, 3]]);
  });

  it('a running head, a section’s title and a caption are none of the table’s', () => {
    const words = [
      ...line(60, [50, 'Statistics in focus'], [345, 'Eurostat']),
      ...line(92, [50, 'Table 3. Homes and meters of four of the Member States']),
      ...line(104, [50, 'by year']),
      ...row(128, 'Country', '2007', '2008', 'Rate'),
      ...FIGURES,
    ];
    expect(tablesIn(words).map(({ rows }) => rows.map(([first]) => first))).toEqual([
      ['Country', 'Belgium', 'Germany', 'Spain', 'Italy'],
    ]);
  });

  it('a note and the caption of the next table part two tables', () => {
    const second = [
      ...row(230, 'Region', '2001', '2002', '2003'),
      ...row(242, 'North', '1.5', '2.5', '3.5'),
      ...row(254, 'South', '4.5', '5.5', '6.5'),
      ...row(266, 'West', '7.5', '8.5', '9.5'),
    ];
    const words = [
      ...row(128, 'Country', '2007', '2008', 'Rate'),
      ...FIGURES,
      ...line(190, [50, 'Source: the Member States']),
      ...line(212, [50, 'Table 4. Regions']),
      ...second,
    ];
    expect(tablesIn(words).map(({ rows }) => rows.length)).toEqual([5, 4]);
  });

  it('texts centred over the table are headings of the rows under them, wherever the columns stand', () => {
    const centred = (baseline: number, text: string) => line(baseline, [215 - text.length * 2.5, text]);
    const words = [
      ...row(104, 'Country', '2007', '2008', 'Rate'),
      ...centred(116, 'Men'),
      ...row(128, 'Belgium', '1,234', '1,300', '7.5'),
      ...row(140, 'Germany', '10,100', '10,950', '8.1'),
      ...centred(152, 'Everybody'),
      ...row(164, 'Belgium', '5,001', '4,998', '11.3'),
      ...row(176, 'Germany', '6,120', '6,340', '9.9'),
    ];
    const [table] = tablesIn(words, [across(94, 50, 380), across(107, 50, 380), across(182, 50, 380)]);
    expect(table?.rows.map(([first]) => first)).toEqual([
      'Country',
      'Men',
      'Belgium',
      'Germany',
      'Everybody',
      'Belgium',
      'Germany',
    ]);
    expect(table?.spans).toEqual([
      [1, 0, 1, 4],
      [4, 0, 1, 4],
    ]);
  });
});

describe('Figures and what leads to them', () => {
  it('a sign of currency at the left of its column belongs to the figure after it', () => {
    const words = [
      ...row(116, 'Item', '2007', '2008'),
      ...line(128, [50, 'Pay'], [200, '$'], [-260, '1,234'], [285, '$'], [-320, '88']),
      ...row(140, 'Rent', '345', '67'),
      ...row(152, 'Power', '78', '9'),
      ...line(164, [50, 'Total'], [200, '$'], [-260, '1,657'], [285, '$'], [-320, '164']),
    ];
    expect(tablesIn(words)[0]?.rows.slice(1, 3)).toEqual([
      ['Pay', '$ 1,234', '$ 88'],
      ['Rent', '345', '67'],
    ]);
  });

  it('dots that lead right up to a figure part it from its label', async () => {
    const document = new PDFDocument({ size: 'A4', margin: 0 });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on('end', resolve));
    document.font('Courier').fontSize(10);
    ['Alabama......1,234', 'Idaho........8,101', 'Ohio.........2,507', 'Texas........9,900'].forEach((text, at) =>
      document.text(`${text}    ${at}5.5`, 60, 60 + at * 14, { lineBreak: false }),
    );
    document.end();
    await ended;
    const tables = tablesOnPages(await readPages(Buffer.concat(chunks), () => undefined));
    expect(tables.map(({ rows }) => rows)).toEqual([
      [
        ['Alabama......', '1,234', '05.5'],
        ['Idaho........', '8,101', '15.5'],
        ['Ohio.........', '2,507', '25.5'],
        ['Texas........', '9,900', '35.5'],
      ],
    ]);
  });

  it('titles with numbers of pages that only rise are a contents list, with dots or without', () => {
    const contents = ['Scope', 'Findings', 'Costs', 'Method', 'Annex'].flatMap((title, at) =>
      line(100 + at * 12, [50, `${at + 1}.1`], [90, title], [-420, String(3 + at * 4)]),
    );
    expect(tablesIn(contents)).toEqual([]);
  });
});
