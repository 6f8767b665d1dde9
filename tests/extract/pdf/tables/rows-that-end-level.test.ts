import { describe, expect, it } from 'vitest';
import { across, down, HEADINGS, row, tableIn } from './paper-tables.js';
import type { Ruled } from './placed-print.js';

/** The table styles of word processors whose cells end on one level, with rules and stripes that leave columns or pages out. */
describe('Rows whose cells end on one level', () => {
  it('begin where their stripe does on the next page, although the row before it had but one line on this', async () => {
    const first = [
      ...row(700, HEADINGS, 'bold'),
      ...row(720, ['DP091', 'Alert Outage', 'The Assessment has been', '']),
    ];
    const second = [
      ...row(100, ['', 'for the Network', 'requested from the DCC.', '']),
      ...row(112, ['', 'Supplier for', '', '']),
      ...row(124, ['MP018', 'domestic Gas', 'It is out for consultation.', 'Yes']),
      ...row(136, ['DP095', 'Prepayment', 'SECAS is drafting it.', 'No']),
    ];
    const { rows } = await tableIn(
      { print: first, rules: across(712), shades: [[50, 713, 540, 732]] },
      {
        print: second,
        rules: across(148),
        shades: [
          [50, 98, 540, 111],
          [50, 135, 540, 147],
        ],
      },
    );
    expect(rows).toEqual([
      ['DP091', 'Alert Outage for the Network', 'The Assessment has been requested from the DCC.', ''],
      ['MP018', 'Supplier for domestic Gas', 'It is out for consultation.', 'Yes'],
      ['DP095', 'Prepayment', 'SECAS is drafting it.', 'No'],
    ]);
  });

  it('keep a column in which their first prints nothing, close as it stands, and headings that wrap beyond their first line', async () => {
    const wide = 'The Modification Report is out for it.';
    const print = [
      ...row(100, HEADINGS.slice(0, 3), 'bold'),
      [430, 100, 'DCC', 'bold'] as const,
      [430, 112, 'Impacting here', 'bold'] as const,
      ...row(130, ['MP149', 'Effecting Changes', wide, '']),
      ...row(150, ['MP159', 'Credit Cover Review', wide, '']),
      [430, 150, 'Yes'] as const,
      ...row(170, ['MP173', 'SMKI reviews', wide, '']),
      [430, 170, 'No'] as const,
    ];
    const { columns, rows } = await tableIn({ print, rules: across(126, 184) });
    expect(columns).toEqual([...HEADINGS.slice(0, 3), 'DCC Impacting here']);
    expect(rows.map((cells) => cells.slice(2))).toEqual([
      [wide, ''],
      [wide, 'Yes'],
      [wide, 'No'],
    ]);
  });

  it('are parted by a stripe of one id, wherever in it the id stands', async () => {
    const first = [
      ...row(700, HEADINGS, 'bold'),
      ...row(714, ['MP025', 'Review of Gas', 'The Change Board will vote.', 'Yes']),
    ];
    const second = [
      ...row(100, ['', 'for Alerts', '', '']),
      ...row(112, ['', '', 'The Assessment is being', '']),
      ...row(124, ['MP160', 'Threshold', 'carried out by the DCC.', 'No']),
    ];
    const { rows } = await tableIn(
      { print: first, rules: across(711) },
      { print: second, rules: down(98, 137, [540]), shades: [[50, 111, 540, 137]] },
    );
    expect(rows).toEqual([
      ['MP025', 'Review of Gas for Alerts', 'The Change Board will vote.', 'Yes'],
      ['MP160', 'Threshold', 'The Assessment is being carried out by the DCC.', 'No'],
    ]);
  });
});

describe('A frame that leaves the first column of its table out', () => {
  const headings = [...row(100, HEADINGS, 'bold')];

  it('has it on the next page too', async () => {
    const first = [...row(690, HEADINGS, 'bold'), ...row(714, ['MP057', 'Hub', 'It is withdrawn.', 'No'])];
    const second = [
      ...row(104, ['MP130', 'Credential', 'SECAS is drafting it.', 'Yes']),
      ...row(124, ['MP147', 'Gas', 'The vote is near.', 'No']),
    ];
    const frame = (top: number, bottom: number): Ruled[] => [
      ...down(top, bottom, [120, 540]),
      [120, bottom, 540, bottom],
    ];
    const { rows } = await tableIn(
      { print: first, rules: [...across(706), ...down(706, 730, [120, 540])] },
      { print: second, rules: frame(98, 140), shades: [[50, 121, 540, 139]] },
    );
    expect(rows.map(([id, title]) => [id, title])).toEqual([
      ['MP057', 'Hub'],
      ['MP130', 'Credential'],
      ['MP147', 'Gas'],
    ]);
  });

  it('is no rule under a heading where it ends under the last line of a cell', async () => {
    const print = [
      ...headings,
      ...row(124, ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes']),
      ...row(144, ['DP237', 'Supplier Device', 'The Proposer may choose', 'No']),
      ...row(156, ['', '', 'between two solutions.', '']),
    ];
    const rules: Ruled[] = [...across(116), ...down(116, 168, [120, 540]), [120, 168, 540, 168]];
    expect((await tableIn({ print, rules })).rows).toEqual([
      ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes'],
      ['DP237', 'Supplier Device', 'The Proposer may choose between two solutions.', 'No'],
    ]);
  });

  it('has the columns of the bold headings over it, however few rows it holds', async () => {
    const print = [
      ...headings,
      [55, 120, 'DCC System impacting modifications of this', 'bold'] as const,
      ...row(134, ['MP024', 'Report for', 'The DCC is carrying out', 'Yes']),
    ];
    const rules: Ruled[] = [...across(116), ...down(132, 146, [118]), ...down(116, 146, [540])];
    expect(await tableIn({ print, rules })).toEqual({
      columns: HEADINGS,
      rows: [['DCC System impacting modifications of this'], ['MP024', 'Report for', 'The DCC is carrying out', 'Yes']],
    });
  });
});

describe('A grid that leaves the first column out', () => {
  const sides = [120, 250, 460, 540];
  const grid = (...tops: readonly number[]): Ruled[] => [
    ...tops.map((top): Ruled => [120, top, 540, top]),
    ...down(tops[0] ?? 0, tops.at(-1) ?? 0, sides),
  ];

  it('has it beside headings whose rows begin on the next page', async () => {
    const print = [
      ...row(104, ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes']),
      ...row(124, ['DP159', 'Credit Cover', 'It is withdrawn.', 'No']),
    ];
    const found = await tableIn(
      { print: row(704, HEADINGS, 'bold'), rules: grid(700, 720) },
      { print, rules: grid(100, 120, 140) },
    );
    expect(found.columns).toEqual(HEADINGS);
    expect(found.rows.map(([id, title]) => [id, title])).toEqual([
      ['MP149', 'Effecting Changes'],
      ['DP159', 'Credit Cover'],
    ]);
  });

  it('goes on with a row of which one cell alone has a rest', async () => {
    const first = [
      ...row(684, HEADINGS, 'bold'),
      ...row(704, ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes']),
      ...row(724, ['DP237', 'Supplier Device', 'The Proposer may choose', 'No']),
    ];
    const { rows } = await tableIn(
      { print: first, rules: grid(680, 700, 720, 740) },
      { print: row(104, ['', '', 'between two solutions.', '']), rules: grid(100, 120) },
    );
    expect(rows.at(-1)).toEqual(['DP237', 'Supplier Device', 'The Proposer may choose between two solutions.', 'No']);
  });
});

describe('Rows under headings that end the page before', () => {
  it('begin with the lines over the first of them that stand in one of their columns', async () => {
    const first = [
      [60, 700, 'ID', 'bold'] as const,
      [140, 700, 'Title', 'bold'] as const,
      [380, 700, 'Status', 'bold'] as const,
    ];
    const second = [
      ...row(100, ['', '', 'The Assessment has been']),
      ...row(112, ['', 'Alert Outage', 'requested from the DCC. The']),
      ...row(124, ['DP091', 'for the Network', 'Report is expected in April 2022.']),
      ...row(144, ['', 'Supplier for', 'The Report is out for consultation']),
      ...row(156, ['MP018', 'domestic Gas', 'under Self-Governance.']),
    ];
    const { rows } = await tableIn({ print: first, rules: across(714) }, { print: second });
    expect(rows).toEqual([
      [
        'DP091',
        'Alert Outage for the Network',
        'The Assessment has been requested from the DCC. The Report is expected in April 2022.',
      ],
      ['MP018', 'Supplier for domestic Gas', 'The Report is out for consultation under Self-Governance.'],
    ]);
  });
});
