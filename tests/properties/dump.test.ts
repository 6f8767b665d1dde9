import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDump } from '../../src/extract/dump/reader.js';
import { UnreadableError } from '../../src/lib/errors.js';
import { idsIn } from '../../src/lib/ids.js';
import type { PaperPrint } from '../../src/model/paper-print.js';
import { anyLayout, anyPaper } from '../specimens/any-paper.js';
import type { DumpLayout, DumpPaper } from '../specimens/dump-paper.js';
import { renderDump } from '../specimens/dump.js';

/** The cells a paper was set with, as lists that name release, id and column. */
function cellsSet(paper: DumpPaper, { columns, quotes, marks }: DumpLayout): string[] {
  return paper.sections.flatMap(({ rows }, section) =>
    rows.flatMap((row) => {
      const qualifier = row.qualifier === null ? '' : ` (${row.qualifier})`;
      const cell = (column: string, text: string) => `${section} ${row.id} ${column}: ${text}`;
      return [
        cell('title', `${quotes[0]}${row.title}${quotes[1]}${qualifier}`),
        cell('status', row.status),
        ...(columns === 'grouped' ? [] : [cell('dcc-impact', marks[row.impact ? 0 : 1])]),
      ];
    }),
  );
}

/** The cells that are read, in the same form; ids as they mean, since noise may misprint them. */
function cellsRead(print: PaperPrint): string[] {
  const tables = print.blocks.filter((block) => block.block === 'table');
  return tables.flatMap(({ columns, rows }, section) =>
    rows.flatMap((row) => {
      if (row.row === 'group') return [];
      const texts = row.cells.map(({ text }) => text);
      const at = (heading: RegExp) => texts[columns.findIndex((column) => heading.test(column))] ?? '';
      const apart = at(/^Mod ID$/);
      const modification = at(/^Modification$|^Title$/);
      const [found] = idsIn(apart === '' ? modification : apart);
      const title = apart === '' ? modification.slice(found?.printed.length).trim() : modification;
      const cell = (column: string, text: string) => `${section} ${found?.id ?? 'none'} ${column}: ${text}`;
      const mark = columns.some((column) => column.includes('DCC')) ? [cell('dcc-impact', at(/DCC/))] : [];
      return [cell('title', title), cell('status', at(/status/i)), ...mark];
    }),
  );
}

const reading = (paper: DumpPaper, layout: DumpLayout, seed: number) =>
  readDump(new TextEncoder().encode(renderDump(paper, layout, seed)));

/** The share of cells read exactly in many random papers, all set with the given choices of layout. */
function shareRead(choices: Partial<DumpLayout>, seed: number): number {
  const sampled = fc.sample(fc.tuple(anyPaper, anyLayout), { numRuns: 8, seed });
  const counts = sampled.map(([paper, layout], at) => {
    const chosen = { ...layout, ...choices };
    const read = new Set(cellsRead(reading(paper, chosen, at)));
    const set = cellsSet(paper, chosen);
    return { right: set.filter((cell) => read.has(cell)).length, all: set.length };
  });
  const sum = (of: 'right' | 'all') => counts.reduce((total, count) => total + count[of], 0);
  return sum('right') / sum('all');
}

describe('any paper set as a dump and read again', () => {
  it('says the same, cell for cell and sentence for sentence, where its links are kept', () => {
    fc.assert(
      fc.property(anyPaper, anyLayout, fc.nat(), (paper, layout, seed) => {
        const print = reading(paper, { ...layout, links: true }, seed);
        expect(cellsRead(print).sort()).toEqual(cellsSet(paper, layout).sort());
        const text = print.blocks.flatMap((block) => (block.block === 'paragraph' ? [block.text.text] : [])).join(' ');
        for (const { narrative } of paper.sections) for (const told of narrative) expect(text).toContain(told);
      }),
      { numRuns: 12, seed: 20210921 },
    );
  });

  it.each([
    ['without links', { links: false }, 0.98],
    ['with whole cells one after another', { cells: 'apart', links: false }, 0.98],
    ['with cells centred in their rows', { centred: true }, 0.98],
    ['with ids apart and titles unquoted', { columns: 'ids-apart', quotes: ['', ''] }, 0.98],
  ] as const)('degrades well %s', (_, choices, least) => {
    expect(shareRead(choices, 20210921)).toBeGreaterThanOrEqual(least);
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    'MP078',
    'SECMPO007',
    '‘A title',
    'ends’',
    'The vote',
    'is held.',
    'v',
    '✓',
    '|',
    '. .',
    '2. June 2022 SEC Release',
    'Modification Status',
    '• NOTE this',
    'pre-',
    '\f',
    'https://a.example/b/',
    '',
  );
  const text = fc
    .array(fc.array(piece, { maxLength: 4 }), { maxLength: 30 })
    .map((lines) => lines.map((words) => words.join(' ')).join('\n'));

  it('is read or refused in words, and no word of it is lost', () => {
    fc.assert(
      fc.property(text, (dump) => {
        const printed = printedOf(dump);
        if (printed === null) return;
        const read = [
          ...headingsOf(printed),
          ...printed.blocks.flatMap(textsOf),
          ...[...printed.furniture, ...printed.links, ...printed.unread].map((one) => one.text),
        ];
        for (const word of ['MP078', 'SECMPO007', 'title', 'ends', 'vote', 'held', 'example'])
          expect(`${word} ${occurrences(read.join('\n'), word)}`).toBe(`${word} ${occurrences(dump, word)}`);
      }),
      { numRuns: 150, seed: 20210921 },
    );
  });
});

function printedOf(dump: string): PaperPrint | null {
  try {
    return readDump(new TextEncoder().encode(dump));
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

function textsOf(block: PaperPrint['blocks'][number]): string[] {
  if (block.block !== 'table') return [block.text.text];
  return block.rows.flatMap((row) => (row.row === 'group' ? [row.text.text] : row.cells.map(({ text: own }) => own)));
}

/** The headings of all columns: a table that is printed column by column is told with them more than once. */
function headingsOf({ blocks }: PaperPrint): Set<string> {
  return new Set(blocks.flatMap((block) => (block.block === 'table' ? block.columns : [])));
}

function occurrences(text: string, word: string): number {
  return text.split(word).length - 1;
}
