import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { withoutFolds } from '../../../../src/extract/pdf/scan/folds.js';
import { hasShapeOfMark, inkBox } from '../../../../src/extract/pdf/scan/ink-shape.js';
import { inkIn } from '../../../../src/extract/pdf/scan/ink.js';
import { DARK, pictureFrom, type Picture } from '../../../../src/extract/pdf/scan/picture.js';
import { readUnit } from '../../../../src/extract/pdf/scan/read-unit.js';
import type { RecognisedWord } from '../../../../src/extract/pdf/scan/recognise.js';
import { runsIn, withoutRules } from '../../../../src/extract/pdf/scan/runs.js';
import { segmentsFrom } from '../../../../src/extract/pdf/scan/scan-rules.js';
import { SCAN_SCALE, scanSheet } from '../../../../src/extract/pdf/scan/scan-sheet.js';
import { shadesIn } from '../../../../src/extract/pdf/scan/shades.js';
import { runsOverWear } from '../../../../src/extract/pdf/scan/worn-rules.js';
import type { Sheet } from '../../../../src/extract/pdf/sheet/sheet.js';

type Pen = ReturnType<ReturnType<typeof createCanvas>['getContext']>;

const [WIDTH, HEIGHT] = [1200, 800];

function png(draw: (pen: Pen) => void): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#000';
  draw(pen);
  return canvas.toBuffer('image/png');
}

const drawn = async (draw: (pen: Pen) => void): Promise<Picture> => pictureFrom(png(draw));

/** Capitals of heavy print: two thick stems each and a bar at half their height, 5 pixels apart. */
function heavyWord(pen: Pen, left: number, top: number, letters = 6): void {
  for (let letter = 0; letter < letters; letter += 1) {
    const x = left + 29 * letter;
    pen.fillRect(x, top, 10, 40);
    pen.fillRect(x + 14, top, 10, 40);
    pen.fillRect(x, top + 14, 24, 12);
  }
}

it('a word in heavy print is no dark area; what is dark all along its sides is one', async () => {
  const picture = await drawn((pen) => {
    heavyWord(pen, 200, 100);
    pen.fillRect(200, 300, 500, 60);
  });
  const dark = shadesIn(picture, SCAN_SCALE).filter(({ isDark }) => isDark);
  expect(dark.map(({ top }) => Math.abs(top - 300) < 6)).toEqual([true]);
});

it('a dark heading and the dark first column under it are two areas, one below the other', async () => {
  const picture = await drawn((pen) => {
    pen.fillRect(200, 200, 800, 70);
    pen.fillRect(200, 270, 150, 300);
  });
  const dark = shadesIn(picture, SCAN_SCALE).filter(({ isDark }) => isDark);
  const nearly = (value: number): number => Math.round(value / 10) * 10;
  expect(dark.map(({ left, right, top, bottom }) => [left, right, top, bottom].map(nearly))).toEqual([
    [200, 1000, 200, 270],
    [200, 350, 270, 570],
  ]);
});

it('a light gap between the dark cells of a heading is no rule; one that goes on under it is', async () => {
  const picture = await drawn(() => undefined);
  const heading = { left: 200, right: 1000, top: 200, bottom: 300, isDark: true };
  const run = { direction: 'down', track: 600, before: 1, after: 1 } as const;
  const down = (from: number, to: number): number =>
    segmentsFrom([{ ...run, from, to }], [heading], picture, SCAN_SCALE).filter((one) => one.direction === 'down')
      .length;
  expect(down(204, 297)).toBe(0);
  expect(down(204, 700)).toBeGreaterThan(0);
});

it('a fold from one side of the page to the other is no rule, though it runs through print; a rule is', async () => {
  const picture = await drawn((pen) => {
    pen.fillRect(150, 200, 900, 3);
    pen.fillStyle = '#bbb';
    pen.fillRect(0, 500, WIDTH, 5);
    pen.fillStyle = '#000';
    for (let x = 200; x < 700; x += 16) pen.fillRect(x, 488, 5, 26);
  });
  const runs = runsIn(picture, SCAN_SCALE);
  expect(runs.some(({ track }) => track >= 500 && track < 505)).toBe(true);
  const rules = withoutFolds(runs, picture, SCAN_SCALE);
  expect(rules.every(({ track }) => track >= 198 && track <= 204)).toBe(true);
  expect(rules.length).toBeGreaterThan(0);
  // The letters it runs through stay whole.
  const bare = withoutRules(picture, runs);
  expect(bare.grey[502 * WIDTH + 202]).toBeLessThan(DARK);
  expect(bare.grey[502 * WIDTH + 900]).toBeGreaterThan(230);
});

it('a gap in a rule with a trace of ink in it is of the rule; a gap without, or with print in it, is not', async () => {
  const gap = async (fill: (pen: Pen, y: number) => void): Promise<number> => {
    const picture = await drawn((pen) => {
      pen.fillRect(150, 300, 250, 3);
      pen.fillRect(700, 300, 350, 3);
      fill(pen, 301);
    });
    const pieces = runsIn(picture, SCAN_SCALE).filter(({ direction }) => direction === 'across');
    return runsOverWear(pieces, picture, SCAN_SCALE).filter(({ from, to }) => from <= 420 && to >= 690).length;
  };
  const dots = await gap((pen, y) => {
    pen.fillStyle = '#ccc';
    for (let x = 402; x < 700; x += 6) pen.fillRect(x, y, 2, 1);
  });
  expect(dots).toBeGreaterThan(0);
  expect(await gap(() => undefined)).toBe(0);
  const print = await gap((pen, y) => {
    for (let x = 410; x < 690; x += 20) pen.fillRect(x, y - 20, 6, 21);
  });
  expect(print).toBe(0);
});

type Line = readonly (readonly [x: number, y: number])[];

it.each<[string, boolean, number, readonly Line[]]>([
  [
    'a tick',
    true,
    5,
    [
      [
        [200, 220],
        [212, 235],
        [240, 200],
      ],
    ],
  ],
  [
    'a cross',
    true,
    5,
    [
      [
        [200, 200],
        [235, 235],
      ],
      [
        [235, 200],
        [200, 235],
      ],
    ],
  ],
  [
    'a stain',
    false,
    26,
    [
      [
        [200, 200],
        [230, 200],
      ],
    ],
  ],
  [
    'a smear from the upper left',
    false,
    5,
    [
      [
        [200, 200],
        [235, 235],
      ],
    ],
  ],
])('%s has the shape of a mark: %s', async (_, isMark, breadth, lines) => {
  const picture = await drawn((pen) => {
    for (const line of lines) stroked(pen, line, breadth);
  });
  const box = inkBox(picture);
  expect(box === null ? null : hasShapeOfMark(picture, box)).toBe(isMark);
});

function stroked(pen: Pen, line: Line, breadth: number): void {
  pen.lineWidth = breadth;
  pen.beginPath();
  for (const [x, y] of line) pen.lineTo(x, y);
  pen.stroke();
}

/** What is read of ink in a cell where recognition answers so, one look after the other, and the pictures it was shown. */
async function readCell(draw: (pen: Pen) => void, answers: readonly (readonly RecognisedWord[])[]) {
  const picture = await drawn(draw);
  const ink = inkIn(picture);
  const [left, top] = [Math.min(...ink.blots.map((blot) => blot.left)), Math.min(...ink.blots.map((blot) => blot.top))];
  const [right, bottom] = [
    Math.max(...ink.blots.map((blot) => blot.right)),
    Math.max(...ink.blots.map((blot) => blot.bottom)),
  ];
  const unit = { blots: ink.blots, box: { left, top, right, bottom }, isCell: true };
  const shown: Picture[] = [];
  const read = await readUnit(picture, ink.labels, unit, SCAN_SCALE, async (look) => {
    shown.push(look);
    return Promise.resolve([...(answers[shown.length - 1] ?? [])]);
  });
  return { words: read.words.map(({ text, inDoubt }) => (inDoubt === true ? `${text}?` : text)), read, shown };
}

const WORD: RecognisedWord = {
  text: 'MP005B',
  confidence: 96,
  left: 0,
  top: 0,
  right: 150,
  bottom: 60,
  baseline: 60,
  size: 60,
};

it('heavy print is not turned to white on black, which recognition makes nothing of', async () => {
  const { shown } = await readCell(
    (pen) => {
      heavyWord(pen, 200, 100);
    },
    [[WORD]],
  );
  const [look] = shown;
  const dark = look?.grey.filter((shade) => shade < DARK).length ?? 0;
  expect(dark).toBe(6 * (2 * 10 * 40 + 4 * 12));
});

it('print of which a first look makes nothing is looked at again, larger', async () => {
  const { words, read, shown } = await readCell(
    (pen) => {
      heavyWord(pen, 200, 100);
    },
    [[], [WORD]],
  );
  expect(words).toEqual(['MP005B']);
  expect(read.words[0]?.box).toMatchObject({ left: 200, right: 300, bottom: 140 });
  expect(shown.map(({ width }) => width)).toEqual([169, 254]);
});

it('a speck that stands apart from all words is no full stop; one that ends a word is', async () => {
  const stop = { ...WORD, text: '.', top: 52, right: 8 };
  const near = { ...stop, left: 155, right: 161 };
  const far = { ...stop, left: 400, right: 406 };
  const read = async (speck: RecognisedWord) =>
    (
      await readCell(
        (pen) => {
          heavyWord(pen, 200, 100);
        },
        [[WORD, speck]],
      )
    ).words;
  expect(await read(near)).toEqual(['MP005B', '.']);
  expect(await read(far)).toEqual(['MP005B']);
});

it('a cell with ink of which nothing can be made is not empty', async () => {
  expect(
    (
      await readCell((pen) => {
        heavyWord(pen, 200, 100);
      }, [])
    ).words,
  ).toEqual(['??']);
  const stain = await readCell((pen) => {
    pen.fillRect(200, 200, 30, 28);
  }, []);
  expect([stain.words, stain.read.mark]).toEqual([['??'], null]);
});

/** A scanned page of this picture. */
const SHEET: Sheet = {
  number: 1,
  object: 1,
  width: WIDTH / SCAN_SCALE,
  height: HEIGHT / SCAN_SCALE,
  words: [],
  segments: [],
  shades: [],
  art: [],
  drawings: [],
  links: [],
  isScan: true,
};

it('what stands in a frame is recognised column by column, and print of which nothing is made is told', async () => {
  const picture = png((pen) => {
    pen.lineWidth = 3;
    pen.strokeRect(100, 100, 1000, 400);
    for (const y of [150, 250, 350]) {
      heavyWord(pen, 150, y);
      heavyWord(pen, 700, y + 15);
    }
  });
  const widths: number[] = [];
  const sheet = await scanSheet(SHEET, picture, async ({ width }) => {
    widths.push(width);
    return Promise.resolve([]);
  });
  expect(widths.length).toBeGreaterThan(1);
  expect(widths.filter((width) => width > 400)).toEqual([]);
  expect(sheet.unread?.length).toBeGreaterThan(1);
});
