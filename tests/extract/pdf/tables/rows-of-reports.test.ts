import { describe, expect, it } from 'vitest';
import { isFigure } from '../../../../src/extract/pdf/sheet/chunks.js';
import { across, down } from '../drawn.js';
import { line, tablesIn } from './lines.js';

const rowsIn = (...args: Parameters<typeof tablesIn>) => tablesIn(...args).map(({ rows }) => rows);

describe('What closes a bracket that it does not open', () => {
  it('is no figure, but the end of a heading that wraps', () => {
    expect(['213)', '5]'].filter(isFigure)).toEqual([]);
    expect(['(213)', '[5]', '213'].filter(isFigure)).toHaveLength(3);
  });

  it('parts no columns that stand under it', () => {
    const words = [
      ...line(100, [212, 'Drug A'], [312, 'Placebo']),
      ...line(112, [212, '(N ='], [312, '(N =']),
      ...line(124, [210, '213)'], [310, '210)']),
      ...line(140, [50, 'Event'], [205, 'n'], [228, '%'], [305, 'n'], [328, '%']),
      ...['Nausea', 'Rash', 'Cough', 'Fatigue'].flatMap((event, at) =>
        line(160 + 14 * at, [50, event], [-215, '46'], [-242, '21.8'], [-315, '85'], [-342, '37.6']),
      ),
    ];
    const [rows = []] = rowsIn(
      words,
      [95, 128, 210].map((at) => across(at, 45, 345)),
    );
    expect(rows.slice(-4)).toEqual(
      ['Nausea', 'Rash', 'Cough', 'Fatigue'].map((event) => [event, '46', '21.8', '85', '37.6']),
    );
  });
});

describe('Two rows of figures between two rules', () => {
  const grid = [across(100, 45, 420), across(120, 45, 420), across(170, 45, 420), across(190, 45, 420)];
  const sides = [45, 90, 200, 270, 340, 420].map((at) => down(at, 100, 190));
  const words = [
    ...line(114, [50, 'Title'], [95, 'Heading'], [205, '2011'], [275, '2010'], [345, '2009']),
    ...line(132, [50, '1 0'], [95, 'Rate of services'], [-265, '572 161'], [-335, '201 637'], [-405, '559 942']),
    ...line(144, [95, 'to students']),
    ...line(156, [50, '1 1'], [95, 'Reduction'], [-265, '491 750'], [-335, '469 177'], [-405, '146 514']),
    ...line(184, [95, 'Total'], [-265, '507 004'], [-335, '137 910'], [-405, '891 652']),
  ];

  it('are two, each with its label', () => {
    expect(rowsIn(words, [...grid, ...sides])).toEqual([
      [
        ['Title', 'Heading', '2011', '2010', '2009'],
        ['1 0', 'Rate of services to students', '572 161', '201 637', '559 942'],
        ['1 1', 'Reduction', '491 750', '469 177', '146 514'],
        ['', 'Total', '507 004', '137 910', '891 652'],
      ],
    ]);
  });

  it('are one where the lower figures stand in brackets', () => {
    const inBrackets = words.map((word) => (word.baseline === 156 && word.box.left > 200 ? [word] : []));
    const others = words.filter((word) => !inBrackets.flat().includes(word));
    const lower = line(156, [-265, '(491)'], [-335, '(469)'], [-405, '(146)']);
    expect(rowsIn([...others, ...lower], [...grid, ...sides])[0]).toHaveLength(3);
  });
});

describe('A table over two columns of prose', () => {
  it('is not cut where the white between them goes on between two of its columns', () => {
    const years = Array.from({ length: 6 }, (_, at) => String(1992 + at));
    const prose = (left: number, top: number) =>
      Array.from({ length: 14 }, (_, at) =>
        line(top + 12 * at, [left, 'levels of supply in each year were read again at']),
      ).flat();
    const words = [
      ...line(100, [50, 'Year'], [-170, 'Coal'], [-270, 'Gas'], [-370, 'Nuclear'], [-470, 'Imports']),
      ...years.flatMap((year, at) =>
        line(114 + 14 * at, [50, year], [-170, '56,162'], [-270, '36,298'], [-370, '37,049'], [-470, '38,884']),
      ),
      ...prose(50, 220),
      ...prose(310, 220),
    ];
    expect(rowsIn(words)).toEqual([
      [
        ['Year', 'Coal', 'Gas', 'Nuclear', 'Imports'],
        ...years.map((year) => [year, '56,162', '36,298', '37,049', '38,884']),
      ],
    ]);
  });
});

describe('The last row of a table', () => {
  const texts = (top: number, name: string) => [
    ...line(top, [50, name], [150, 'Has read the plans and'], [300, 'It is done']),
    ...line(top + 11, [150, 'has told of them.']),
  ];
  const words = [
    ...line(100, [50, 'Agency'], [150, 'Recommendation'], [300, 'Status']),
    ...texts(118, 'Treasury'),
    ...texts(148, 'Labor'),
    ...texts(178, 'Interior'),
  ];
  const bars = [106, 136, 166].map((at) => across(at, 45, 400));
  const names = (...args: Parameters<typeof tablesIn>) => rowsIn(...args).map((rows) => rows.map(([name]) => name));

  it('is its own where each row but it has a bar under it', () => {
    expect(names(words, bars)).toEqual([['Agency', 'Treasury', 'Labor', 'Interior']]);
  });

  it('is no note under its last bar', () => {
    const note = line(178, [50, 'Source: Treasury'], [150, 'plans of the agencies'], [300, 'of last year']);
    const above = words.filter(({ baseline }) => baseline < 170);
    expect(names([...above, ...note], bars)).toEqual([['Agency', 'Treasury', 'Labor']]);
  });
});

describe('Rows of marks', () => {
  it('are parted where a line prints a label and a mark in a column that has none yet', () => {
    const words = [
      ...line(100, [50, 'Measure of state'], [200, 'Funding'], [280, 'Share'], [360, 'School']),
      ...line(112, [50, 'Public rate in the'], [215, 'X'], [375, 'X']),
      ...line(124, [50, 'enrollment of'], [292, 'X']),
      ...line(136, [50, 'Employed energy'], [215, 'X'], [292, 'X']),
      ...line(148, [50, 'Annual grants'], [375, 'X']),
    ];
    const [rows] = rowsIn(
      words,
      [90, 104, 156].map((at) => across(at, 45, 400)),
    );
    expect(rows?.map((row) => row.slice(1))).toEqual([
      ['Funding', 'Share', 'School'],
      ['X', '', 'X'],
      ['', 'X', ''],
      ['X', 'X', ''],
      ['', '', 'X'],
    ]);
  });
});

describe('A figure with its share in brackets', () => {
  it('is a figure, so that a label under its row heads the rows after it', () => {
    expect(['46 (21.8)', '1.2 (0.8–1.9)', '3.4 ± 0.2'].filter(isFigure)).toHaveLength(3);
    expect(['2021 (the year)', '46 of (21)'].filter(isFigure)).toEqual([]);
    const words = [
      ...line(100, [50, 'Event'], [200, 'Treatment'], [270, 'Control']),
      ...line(118, [50, 'Skin disorders']),
      ...line(130, [58, 'Nausea'], [200, '75 (11.2)'], [270, '49 (2.0)']),
      ...line(142, [58, 'Blood creatinine increased'], [200, '69 (8.5)'], [270, '75 (16.2)']),
      ...line(154, [50, 'Infections and infestations']),
      ...line(166, [58, 'Pruritus'], [200, '44 (6.4)'], [270, '27 (14.3)']),
      ...line(178, [58, 'Pyrexia'], [200, '34 (6.1)'], [270, '27 (25.3)']),
    ];
    const [rows] = rowsIn(
      words,
      [88, 106, 186].map((at) => across(at, 45, 330)),
    );
    expect(rows?.slice(3)).toEqual([
      ['Blood creatinine increased', '69 (8.5)', '75 (16.2)'],
      ['Infections and infestations', '', ''],
      ['Pruritus', '44 (6.4)', '27 (14.3)'],
      ['Pyrexia', '34 (6.1)', '27 (25.3)'],
    ]);
  });
});

describe('A text that runs over columns', () => {
  it('is not cut there, where its words stand as far apart as one another', () => {
    const spaced = ['Disorders', 'of', 'the', 'general', 'kind'].reduce<{ at: number; print: [number, string][] }>(
      ({ at, print }, text) => ({ at: at + text.length * 5 + 4, print: [...print, [at, text]] }),
      { at: 50, print: [] },
    );
    const words = [
      ...line(100, [50, 'Event'], [138, 'Treatment'], [200, 'Control']),
      ...['Cough', 'Rash', 'Fatigue'].flatMap((event, at) =>
        line(114 + 12 * at, [50, event], [-160, '75'], [-230, '49']),
      ),
      ...line(150, ...spaced.print),
      ...line(162, [50, 'Pyrexia'], [-160, '34'], [-230, '27']),
    ];
    const [rows] = rowsIn(
      words,
      [88, 106, 170].map((at) => across(at, 45, 240)),
    );
    expect(rows?.map(([label]) => label)).toEqual([
      'Event',
      'Cough',
      'Rash',
      'Fatigue',
      'Disorders of the general kind',
      'Pyrexia',
    ]);
  });
});
