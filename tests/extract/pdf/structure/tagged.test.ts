import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { taggedTables } from '../../../../src/extract/pdf/structure/tagged.js';

/** Objects as a file writes them; a page is object 1, another 2. */
const written = (objects: Readonly<Record<number, string>>) =>
  Object.entries(objects)
    .map(([number, text]) => `${number} 0 obj\n${text}\nendobj\n`)
    .join('');
const file = (...texts: string[]) => Buffer.from(`%PDF-1.7\n${texts.join('')}%%EOF\n`, 'latin1');
const ROOT = '<< /Type /StructTreeRoot /K 20 0 R >>';
const cell = (rowSpan: number, columnSpan: number, ...contents: (readonly [page: number, mcid: number])[]) => ({
  rowSpan,
  columnSpan,
  contents: contents.map(([page, mcid]) => ({ page, mcid })),
});

describe('The structure tree of a file tells its tables', () => {
  it('a row that goes over a page is one row, an empty cell is a cell', () => {
    const tables = taggedTables(
      file(
        written({
          10: ROOT,
          20: '<</S/Document/K[<< /S /P /Pg 1 0 R /K 0 >> 21 0 R]>>',
          21: '<< /S /Table /K [ 22 0 R ] >>',
          22: '<< /S /TR /Pg 1 0 R /K [ 23 0 R << /S /TD >> << /S /TD /K [ << /S /P /K [4 5] >> ] >> ] >>',
          23: '<< /S /TH /K [ 3 << /Type /MCR /Pg 2 0 R /MCID 0 >> << /Type /OBJR /Obj 9 0 R >> ] /T (a \\) string) >>',
        }),
      ),
    );
    expect(tables).toEqual([[[cell(1, 1, [1, 3], [2, 0]), cell(1, 1), cell(1, 1, [1, 4], [1, 5])]]]);
  });

  it('names of its own stand for the standard ones, and cells may span rows and columns', () => {
    const tables = taggedTables(
      file(
        written({
          10: '<< /Type /StructTreeRoot /K [20 0 R] /RoleMap << /Raster /Table /Z#e9ile /TR >> >>',
          20: '<< /S /Raster /Pg 1 0 R /K << /S /TBody /K [ << /S /Z#e9ile /K [ 21 0 R << /S /TD /K 7 >> ] >> ] >> >>',
          21: '<< /S /TD /K 6 /A [ << /O /Layout /Width 30 >> << /O /Table /ColSpan 2 /RowSpan 3 >> ] >>',
        }),
      ),
    );
    expect(tables).toEqual([[[cell(3, 2, [1, 6]), cell(1, 1, [1, 7])]]]);
  });

  it('a table that holds a table is layout', () => {
    const inner = '<< /S /Table /K << /S /TR /K << /S /TD /K 8 >> >> >>';
    const tables = taggedTables(
      file(
        written({
          10: ROOT,
          20: `<< /S /Table /Pg 1 0 R /K << /S /TR /K [ << /S /TD /K ${inner} >> << /S /TD /K 9 >> ] >> >>`,
        }),
      ),
    );
    expect(tables).toEqual([[[cell(1, 1, [1, 8])]]]);
  });

  it('it may be packed, and what was added to the file later counts', () => {
    const [root, table] = [ROOT, '<< /S /Table /Pg 1 0 R /K << /S /TR /K << /S /TD /K 1 >> >> >>'];
    const inside = `10 0 20 ${root.length + 1} `;
    const packed = deflateSync(Buffer.from(`${inside}${root} ${table}`, 'latin1')).toString('latin1');
    const head = `<< /Type /ObjStm /N 2 /First ${inside.length} /Filter /FlateDecode /Length ${packed.length} >>`;
    const stream = written({ 5: `${head}\nstream\n${packed}\nendstream` });
    expect(taggedTables(file(stream))).toEqual([[[cell(1, 1, [1, 1])]]]);
    const later = written({ 20: table.replace('/K 1', '/K 2') });
    expect(taggedTables(file(stream, later))).toEqual([[[cell(1, 1, [1, 2])]]]);
  });

  it.each([
    ['none', {}],
    [
      'one that comes back to itself',
      { 10: ROOT, 20: '<< /S /Document /K 21 0 R >>', 21: '<< /S /Table /K 20 0 R >>' },
    ],
    ['one that refers to nothing', { 10: ROOT }],
    ['one that is broken', { 10: ROOT, 20: '<< /S /Table /K [ 21 0 R' }],
    ['a reference round in a ring', { 10: ROOT, 20: '21 0 R', 21: '20 0 R' }],
    ['a stream that unpacks to nothing', { 10: ROOT, 20: '<< /Type /ObjStm /N 1 /First 4 >>\nstream\nx\nendstream' }],
  ])('%s tells no table', (_, objects) => {
    expect(taggedTables(file(written(objects)))).toEqual([]);
  });
});
