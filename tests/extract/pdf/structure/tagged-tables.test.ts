import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layPages } from '../../../../src/extract/pdf/layout.js';
import { readPages } from '../../../../src/extract/pdf/pages.js';
import { printOf } from '../../../../src/extract/pdf/print.js';
import { taggedPdf, type Around, type Print, type TaggedCell } from './tagged-print.js';

const [FIRST, SECOND, THIRD] = [56, 150, 320];
const at = (left: number, top: number, text: string, page = 0): Print => ({ left, top, text, page });
const across = (y: number) => [0, 50, y, 500, y] as const;
const down = (x: number) => [0, x, 95, x, 140] as const;
/** A rule on a page: from left, top to right, bottom. */
type Rule = readonly [page: number, left: number, top: number, right: number, bottom: number];
const PROSE = at(
  FIRST,
  60,
  'The table below shows the modifications in the scope of the release and where they stand.',
);
const HEADINGS: readonly TaggedCell[] = [
  [at(FIRST, 100, 'Mod ID')],
  [at(SECOND, 100, 'Title')],
  [at(THIRD, 100, 'Status')],
];

async function tablesIn(rows: readonly (readonly TaggedCell[])[], around: Around = {}) {
  const pages = await readPages(await taggedPdf(rows, { prose: [PROSE], ...around }), () => undefined);
  const { blocks, unread } = printOf(pages);
  const tables = blocks.flatMap((block) => (block.block === 'table' ? [block] : []));
  return {
    unread,
    prose: blocks.flatMap((block) => (block.block === 'table' ? [] : [block.text.text])),
    by: pages.flatMap((page) => page.tables.map(({ by }) => by)),
    texts: tables.map(({ columns, rows: printed }) => [
      columns,
      ...printed.map((row) => (row.row === 'cells' ? row.cells.map(({ text }) => text) : [row.text.text])),
    ]),
    pagesOf: tables.flatMap(({ rows: printed }) =>
      printed.map((row) => [
        ...new Set(
          (row.row === 'cells' ? row.cells : []).flatMap(({ places }) =>
            places.map((place) => (place.at === 'box' ? place.page : 0)),
          ),
        ),
      ]),
    ),
  };
}

describe('A table is read by the structure of its file', () => {
  it('centred cells without any rule keep their lines, although nothing else parts the rows', async () => {
    const { by, texts, prose } = await tablesIn([
      HEADINGS,
      [
        [at(FIRST, 132, 'MP149')],
        [at(SECOND, 126, '‘Effecting Changes to'), at(SECOND, 138, 'the Code’')],
        [at(THIRD, 120, 'Approved'), at(THIRD, 132, 'for'), at(THIRD, 144, 'inclusion.')],
      ],
      [[at(FIRST, 156, 'MP077')], [at(SECOND, 156, '‘Service Flagging’')], [at(THIRD, 156, 'Approved.')]],
    ]);
    expect(by).toEqual(['tags']);
    expect(texts).toEqual([
      [
        ['Mod ID', 'Title', 'Status'],
        ['MP149', '‘Effecting Changes to the Code’', 'Approved for inclusion.'],
        ['MP077', '‘Service Flagging’', 'Approved.'],
      ],
    ]);
    expect(prose).toEqual([PROSE.text]);
  });

  it('a row split by a page is one row with a place on both; a heading printed again is no row', async () => {
    const { by, texts, prose, pagesOf } = await tablesIn(
      [
        HEADINGS,
        [[at(FIRST, 120, 'MP149')], [at(SECOND, 120, '‘Effecting Changes’')], [at(THIRD, 120, 'Approved.')]],
        [
          [at(FIRST, 780, 'MP077')],
          [at(SECOND, 780, '‘Service')],
          [at(THIRD, 780, 'Approved. The report'), at(THIRD, 80, 'Goes out.', 1)],
        ],
        [[at(FIRST, 100, 'MP078', 1)], [at(SECOND, 100, '‘Another’', 1)], []],
      ],
      { artifacts: HEADINGS.flat().map((print) => ({ ...print, page: 1, top: 60 })) },
    );
    expect(by).toEqual(['tags', 'tags']);
    expect(texts).toEqual([
      [
        ['Mod ID', 'Title', 'Status'],
        ['MP149', '‘Effecting Changes’', 'Approved.'],
        ['MP077', '‘Service', 'Approved. The report Goes out.'],
        ['MP078', '‘Another’', ''],
      ],
    ]);
    expect(pagesOf).toEqual([[1], [1, 2], [2]]);
    expect(prose).toEqual([PROSE.text]);
  });

  it('prose between two rules under its end is no further row of it', async () => {
    const heading = at(FIRST, 130, '2. June 2022 SEC Release, of which the table below shows the modifications:', 1);
    const { texts, prose } = await tablesIn(
      [
        HEADINGS,
        [[at(FIRST, 120, 'MP149')], [at(SECOND, 120, '‘Effecting Changes’')], [at(THIRD, 120, 'Approved.')]],
        [
          [at(FIRST, 780, 'MP077')],
          [at(SECOND, 780, '‘Service')],
          [at(THIRD, 780, 'Approved. The report'), at(THIRD, 80, 'Goes out.', 1)],
        ],
      ],
      { prose: [PROSE, heading], rules: [110, 150].map((y): Rule => [1, FIRST, y, 412, y]) },
    );
    expect(texts).toHaveLength(1);
    expect(prose).toEqual([PROSE.text, heading.text]);
  });

  it('a field of the rules that goes beside all rows makes none of their cells taller', async () => {
    const pages = await readPages(
      await taggedPdf(
        [
          [[at(FIRST, 100, 'MP149')], [at(THIRD, 100, 'Approved.')], [at(460, 100, 'Y')]],
          [[at(FIRST, 120, 'MP077')], [at(THIRD, 120, 'Approved.')], []],
        ],
        { rules: [...[50, 310, 450, 500].map(down), ...[95, 140].map(across)] },
      ),
      () => undefined,
    );
    const [table] = pages.flatMap(({ tables }) => tables);
    const bands = table?.cells.filter(({ column }) => column === 0).map(({ box }) => box) ?? [];
    expect(bands).toHaveLength(2);
    expect(bands[0]?.bottom).toBeLessThanOrEqual(bands[1]?.top ?? 0);
  });

  it('an empty cell that the writer left out is known by where the others stand', async () => {
    const { texts } = await tablesIn([
      HEADINGS,
      [[at(FIRST, 120, 'MP149')], [at(THIRD, 120, 'Approved.')]],
      [[at(FIRST, 140, 'MP077')], [at(SECOND, 140, '‘Service Flagging’')], [at(THIRD, 140, 'Approved.')]],
    ]);
    expect(texts[0]?.[1]).toEqual(['MP149', '', 'Approved.']);
  });
});

describe('A structure that the print does not bear out is left', () => {
  const RULES = [95, 115, 135, 155].map((y) => [0, 50, y, 500, y] as const);
  const DOWN = [50, 140, 310, 500].map((x) => [0, x, 95, x, 155] as const);
  const ROWS: readonly (readonly TaggedCell[])[] = [
    [[at(FIRST, 120, 'MP149')], [at(SECOND, 120, '‘Effecting Changes’')], [at(THIRD, 120, 'Approved.')]],
    [[at(FIRST, 140, 'MP077')], [at(SECOND, 140, '‘Service Flagging’')], [at(THIRD, 140, 'Approved.')]],
  ];
  const TEXTS = [
    ['Mod ID', 'Title', 'Status'],
    ['MP149', '‘Effecting Changes’', 'Approved.'],
    ['MP077', '‘Service Flagging’', 'Approved.'],
  ];
  const [upper = [], lower = []] = ROWS;

  it.each<[string, readonly (readonly TaggedCell[])[], Around]>([
    [
      'two rows told as one, with a rule between them',
      [HEADINGS, upper.map((cell, i) => [...cell, ...(lower[i] ?? [])])],
      {},
    ],
    ['rows in another order', [HEADINGS, lower, upper], {}],
    ['columns in another order', [HEADINGS, upper, [lower[1] ?? [], lower[0] ?? [], lower[2] ?? []]], {}],
    ['a word in none of its cells', [HEADINGS, upper, [lower[0] ?? [], [], lower[2] ?? []]], { prose: lower[1] ?? [] }],
  ])('%s', async (_, rows, around) => {
    const { by, texts, unread } = await tablesIn(rows, { rules: [...RULES, ...DOWN], ...around });
    expect(by).toEqual(['rules']);
    expect(texts).toEqual([TEXTS]);
    expect(unread).toEqual([]);
  });
});

const SHARED = new URL('../../../../../shared/papers/', import.meta.url);
const TAGGED = ['2021-06-15-specimen-a-grid-tagged.pdf', '2022-03-15-specimen-b-grid-chromium.pdf'];

it.skipIf(!existsSync(SHARED)).each(TAGGED)('Structure and geometry read the same from %s', async (name) => {
  const byTags = await readPages(readFileSync(new URL(name, SHARED)), () => undefined);
  const byGeometry = layPages(byTags.map(({ sheet }) => sheet));
  expect(byTags.flatMap(({ tables }) => tables).every(({ by }) => by === 'tags')).toBe(true);
  expect(byGeometry.flatMap(({ tables }) => tables).every(({ by }) => by === 'rules')).toBe(true);
  expect(printOf(byTags)).toEqual(printOf(byGeometry));
});
