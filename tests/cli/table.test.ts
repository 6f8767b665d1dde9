import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedWidths, table } from '../../src/cli/print/table.js';

const plain = (width: number) => ({
  width,
  colour: false,
  live: false,
  out: () => undefined,
  data: () => undefined,
  say: () => undefined,
  terminal: false,
  now: () => new Date(0),
});

describe('a printed table', () => {
  it('keeps columns as wide as their widest cell while they fit', () => {
    expect(fittedWidths([6, 20], [0, 1], [6, 7], 80)).toEqual([6, 20]);
  });

  it('narrows only the columns that give, until it fits', () => {
    expect(fittedWidths([6, 100], [0, 1], [6, 7], 80)).toEqual([6, 72]);
  });

  it('narrows the others too where that is not enough, down to their longest word, and gives up beyond', () => {
    expect(fittedWidths([20, 100], [0, 1], [9, 7], 20)).toEqual([10, 8]);
    expect(fittedWidths([20, 100], [0, 1], [9, 7], 18)).toBeNull();
  });

  it('is told row by row where it cannot fit', () => {
    const columns = ['Stage', 'Modification', 'Title'].map((heading) => ({ heading, give: 0 }));
    const rows = [
      ['Refinement', 'SECMP0007', 'Firmware updates to IHDs and PPMIDs'],
      ['', 'MP109', 'Quarantine'],
    ];
    expect(table(plain(28), columns, rows)).toBe(
      [
        'Stage: Refinement',
        'Modification: SECMP0007',
        'Title: Firmware updates to',
        '  IHDs and PPMIDs',
        '',
        'Modification: MP109',
        'Title: Quarantine',
      ].join('\n'),
    );
  });

  it('breaks a word that is wider than its column, and cuts nothing off', () => {
    const drawn = table(
      plain(20),
      [
        { heading: 'A', give: 0 },
        { heading: 'B', give: 1 },
      ],
      [['SECMP0007', 'implementation']],
    );
    expect(drawn.split('\n').map((line) => line.trimEnd())).toEqual([
      'A          B',
      'SECMP0007  implement',
      '           ation',
    ]);
  });

  it('never prints a line that is wider than the terminal, and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,7}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 120 }),
        (rows, width) => {
          const cells = rows.map((row) => row.map((one) => one.join(' ')));
          const columns = [
            { heading: 'A', give: 1 },
            { heading: 'B', give: 1 },
          ];
          const drawn = table(plain(width), columns, cells);
          for (const line of drawn.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
          expect(drawn.split(/\s+/).filter(Boolean).sort()).toEqual(['A', 'B', ...rows.flat(2)].sort());
        },
      ),
    );
  });
});
