import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../../../src/extract/pdf/pages.js';
import { tablesOnPages } from '../../../../src/extract/pdf/tables.js';
import { across, down } from '../drawn.js';
import { line, row, tablesIn } from './lines.js';

const BODY = [
  ...row(140, 'Belgium', '1,234', '1,300', '7.5'),
  ...row(152, 'Germany', '10,100', '10,950', '8.1'),
  ...row(164, 'Spain', '5,001', '4,998', '11.3'),
];

describe('Tables as governments print them', () => {
  it('a heading over two columns spans both', () => {
    const words = [
      ...line(116, [232, 'Expenditure in euros']),
      ...row(128, 'Country', '2007', '2008', 'Rate'),
      ...BODY,
    ];
    const [table] = tablesIn(words, [
      across(105, 50, 380),
      across(119, 210, 330),
      across(131, 50, 380),
      across(170, 50, 380),
    ]);
    expect(table?.rows.slice(0, 2)).toEqual([
      ['', 'Expenditure in euros', '', ''],
      ['Country', '2007', '2008', 'Rate'],
    ]);
    expect(table?.spans).toEqual([[0, 1, 1, 2]]);
  });

  it('headings over the first of the bars belong to the table', () => {
    const words = [...row(128, 'Country', '2007', '2008', 'Rate'), ...BODY];
    const bars = [131, 143, 155, 167].map((at) => across(at, 50, 380));
    expect(tablesIn(words, bars)[0]?.rows.map(([first]) => first)).toEqual(['Country', 'Belgium', 'Germany', 'Spain']);
  });

  it('rows without rules go on with a head that alone is ruled', () => {
    const words = [...row(128, 'Country', '2007', '2008', 'Rate'), ...BODY];
    const head = [
      across(118, 45, 385),
      across(131, 45, 385),
      ...[45, 215, 270, 330, 385].map((at) => down(at, 118, 131)),
    ];
    expect(tablesIn(words, head)).toMatchObject([{ rows: [['Country', '2007', '2008', 'Rate'], {}, {}, {}] }]);
  });

  it('a label that wraps is one row, a label of its own is another', () => {
    const words = [
      ...row(116, 'Measure', '2009', '2010', '2011'),
      ...row(128, 'Training of unemployed people', '870', '902', '915'),
      ...line(140, [50, 'and other market measures']),
      ...line(152, [50, 'Pay']),
      ...row(164, 'Grants to local bodies', '500', '512', '530'),
      ...row(176, 'Salaries', '640', '655', '660'),
    ];
    expect(tablesIn(words)[0]?.rows.map(([first]) => first)).toEqual([
      'Measure',
      'Training of unemployed people and other market measures',
      'Pay',
      'Grants to local bodies',
      'Salaries',
    ]);
  });

  it('figures that stand close are still two columns, a space within a figure parts none', () => {
    const words = [116, 128, 140, 152, 164, 176].flatMap((baseline, at) =>
      line(baseline, [50, `Region ${at}`], [-140, `1 2${at}4`], [-173, `10 00${at}`], [-200, `30${at}`]),
    );
    expect(tablesIn(words)[0]?.rows[2]).toEqual(['Region 2', '1 224', '10 002', '302']);
  });

  it('a table in one column of prose does not go on into the other', () => {
    const prose = 'returns were late and had to be estimated by the staff';
    const left = [...Array.from({ length: 8 }, (_, at) => line(100 + at * 12, [50, prose]))].flat();
    const right = Array.from({ length: 14 }, (_, at) => line(100 + at * 12, [330, prose])).flat();
    const table = Array.from({ length: 5 }, (_, at) =>
      line(208 + at * 12, [50, `Area ${at}`], [-200, `1${at}0`], [-312, `2${at}5`]),
    ).flat();
    expect(tablesIn([...left, ...right, ...table])).toMatchObject([
      { rows: [0, 1, 2, 3, 4].map((at) => [`Area ${at}`, `1${at}0`, `2${at}5`]) },
    ]);
  });

  it('text in columns, a contents list and a letter’s head are no tables', () => {
    const prose = 'returns were late and had to be estimated by the staff';
    const columns = Array.from({ length: 14 }, (_, at) => line(100 + at * 12, [50, prose], [330, prose])).flat();
    const contents = ['Scope', 'Findings', 'Costs', 'Method'].flatMap((title, at) =>
      line(100 + at * 12, [50, `${title} ${'.'.repeat(60)}`], [-420, String(3 + at * 4)]),
    );
    const letter = [
      ...line(100, [50, 'European Commission'], [330, '12 March 2010']),
      ...line(112, [50, 'Brussels'], [330, 'Unit C']),
    ];
    expect([columns, contents, letter].map((words) => tablesIn(words))).toEqual([[], [], []]);
  });
});

describe('A column of drawn marks', () => {
  it('is one, although only its heading is printed, on lines of its own', () => {
    const words = [
      ...line(110, [440, 'DCC']),
      ...line(116, [50, 'Reference'], [220, 'Status']),
      ...line(122, [430, 'Systems']),
      ...line(142, [50, 'MP078'], [220, 'Approved for this release']),
      ...line(162, [50, 'MP104'], [220, 'Withdrawn']),
    ];
    const bars = [100, 128, 170].map((at) => across(at, 50, 500));
    expect(tablesIn(words, bars).map(({ rows }) => rows)).toEqual([
      [
        ['Reference', 'Status', 'DCC Systems'],
        ['MP078', 'Approved for this release', ''],
        ['MP104', 'Withdrawn', ''],
      ],
    ]);
  });
});

describe('Two tables between bars of one width', () => {
  it('are parted by the sections between them, be their lines short', () => {
    const words = [
      ...line(116, [50, 'Modification'], [220, 'Status']),
      ...line(132, [50, 'MP078 Credit Cover'], [220, 'Approved']),
      ...line(152, [50, 'MP104 Security'], [220, 'Withdrawn']),
      ...line(180, [50, 'SECAS will report the progress of these to all']),
      ...line(200, [50, 'Recommendations']),
      ...line(220, [50, 'Ali Beard']),
      ...line(252, [50, 'Term'], [220, 'Meaning']),
      ...line(272, [50, 'MP100'], [220, 'An example']),
    ];
    const bars = [105, 120, 140, 160, 240, 260, 280].map((at) => across(at, 50, 500));
    expect(tablesIn(words, bars).map(({ rows }) => rows)).toEqual([
      [
        ['Modification', 'Status'],
        ['MP078 Credit Cover', 'Approved'],
        ['MP104 Security', 'Withdrawn'],
      ],
      [
        ['Term', 'Meaning'],
        ['MP100', 'An example'],
      ],
    ]);
  });
});

describe('A page on which a table is printed sideways', () => {
  it('is turned before it is read', async () => {
    const document = new PDFDocument({ size: 'A4', margin: 0 });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on('end', resolve));
    document.rotate(-90, { origin: [0, 0] }).translate(-700, 0);
    ['Year', '2003', '2004', '2005', '2006'].forEach((year, at) => {
      document.fontSize(10).text(year, 60, 60 + at * 16, { lineBreak: false });
      ['Total', 'Mean', 'Index'].forEach((head, column) =>
        document.text(at === 0 ? head : `${at}${column}.5`, 160 + column * 90, 60 + at * 16, { lineBreak: false }),
      );
    });
    document.end();
    await ended;
    const pages = await readPages(Buffer.concat(chunks), () => undefined, { upright: true });
    expect(tablesOnPages(pages)[0]?.rows.slice(0, 2)).toEqual([
      ['Year', 'Total', 'Mean', 'Index'],
      ['2003', '10.5', '11.5', '12.5'],
    ]);
  });
});
