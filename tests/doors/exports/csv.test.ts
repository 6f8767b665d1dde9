import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/doors/exports/formats/csv.js';
import type { Cell } from '../../../src/doors/exports/table.js';
import { tableWith } from './tables.js';

const written = (rows: readonly (readonly Cell[])[], bom = false) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    csvOf(tableWith({ Text: 'text', Number: 'number', Date: 'date', Link: 'link' }, rows), { bom }),
  );

/** Read back by an independent parser, strictly by RFC 4180. */
const read = (text: string) => parse(text, { record_delimiter: '\r\n', relax_column_count: false });

describe('CSV', () => {
  it('has a line of headings and a line for each row, each ended by CRLF', () => {
    expect(written([['a', 1, '2021-09-29', { text: 'MP109', href: null }]])).toBe(
      'Text,Number,Date,Link\r\na,1,2021-09-29,MP109\r\n',
    );
  });

  it('quotes what must be quoted', () => {
    expect(written([['say "no", or\nyes', null, null, null]])).toContain('"say ""no"", or\nyes",,,\r\n');
  });

  it.each(['=1+1', '+SUM(A1)', '-cmd|calc', '@A1', '\t=1', '\r=1', '\n=1', '＝1+1', '=HYPERLINK("http://x","y")'])(
    'keeps a spreadsheet from taking %j for a formula',
    (text) => {
      expect(read(written([[text, null, null, null]]))[1]?.[0]).toBe(`'${text}`);
    },
  );

  it('spoils no number and no date', () => {
    const [, ...rows] = read(
      written([
        ['-5', -31, '2021-10', null],
        ['+3.50', -0.5, '2021-09-29', null],
        ['2021-09', 0, 'November 2021', null],
      ]),
    );
    expect(rows).toEqual([
      ['-5', '-31', '2021-10', ''],
      ['+3.50', '-0.5', '2021-09-29', ''],
      ['2021-09', '0', 'November 2021', ''],
    ]);
  });

  it('gives the addresses of links a column of their own, unless the text is the address', () => {
    const [head, row] = read(written([['', null, null, { text: 'MP109', href: 'https://example.org/a?b=1,2' }]]));
    expect(head).toEqual(['Text', 'Number', 'Date', 'Link', 'Link (address)']);
    expect(row).toEqual(['', '', '', 'MP109', 'https://example.org/a?b=1,2']);
    expect(read(written([['', null, null, { text: 'https://a.b/', href: 'https://a.b/' }]]))[0]).toHaveLength(4);
  });

  it('begins with a byte order mark where that is wished', () => {
    expect(written([], true).startsWith('\uFEFFText')).toBe(true);
    expect(written([]).startsWith('Text')).toBe(true);
  });

  it('comes back from an independent parser as it was, whatever the cells hold', () => {
    const sign = fc.constantFrom(
      '"',
      ',',
      '\r',
      '\n',
      '\r\n',
      ';',
      '\t',
      '=',
      '-',
      '+',
      '@',
      "'",
      '\u202E',
      '😀',
      'é',
      ' ',
      'a',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(sign).map((signs) => signs.join('')),
    );
    const number = fc.oneof(fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, number), { minLength: 1, maxLength: 8 }), (rows) => {
        const [, ...back] = read(written(rows.map(([one, two]) => [one, two, '2021-10', null])));
        expect(back).toHaveLength(rows.length);
        for (const [at, [one, two]] of rows.entries()) {
          const [first = '', second, third] = back[at] ?? [];
          expect([one, `'${one}`]).toContain(first);
          // Whatever could begin a formula has the apostrophe, and nothing else has.
          expect(/^[=+\-@\t\r\n＝＋－＠]/.test(first) && !/^[+-]?\d+(\.\d+)?$/.test(first)).toBe(false);
          expect(first.startsWith("'") && first !== one).toBe(/^[=+\-@\t\r\n＝＋－＠]/.test(one) && first !== one);
          expect(second).toBe(two === null ? '' : String(two));
          expect(third).toBe('2021-10');
        }
      }),
    );
  });
});
