import { describe, expect, it } from 'vitest';
import { readPages } from '../../../../src/extract/pdf/pages.js';
import { printOf } from '../../../../src/extract/pdf/print.js';
import { across, down, HEADINGS, row, tableIn } from './paper-tables.js';
import { setPages, type Ruled } from './placed-print.js';

describe('Rows of modifications are told', () => {
  it('by their stripes, where ids stand in the middle of rows and no white parts them', async () => {
    const print = [
      ...row(100, HEADINGS, 'bold'),
      ...row(112, ['', '', 'The Change Board will vote', '']),
      ...row(124, ['MP149', 'Effecting Changes', 'on 26 October 2021 under', 'Yes']),
      ...row(136, ['', '', 'Self-Governance.', '']),
      ...row(148, ['', 'Credit Cover Review', '', '']),
      ...row(160, ['MP159', 'of all Parties', 'Approved for inclusion.', 'No']),
      ...row(172, ['', 'to the Code', '', '']),
    ];
    const { rows } = await tableIn({ print, shades: [[50, 110.5, 540, 146.5]] });
    expect(rows).toEqual([
      ['MP149', 'Effecting Changes', 'The Change Board will vote on 26 October 2021 under Self-Governance.', 'Yes'],
      ['MP159', 'Credit Cover Review of all Parties to the Code', 'Approved for inclusion.', 'No'],
    ]);
  });

  it('by their stripes, where they stand so close that the ink of one meets that of the next', async () => {
    const print = [
      ...row(100, HEADINGS, 'bold'),
      ...row(112, ['MP149', 'Effecting Changes', 'The Change Board will vote.', 'Yes']),
      ...row(124, ['', '', 'The Working Group has met.', '']),
      ...row(133.4, ['MP159', 'Credit Cover Review', 'Approved for inclusion.', 'No']),
      ...row(145.4, ['', '', 'It will be released.', '']),
      ...row(154.8, ['MP173', 'SMKI reviews', 'Approved for inclusion.', 'No']),
    ];
    const shades: Ruled[] = [
      [50, 111, 540, 133],
      [50, 154.4, 540, 166],
    ];
    expect((await tableIn({ print, shades })).rows).toEqual([
      ['MP149', 'Effecting Changes', 'The Change Board will vote. The Working Group has met.', 'Yes'],
      ['MP159', 'Credit Cover Review', 'Approved for inclusion. It will be released.', 'No'],
      ['MP173', 'SMKI reviews', 'Approved for inclusion.', 'No'],
    ]);
  });

  it('by their stripes within a frame, where the cells of a row end on one level', async () => {
    const columns = ['Title', 'Mod ID', 'Current status', 'DCC'];
    const print = [
      ...row(104, columns, 'bold'),
      [55, 124, 'Effecting', 'bold'] as const,
      [55, 136, 'Changes', 'bold'] as const,
      ...row(136, ['', 'MP149', 'Approved for inclusion.', 'Yes']),
      ...row(148, ['', '', 'The Change Board will vote', '']),
      ...row(160, ['', '', 'on 26 October 2021 under', '']),
      [55, 172, 'Credit', 'bold'] as const,
      ...row(172, ['', 'MP159', 'Self-Governance.', 'No']),
    ];
    const rules = [...across(100, 120, 184), ...down(100, 184, [50, 540]), ...down(100, 120, [120, 250, 460])];
    const { columns: found, rows } = await tableIn({ print, rules, shades: [[50, 122, 540, 147]] });
    expect(found).toEqual(columns);
    expect(rows).toEqual([
      ['Effecting Changes', 'MP149', 'Approved for inclusion.', 'Yes'],
      ['Credit', 'MP159', 'The Change Board will vote on 26 October 2021 under Self-Governance.', 'No'],
    ]);
  });

  it('under the heading of their own section, where the bars of two tables are as wide', async () => {
    const section = ['June 2022', 'The table below shows the modifications in scope of this release:'];
    const print = [
      ...row(104, HEADINGS, 'bold'),
      ...row(124, ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes']),
      ...row(138, ['MP159', 'Credit Cover Review', 'Approved for inclusion.', 'No']),
      [55, 180, section[0] ?? '', 'heading'] as const,
      [55, 200, section[1] ?? ''] as const,
      ...row(224, HEADINGS, 'bold'),
      ...row(244, ['MP173', 'SMKI reviews', 'Approved for inclusion.', 'No']),
      ...row(258, ['MP180', 'Settlement', 'Approved for inclusion.', 'No']),
    ];
    const page = { print, rules: across(100, 120, 154, 220, 240, 274) };
    const { blocks } = printOf(await readPages(await setPages([page]), () => undefined));
    expect(blocks.map((block) => (block.block === 'table' ? block.rows.length : block.text.text))).toEqual([
      2,
      ...section,
      2,
    ]);
  });

  it('by a line across the columns between them, however close it stands', async () => {
    const group = 'Non-DCC System impacting modifications';
    const print = [
      ...row(100, HEADINGS, 'bold'),
      ...row(112, ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes']),
      [55, 124, group] as const,
      ...row(136, ['', '', 'The Draft Proposal is in the', '']),
      ...row(148, ['MP159', 'Credit Cover Review', 'Development Stage.', 'No']),
    ];
    const rules = across(110, 161);
    expect((await tableIn({ print, rules })).rows).toEqual([
      ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes'],
      [group],
      ['MP159', 'Credit Cover Review', 'The Draft Proposal is in the Development Stage.', 'No'],
    ]);
  });

  it('by the rule under headings that stand under such a line', async () => {
    const print = [
      ...row(100, HEADINGS, 'bold'),
      ...row(112, ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes']),
      [55, 124, 'The following have been proposed too and are at an earlier step.'] as const,
      ...row(136, HEADINGS, 'bold'),
      ...row(150, ['MP159', 'Credit Cover Review', 'The Draft Proposal is made.', 'No']),
    ];
    const { rows } = await tableIn({ print, rules: across(110, 122, 134, 148, 162) });
    expect(rows.map(([first]) => first)).toEqual(['MP149', print[8]?.[2], 'Mod ID', 'MP159']);
  });

  it('by the rules beside a column that has none', async () => {
    const print = [
      ...row(104, HEADINGS, 'bold'),
      ...row(124, ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes']),
      ...row(144, ['MP159', 'Credit Cover Review', 'Approved for inclusion.', 'No']),
      ...row(164, ['MP173', 'SMKI reviews', 'Approved for inclusion.', 'No']),
    ];
    const inner: Ruled[] = [140, 160].map((top) => [120, top, 540, top]);
    const rules = [...across(100, 120, 180), ...inner, ...down(100, 180, [50, 120, 250, 460, 540])];
    expect((await tableIn({ print, rules })).rows.map(([id]) => id)).toEqual(['MP149', 'MP159', 'MP173']);
  });
});

describe('A grid that leaves the first column of its table out', () => {
  const texts = [HEADINGS, ['MP149', 'Effecting Changes', 'Approved.', 'Yes'], ['DP159', 'Credit', 'Withdrawn.', 'No']];
  /** Rules of 20 points a row that begin right of the first column. */
  const grid = (top: number, rows: number): Ruled[] =>
    [
      ...across(...Array.from({ length: rows + 1 }, (_, at) => top + 20 * at)),
      ...down(top, top + 20 * rows, [120, 250, 460, 540]),
    ].map(([left, ...rest]): Ruled => [Math.max(120, left), ...rest]);
  const rules = grid(100, 3);

  it('has the ids beside it as that column', async () => {
    const print = texts.flatMap((own, at) => row(104 + 20 * at, own));
    const { columns, rows } = await tableIn({ print, rules });
    expect([columns, ...rows]).toEqual(texts);
  });

  it('has it on the next page too, where the rest of a row has no id beside it', async () => {
    const print = texts.flatMap((own, at) => row(704 + 20 * at, own));
    const rest = [...row(104, ['', '', 'It is closed.', '']), ...row(124, ['MP160', 'A third', 'On hold.', 'No'])];
    const { rows } = await tableIn({ print, rules: grid(700, 3) }, { print: rest, rules: grid(100, 2) });
    expect(rows).toEqual([
      texts[1],
      ['DP159', 'Credit', 'Withdrawn. It is closed.', 'No'],
      ['MP160', 'A third', 'On hold.', 'No'],
    ]);
  });

  it('has none where what stands beside it is no row for row', async () => {
    const print = [...texts.flatMap((own, at) => row(104 + 20 * at, ['', ...own.slice(1)])), ...row(124, ['MP149'])];
    expect((await tableIn({ print, rules })).columns).toEqual(HEADINGS.slice(1));
  });
});

describe('A grid whose rules part the first column alone', () => {
  const grid = [...across(118, 148, 178), ...down(118, 178, [50, 120, 540])];

  it('has the columns that white parts beside it, and the headings that stand over its rules', async () => {
    const print = [
      ...row(104, HEADINGS, 'bold'),
      ...row(122, ['MP149', '', 'The Change Board will vote', '']),
      ...row(134, ['', 'Effecting Changes', 'on 26 October 2021.', 'Yes']),
      ...row(152, ['DP159', 'Credit Change', 'SECAS and the Proposer', 'No']),
      ...row(164, ['', '', 'are drafting the legal text.', '']),
    ];
    expect(await tableIn({ print, rules: grid })).toEqual({
      columns: HEADINGS,
      rows: [
        ['MP149', 'Effecting Changes', 'The Change Board will vote on 26 October 2021.', 'Yes'],
        ['DP159', 'Credit Change', 'SECAS and the Proposer are drafting the legal text.', 'No'],
      ],
    });
  });
});

describe('Headings over a table', () => {
  const rows = [
    ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes'],
    ['MP159', 'Credit Cover Review', 'Approved for inclusion.', 'No'],
  ];
  const print = [
    [50, 60, 'The table below lists the modifications in the scope of this release and where they stand:'] as const,
    ...row(84, [...HEADINGS.slice(0, 3), 'DCC'], 'bold'),
    ...row(96, ['', '', '', 'impact'], 'bold'),
    ...row(114, rows[0] ?? []),
    ...row(134, rows[1] ?? []),
  ];
  const columns = ['Mod ID', 'Title', 'Current status', 'DCC impact'];

  it('are its own where they stand over its ruled grid', async () => {
    const rules = [...across(110, 130, 150), ...down(110, 150, [50, 120, 250, 460, 540])];
    expect(await tableIn({ print, rules })).toEqual({ columns, rows });
  });

  it('wrap onto lines as close as its rows are', async () => {
    const close = [
      ...row(100, [...HEADINGS.slice(0, 3), 'DCC'], 'bold'),
      ...row(112, ['', '', '', 'impact'], 'bold'),
      ...row(124, rows[0] ?? []),
      ...row(136, ['', '', 'It is final.', '']),
      ...row(148, rows[1] ?? []),
    ];
    const { columns: found, rows: read } = await tableIn({ print: close, rules: across(96, 162) });
    expect(found).toEqual(columns);
    expect(read.map(([id]) => id)).toEqual(['MP149', 'MP159']);
  });

  it('are its own where one of them wraps over its first rule', async () => {
    expect(await tableIn({ print, rules: across(110, 130, 150) })).toEqual({ columns, rows });
  });
});

describe('The cells of a table without rules down', () => {
  it('stand in one column where a heading in its middle stands over the ends of its longest lines alone', async () => {
    const print = [
      [55, 100, 'Mod ID', 'bold'] as const,
      [125, 100, 'Title', 'bold'] as const,
      [365, 100, 'Current status', 'bold'] as const,
      ...row(124, ['', '', 'The Draft Proposal is in the Development Stage. The', '']),
      ...row(136, ['', '‘Forecast changes', 'Modification Report is expected to be presented to', '']),
      ...row(148, ['DP238', 'to Device’', 'CSC in May 2022.', '']),
    ];
    const status =
      'The Draft Proposal is in the Development Stage. The Modification Report is expected to be presented to CSC in May 2022.';
    expect(await tableIn({ print, rules: across(96, 116, 162) })).toEqual({
      columns: ['Mod ID', 'Title', 'Current status'],
      rows: [['DP238', '‘Forecast changes to Device’', status]],
    });
  });

  it('have the marks that are drawn beside the middle of their heading', async () => {
    const print = [
      ...row(104, HEADINGS.slice(0, 3), 'bold'),
      [505, 104, 'DCC', 'bold'] as const,
      ...row(124, ['MP149', 'Effecting Changes', 'Approved for inclusion.', '']),
      ...row(144, ['MP159', 'Credit Cover Review', 'Approved for inclusion.', '']),
    ];
    const { rows } = await tableIn({ print, rules: across(100, 120, 140, 160), ticks: [[468, 125]] });
    expect(rows.map(([id, , , mark]) => [id, mark])).toEqual([
      ['MP149', 'tick'],
      ['MP159', ''],
    ]);
  });

  it('print no bullets of the lists in them', async () => {
    const print = [
      ...row(104, HEADINGS, 'bold'),
      ...row(124, ['MP149', 'Effecting Changes', 'The Change Board votes:', 'Yes']),
      ...row(136, ['', '', '•', '']),
      [267, 136, 'on 26 October 2021; or'] as const,
      ...row(148, ['', '', '•', '']),
      [267, 148, 'on 24 November 2021.'] as const,
    ];
    const { rows } = await tableIn({ print, rules: across(100, 120, 162) });
    expect(rows[0]?.[2]).toBe('The Change Board votes: on 26 October 2021; or on 24 November 2021.');
  });
});
