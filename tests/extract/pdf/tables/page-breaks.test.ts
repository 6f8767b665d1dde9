import { describe, expect, it } from 'vitest';
import { readPages } from '../../../../src/extract/pdf/pages.js';
import { printOf } from '../../../../src/extract/pdf/print.js';
import { setPages, type Print } from './placed-print.js';

async function tablesIn(pages: readonly (readonly Print[])[]) {
  const { blocks, unread } = printOf(
    await readPages(await setPages(pages.map((print) => ({ print }))), () => undefined),
  );
  const tables = blocks.flatMap((block) =>
    block.block === 'table'
      ? [[block.columns, ...block.rows.map((row) => (row.row === 'cells' ? row.cells.map(({ text }) => text) : []))]]
      : [],
  );
  const prose = blocks.flatMap((block) => (block.block === 'table' ? [] : [block.text.text]));
  return { tables, prose, unread };
}

const INTRODUCTION: Print = [
  56,
  600,
  'The table below shows the modifications in the scope of this release and where they stand:',
];
const HEADINGS: readonly Print[] = [
  [56, 640, 'Mod ID', 'bold'],
  [140, 640, 'Title', 'bold'],
  [320, 640, 'Status', 'bold'],
];
const AFTER: Print = [
  56,
  160,
  'No further modifications are expected to be added to the scope of this release, as agreed.',
];

describe('A table without rules goes over a page', () => {
  it('the rest of its last row, alone at the top of the next page, stays in that row', async () => {
    const { tables, prose } = await tablesIn([
      [
        INTRODUCTION,
        ...HEADINGS,
        [56, 661, 'MP149'],
        [140, 661, '‘Effecting Changes’'],
        [320, 661, 'Approved for this release.'],
        [56, 682, 'MP077'],
        [140, 682, '‘DCC Service Flagging for all'],
        [320, 682, 'The Modification Report is being'],
        [140, 695, 'Users of the DCC and their'],
        [320, 695, 'presented to the CSC this month.'],
      ],
      [[140, 90, 'Service Providers’'], [320, 90, 'It will then go out.'], AFTER],
    ]);
    expect(tables).toEqual([
      [
        ['Mod ID', 'Title', 'Status'],
        ['MP149', '‘Effecting Changes’', 'Approved for this release.'],
        [
          'MP077',
          '‘DCC Service Flagging for all Users of the DCC and their Service Providers’',
          'The Modification Report is being presented to the CSC this month. It will then go out.',
        ],
      ],
    ]);
    expect(prose).toEqual([INTRODUCTION[2], AFTER[2]]);
  });

  it('the paragraphs of its last row that stand alone at the end of a page and at the top of the next stay in that row', async () => {
    const { tables, prose } = await tablesIn([
      [
        INTRODUCTION,
        ...HEADINGS,
        [56, 661, 'MP149'],
        [140, 661, '‘Effecting Changes’'],
        [320, 661, 'Approved for this release.'],
        [56, 682, 'MP077'],
        [140, 682, '‘DCC Service Flagging’'],
        [320, 682, 'The Modification Report is being'],
        [320, 694, 'presented to the CSC this month.'],
        [320, 714, 'A consultation will be issued and'],
      ],
      [
        [320, 90, 'the vote will take place in May.'],
        [320, 110, 'It will then be implemented.'],
        [56, 131, 'MP180'],
        [140, 131, '‘Settlement’'],
        [320, 131, 'Approved for this release.'],
        AFTER,
      ],
    ]);
    expect(tables.flat().map(([id, , status]) => [id, status])).toEqual([
      ['Mod ID', 'Status'],
      ['MP149', 'Approved for this release.'],
      [
        'MP077',
        'The Modification Report is being presented to the CSC this month. A consultation will be issued and ' +
          'the vote will take place in May. It will then be implemented.',
      ],
      ['MP180', 'Approved for this release.'],
    ]);
    expect(prose).toEqual([INTRODUCTION[2], AFTER[2]]);
  });

  it('a row whose id recognition has misread is no rest of the row before it', async () => {
    const { tables } = await tablesIn([
      [
        INTRODUCTION,
        ...HEADINGS,
        [56, 661, 'MP149'],
        [140, 661, '‘Effecting Changes’'],
        [320, 661, 'Approved for this release.'],
        [56, 682, 'MP077'],
        [140, 682, '‘DCC Service Flagging’'],
        [320, 682, 'Approved for this release.'],
      ],
      [[56, 90, 'MF180'], [140, 90, '‘Market-wide Settlement’'], [320, 90, 'It is being assessed.'], AFTER],
    ]);
    expect(tables.flat().map(([id]) => id)).toEqual(['Mod ID', 'MP149', 'MP077', 'MF180']);
  });

  it('its headings, alone at the end of a page, stand over the rows on the next', async () => {
    const { tables, prose } = await tablesIn([
      [INTRODUCTION, ...HEADINGS],
      [
        [56, 90, 'MP149'],
        [140, 90, '‘Effecting Changes’'],
        [320, 90, 'Approved for this release.'],
        [56, 111, 'MP077'],
        [140, 111, '‘DCC Service Flagging’'],
        [320, 111, 'Approved for this release.'],
        AFTER,
      ],
    ]);
    expect(tables).toEqual([
      [
        ['Mod ID', 'Title', 'Status'],
        ['MP149', '‘Effecting Changes’', 'Approved for this release.'],
        ['MP077', '‘DCC Service Flagging’', 'Approved for this release.'],
      ],
    ]);
    expect(prose).toEqual([INTRODUCTION[2], AFTER[2]]);
  });

  it('a new row on the next page is read although its first line stands in one column', async () => {
    const { tables, prose } = await tablesIn([
      [
        INTRODUCTION,
        ...HEADINGS,
        [140, 661, '‘DCC Service Flagging for all'],
        [56, 674, 'MP077'],
        [140, 674, 'Users of the DCC’'],
        [320, 674, 'The Modification Report is being'],
      ],
      [
        [320, 90, 'presented to the CSC this month.'],
        [140, 111, '‘Security'],
        [56, 124, 'MP104'],
        [140, 124, 'Improvements’'],
        [320, 124, 'Awaiting Authority decision.'],
        AFTER,
      ],
    ]);
    expect(tables).toEqual([
      [
        ['Mod ID', 'Title', 'Status'],
        [
          'MP077',
          '‘DCC Service Flagging for all Users of the DCC’',
          'The Modification Report is being presented to the CSC this month.',
        ],
        ['MP104', '‘Security Improvements’', 'Awaiting Authority decision.'],
      ],
    ]);
    expect(prose).toEqual([INTRODUCTION[2], AFTER[2]]);
  });
});

describe('A narrow column of ids', () => {
  it('keeps an id that reaches nearly to the next column, and its digits on the line below', async () => {
    const { tables, prose } = await tablesIn([
      [
        [56, 640, 'Mod ID', 'bold'],
        [114, 640, 'Title', 'bold'],
        [320, 640, 'Status', 'bold'],
        [56, 661, 'MP149'],
        [114, 661, '‘Effecting Changes’'],
        [320, 661, 'Approved for this release.'],
        [56, 682, 'MP104'],
        [114, 682, '‘Security Improvements’'],
        [320, 682, 'Approved for this release.'],
        [56, 703, 'SECMP001'],
        [114, 703, '‘GPF timestamp for'],
        [320, 703, 'Withdrawn'],
        [56, 716, '5'],
        [114, 716, 'reading Gas values’'],
      ],
    ]);
    expect(prose).toEqual([]);
    expect(tables[0]?.slice(1)).toEqual([
      ['MP149', '‘Effecting Changes’', 'Approved for this release.'],
      ['MP104', '‘Security Improvements’', 'Approved for this release.'],
      ['SECMP0015', '‘GPF timestamp for reading Gas values’', 'Withdrawn'],
    ]);
  });
});

describe('A table without rules ends', () => {
  it('where the next section begins, although that has a table of the same columns', async () => {
    const lower = ([left, top, text, weight]: Print): Print =>
      weight === undefined ? [left, top + 82, text] : [left, top + 82, text, weight];
    const rows: readonly Print[] = [
      [56, 661, 'MP149'],
      [140, 661, '‘Effecting Changes’'],
      [320, 661, 'Approved for this release.'],
    ];
    const { tables, prose } = await tablesIn([
      [
        INTRODUCTION,
        ...HEADINGS,
        ...rows,
        [56, 688, '3. June 2022 SEC Release', 'bold'],
        [56, 702, 'The table below shows what is being targeted for the June 2022 SEC Release:'],
        ...[...HEADINGS, ...rows].map(lower),
      ],
    ]);
    expect(tables).toHaveLength(2);
    expect(prose).toEqual([
      INTRODUCTION[2],
      '3. June 2022 SEC Release',
      'The table below shows what is being targeted for the June 2022 SEC Release:',
    ]);
  });
});
