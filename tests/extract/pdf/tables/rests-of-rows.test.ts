import { describe, expect, it } from 'vitest';
import { readPages } from '../../../../src/extract/pdf/pages.js';
import { printOf } from '../../../../src/extract/pdf/print.js';
import { setPages, type PlacedPage, type Print, type Ruled } from './placed-print.js';

/** The rows of the one table of some pages, and the prose beside it. */
async function read(pages: readonly PlacedPage[]) {
  const { blocks } = printOf(await readPages(await setPages(pages.map(withBold)), () => undefined));
  const rows = blocks.flatMap((block) => (block.block === 'table' ? block.rows : []));
  return {
    tables: blocks.filter(({ block }) => block === 'table').length,
    rows: rows.map((row) => (row.row === 'cells' ? row.cells.map(({ text }) => text) : [row.text.text])),
    prose: blocks.flatMap((block) => (block.block === 'table' ? [] : [block.text.text])),
  };
}

const HEADINGS = ['Mod ID', 'Title', 'Current status', 'DCC impact'];

/** A page with its headings in bold. */
function withBold(page: PlacedPage): PlacedPage {
  const print = page.print.map(([left, top, text]): Print =>
    HEADINGS.includes(text) ? [left, top, text, 'bold'] : [left, top, text],
  );
  return { ...page, print };
}

/** Where the columns begin, and where the last ends. */
const EDGES = [50, 120, 250, 460, 540] as const;
const [LEFT, RIGHT] = [EDGES[0], EDGES[4]];

const SIX = ['MP149', 'Effecting Changes', 'Approved for inclusion.', 'Yes'];
const LAST = ['MP173', 'SMKI reviews', 'The Modification Report is being', 'No'];
const REST = ['presented to the CSC this month.', 'A consultation will then be issued.'];
const WHOLE = `${LAST[2] ?? ''} ${REST.join(' ')}`;
const AFTER: Print = [
  50,
  150,
  'We don’t expect any further modifications to be added to the scope of this release, as agreed.',
];

/** A row of texts at a height, each in its column. */
function row(top: number, texts: readonly string[]): Print[] {
  return texts.flatMap((text, at) => (text === '' ? [] : [[(EDGES[at] ?? 0) + 5, top, text] as const]));
}

function rulesAcross(...tops: readonly number[]): Ruled[] {
  return tops.map((top) => [LEFT, top, RIGHT, top]);
}

function rulesDown(from: number, to: number, at: readonly number[] = EDGES): Ruled[] {
  return at.map((x) => [x, from, x, to]);
}

/** The end of a page: headings and two rows, 20 points high. */
const END = [...row(744, HEADINGS), ...row(764, SIX), ...row(784, LAST)];
const RESTING = REST.map((text, at): Print => [255, 54 + 12 * at, text]);
const JOINED = { tables: 1, rows: [SIX, [LAST[0], LAST[1], WHOLE, LAST[3]]], prose: [AFTER[2]] };

describe('The rest of one cell alone at the top of a page goes on with its row', () => {
  it('in a table that is ruled on all sides', async () => {
    const pages = [
      { print: END, rules: [...rulesAcross(740, 760, 780, 800), ...rulesDown(740, 800)] },
      { print: [...RESTING, AFTER], rules: [...rulesAcross(50, 82), ...rulesDown(50, 82)] },
    ];
    expect(await read(pages)).toEqual(JOINED);
  });

  it('where no rule closes the row at the end of the page', async () => {
    const pages = [
      { print: END, rules: [...rulesAcross(740, 760, 780), ...rulesDown(740, 800)] },
      { print: [...RESTING, AFTER], rules: [...rulesAcross(82), ...rulesDown(50, 82)] },
    ];
    expect(await read(pages)).toEqual(JOINED);
  });

  it('where no rules down are drawn beside it', async () => {
    const pages = [
      { print: END, rules: [...rulesAcross(740, 760, 780), ...rulesDown(740, 800)] },
      { print: [...RESTING, AFTER], rules: [...rulesAcross(82), ...rulesDown(50, 82, [LEFT, RIGHT])] },
    ];
    expect(await read(pages)).toEqual(JOINED);
  });

  it('where it is the rest of two cells, or of the title', async () => {
    const first = { print: END, rules: [...rulesAcross(740, 760, 780, 800), ...rulesDown(740, 800)] };
    const rules = [...rulesAcross(50, 70), ...rulesDown(50, 70)];
    const two = await read([first, { print: [...row(54, ['', 'of documents', 'presented.', '']), AFTER], rules }]);
    const title = await read([first, { print: [...row(54, ['', 'of documents', '', '']), AFTER], rules }]);
    expect(two.rows[1]).toEqual([
      'MP173',
      'SMKI reviews of documents',
      'The Modification Report is being presented.',
      'No',
    ]);
    expect(title.rows[1]).toEqual(['MP173', 'SMKI reviews of documents', LAST[2], 'No']);
  });

  it('but a group heading across the table begins new rows', async () => {
    const group = 'DCC System impacting modifications';
    const next = ['MP180', 'Settlement', 'Approved for inclusion.', 'Yes'];
    const pages = [
      { print: END, rules: [...rulesAcross(740, 760, 780, 800), ...rulesDown(740, 800)] },
      {
        print: [[55, 54, group] as const, ...row(74, next), AFTER],
        rules: [...rulesAcross(50, 70, 90), ...rulesDown(70, 90), ...rulesDown(50, 90, [LEFT, RIGHT])],
      },
    ];
    expect((await read(pages)).rows).toEqual([SIX, LAST, [group], next]);
  });
});

describe('The rest of a row over the first id of a page', () => {
  const next = ['MP180', 'Settlement', 'Approved for inclusion.', 'Yes'];
  /** Lines as far apart in a cell as rows are, so that no white tells them apart. */
  const end = [...row(760, HEADINGS), ...row(772, SIX), ...row(784, LAST)];
  const second = [...REST.map((text, at): Print => [255, 54 + 12 * at, text]), ...row(78, next), AFTER];
  const rows = [...JOINED.rows, next];

  it('goes on with the row before it where ids begin their rows and nothing rules them off', async () => {
    expect(await read([{ print: end }, { print: second }])).toEqual({ ...JOINED, rows });
  });

  it('and where rules part columns alone', async () => {
    const pages = [
      { print: end, rules: [...rulesAcross(758), ...rulesDown(758, 798)] },
      { print: second, rules: [...rulesAcross(92), ...rulesDown(50, 92)] },
    ];
    expect(await read(pages)).toEqual({ ...JOINED, rows });
  });
});

describe('Lines so close that their boxes meet', () => {
  it('all go on with the row that a page break has split', async () => {
    const next = ['MP180', 'Settlement', 'Approved for inclusion.', 'Yes'];
    const rest = ['presented to the CSC this month.', 'A consultation will then', 'be issued.'];
    const pages = [
      { print: [...row(740, HEADINGS), ...row(764, SIX), ...row(784, LAST)] },
      {
        print: [
          ...rest.map((text, at): Print => [255, 54 + 9 * at, text]),
          [125, 54 + 9 * 2, 'of documents'] as const,
          ...row(97, next),
          ...row(121, ['MP181', 'Forecasts', 'Approved for inclusion.', 'Yes']),
          AFTER,
        ],
      },
    ];
    const { tables, rows, prose } = await read(pages);
    expect([tables, rows[1]]).toEqual([
      1,
      ['MP173', 'SMKI reviews of documents', `${LAST[2] ?? ''} ${rest.join(' ')}`, 'No'],
    ]);
    expect(prose).toEqual([AFTER[2]]);
  });
});

describe('A table with rules between its rows alone that end with the pages', () => {
  const next = ['MP180', 'Settlement', 'Approved for inclusion.', 'Yes'];

  it('goes over the page in a row that none of them closes', async () => {
    const pages = [
      { print: END, rules: rulesAcross(740, 760, 780) },
      { print: [...RESTING, ...row(90, next), AFTER], rules: rulesAcross(84, 104) },
    ];
    expect(await read(pages)).toEqual({ ...JOINED, rows: [...JOINED.rows, next] });
  });

  it('and ends with the rest of that row over the only rule of the page', async () => {
    const pages = [
      { print: END, rules: rulesAcross(740, 760, 780) },
      { print: [...row(54, ['', 'of documents', 'presented.', '']), AFTER], rules: rulesAcross(70) },
    ];
    expect((await read(pages)).rows).toEqual([
      SIX,
      ['MP173', 'SMKI reviews of documents', `${LAST[2] ?? ''} presented.`, 'No'],
    ]);
  });

  it('ends where the next section stands under the only rule of its rest', async () => {
    const section = [
      '2. June 2022 SEC Release',
      'The table below shows the modifications in scope',
      'of this release, and their status:',
    ];
    const pages = [
      { print: END, rules: rulesAcross(740, 760, 780) },
      {
        print: [
          ...row(54, ['', '', 'presented.', '']),
          ...section.map((text, at): Print => [50, 80 + 12 * at, text]),
          ...row(134, HEADINGS),
          ...row(154, next),
        ],
        rules: rulesAcross(70, 130, 150, 170),
      },
    ];
    const { tables, rows, prose } = await read(pages);
    expect([tables, rows[1]?.[2], rows[2]]).toEqual([2, `${LAST[2] ?? ''} presented.`, next]);
    expect(prose.join(' ')).toBe(section.join(' '));
  });

  it('has the rows over its first and under its last rule too', async () => {
    const print = [...row(104, HEADINGS), ...row(118, SIX), ...row(138, LAST), ...row(158, next)];
    const after: Print = [50, 200, AFTER[2]];
    const { tables, rows, prose } = await read([{ print: [...print, after], rules: rulesAcross(134, 154) }]);
    expect([tables, rows, prose]).toEqual([1, [SIX, LAST, next], [AFTER[2]]]);
  });
});

describe('A table with rules around it alone', () => {
  const next = ['MP180', 'Settlement', 'Approved for inclusion.', 'Yes'];
  const sides = [LEFT, RIGHT];
  const first = {
    print: [...row(720, HEADINGS), ...row(740, SIX), ...row(760, LAST), [255, 772, REST[0] ?? ''] as const],
    rules: [...rulesAcross(716, 736, 786), ...rulesDown(716, 786, sides)],
  };
  const status = `${LAST[2] ?? ''} ${REST.join(' ')}`;

  it('goes on in the frame on the next page with the rest of its row, and with other rows', async () => {
    const print = [[255, 54, REST[1] ?? ''] as const, ...row(66, next), AFTER];
    const rules = [...rulesAcross(50, 80), ...rulesDown(50, 80, sides)];
    const { rows, prose } = await read([first, { print, rules }]);
    expect(rows).toEqual([SIX, [LAST[0], LAST[1], status, LAST[3]], next]);
    expect(prose).toEqual([AFTER[2]]);
  });

  it('goes on with that rest alone; a note in a frame is none', async () => {
    const rules = [...rulesAcross(50, 70), ...rulesDown(50, 70, sides)];
    const rest = await read([first, { print: [[255, 54, REST[1] ?? ''] as const, AFTER], rules }]);
    expect(rest.rows[1]?.[2]).toBe(status);
    const note = 'Parties should note that testing is expected to begin about four months before the release.';
    const noted = await read([first, { print: [[55, 54, note] as const, AFTER], rules }]);
    expect([noted.rows.length, noted.prose]).toEqual([2, [note, AFTER[2]]]);
  });
});

describe('Headings that are printed again', () => {
  it('are no part of the rest of a row that no rule parts from them', async () => {
    const pages = [
      { print: END, rules: [...rulesAcross(740, 760, 780, 800), ...rulesDown(740, 800)] },
      {
        print: [...row(54, HEADINGS), [255, 66, REST[0] ?? ''] as const, [255, 78, REST[1] ?? ''] as const, AFTER],
        rules: [...rulesAcross(50, 92), ...rulesDown(50, 92)],
      },
    ];
    expect(await read(pages)).toEqual(JOINED);
  });
});
