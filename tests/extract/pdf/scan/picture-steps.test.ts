import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { apply } from '../../../../src/extract/pdf/geometry.js';
import { withoutStrokes } from '../../../../src/extract/pdf/scan/letter-strokes.js';
import { onWhitePaper } from '../../../../src/extract/pdf/scan/paper-white.js';
import { inkIn } from '../../../../src/extract/pdf/scan/ink.js';
import { pictureFrom, type Picture } from '../../../../src/extract/pdf/scan/picture.js';
import { runsIn, withoutRules } from '../../../../src/extract/pdf/scan/runs.js';
import { shadesIn } from '../../../../src/extract/pdf/scan/shades.js';
import { lieOf } from '../../../../src/extract/pdf/scan/skew.js';
import { levelled, quarterTurned } from '../../../../src/extract/pdf/scan/turned.js';
import { withoutSpecks } from '../../../../src/extract/pdf/scan/units.js';

type Pen = ReturnType<ReturnType<typeof createCanvas>['getContext']>;

const SCALE = 300 / 72;
const [WIDTH, HEIGHT] = [1200, 1000];

async function drawn(draw: (pen: Pen) => void, paper = '#fff'): Promise<Picture> {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = paper;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#000';
  draw(pen);
  return pictureFrom(canvas.toBuffer('image/png'));
}

/** Words of letters: strokes of about the size of print, in lines. */
function print(pen: Pen): void {
  for (let line = 0; line < 14; line += 1)
    for (let letter = 0; letter < 60; letter += 1)
      if (letter % 7 !== 6) {
        const x = 120 + 16 * letter;
        pen.fillRect(x, 80 + 60 * line, 4, 21);
        pen.fillRect(x + 8, 80 + 60 * line, 4, 21);
        pen.fillRect(x, 80 + 60 * line + (letter % 2) * 17, 12, 4);
      }
}

it.each([1.3, -0.45, 4.1])('lines of print that slope by %f degrees are told to slope so', async (degrees) => {
  const picture = await drawn((pen) => {
    pen.translate(WIDTH / 2, HEIGHT / 2);
    pen.rotate((degrees * Math.PI) / 180);
    pen.translate(-WIDTH / 2, -HEIGHT / 2);
    print(pen);
  });
  const { isSideways, slope } = lieOf(picture);
  expect(isSideways).toBe(false);
  expect(Math.abs((slope * 180) / Math.PI - degrees)).toBeLessThan(0.06);
});

it('lines that run from top to bottom lie sideways', async () => {
  const turned = quarterTurned(await drawn(print), 1);
  expect(lieOf(turned.picture).isSideways).toBe(true);
});

it('a pixel of a turned picture leads back to where it came from', async () => {
  const picture = await drawn((pen) => {
    pen.fillRect(300, 200, 40, 40);
  });
  for (const { picture: own, back } of [
    levelled(picture, 0.02),
    quarterTurned(picture, 3),
    quarterTurned(picture, 2),
  ]) {
    let [sumX, sumY, count] = [0, 0, 0];
    own.grey.forEach((shade, at) => {
      if (shade > 100) return;
      sumX += (at % own.width) + 0.5;
      sumY += Math.floor(at / own.width) + 0.5;
      count += 1;
    });
    const [x, y] = apply(back, sumX / count, sumY / count);
    expect(Math.abs(x - 320)).toBeLessThan(1);
    expect(Math.abs(y - 220)).toBeLessThan(1);
  }
});

it('a light hairline is a rule, a row of letters is none, and a letter that crosses a rule stays when it goes', async () => {
  const picture = await drawn((pen) => {
    print(pen);
    pen.fillStyle = '#d0d0d0';
    pen.fillRect(100, 119, 900, 2);
    pen.fillStyle = '#000';
    pen.fillRect(500, 110, 5, 20);
  });
  const runs = runsIn(picture, SCALE);
  expect(new Set(runs.map(({ direction }) => direction))).toEqual(new Set(['across']));
  expect(runs.every(({ track, from, to }) => track >= 117 && track <= 122 && to - from > 300)).toBe(true);
  const bare = withoutRules(picture, runs);
  expect(bare.grey[120 * WIDTH + 300]).toBe(255);
  expect(bare.grey[120 * WIDTH + 502]).toBeLessThan(50);
});

it('the strokes of large letters are no rules, short rules between long ones and short underlines are', async () => {
  const picture = await drawn((pen) => {
    // A stroke of 15 points among others, a frame with two rows of 19 points and a rule down between them, an underline.
    for (let letter = 0; letter < 5; letter += 1) pen.fillRect(100 + 20 * letter, 60, 8, 63);
    for (const y of [300, 381, 462]) pen.fillRect(100, y, 800, 3);
    for (const x of [100, 500, 897]) pen.fillRect(x, 300, 3, 81);
    for (let letter = 0; letter < 6; letter += 1) pen.fillRect(100 + 16 * letter, 600, 8, 30);
    pen.fillRect(100, 637, 90, 4);
    pen.fillRect(500, 617, 90, 4);
  });
  const runs = withoutStrokes(runsIn(picture, SCALE), [], picture, SCALE);
  const places = runs.map(({ direction, track }) => `${direction} ${Math.round(track / 10) * 10}`);
  expect(new Set(places)).toEqual(
    new Set(['across 300', 'across 380', 'across 460', 'down 100', 'down 500', 'down 900', 'across 640']),
  );
});

it('shadow over yellowed paper goes, a shaded heading stays, and print is no shade', async () => {
  const picture = await drawn((pen) => {
    print(pen);
    pen.fillStyle = '#404040';
    pen.fillRect(100, 20, 900, 45);
    const shadow = pen.createLinearGradient(0, 0, WIDTH, 0);
    shadow.addColorStop(0, 'rgba(0,0,0,0.3)');
    shadow.addColorStop(1, 'rgba(0,0,0,0)');
    pen.fillStyle = shadow;
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }, '#f0ead0');
  const white = onWhitePaper(picture, SCALE);
  expect(white.grey[950 * WIDTH + 40]).toBeGreaterThan(235);
  expect(white.grey[950 * WIDTH + 1150]).toBeGreaterThan(235);
  const shades = shadesIn(white, SCALE);
  expect(shades.map(({ isDark }) => isDark)).toEqual([true]);
  const [heading] = shades;
  const sides = [heading?.left, heading?.top, heading?.right, heading?.bottom];
  expect(sides.map((side) => Math.round((side ?? 0) / 5))).toEqual([20, 4, 200, 13]);
});

it('faint print becomes black, the grain of an empty page does not', async () => {
  const faint = await drawn((pen) => {
    pen.fillStyle = '#989898';
    print(pen);
  }, '#ececec');
  expect(onWhitePaper(faint, SCALE).grey[90 * WIDTH + 121]).toBeLessThan(10);
  const empty = await drawn((pen) => {
    pen.fillStyle = '#d8d8d8';
    for (let x = 0; x < WIDTH; x += 9) pen.fillRect(x, 0, 1, HEIGHT);
  }, '#ececec');
  expect(onWhitePaper(empty, SCALE).grey.reduce((least, shade) => Math.min(least, shade))).toBeGreaterThan(150);
});

it('blurred print is no shade', async () => {
  const picture = await drawn((pen) => {
    pen.filter = 'blur(3px)';
    for (let stroke = 0; stroke < 50; stroke += 1) pen.fillRect(100 + 13 * stroke, 80, 5, 40);
  });
  expect(shadesIn(picture, SCALE)).toEqual([]);
});

it('the grey dot of an i stays, the speck of a scanner beside a letter goes', async () => {
  const picture = await drawn((pen) => {
    pen.fillRect(100, 80, 4, 22);
    pen.fillStyle = '#707070';
    pen.fillRect(100, 70, 4, 5);
    pen.fillStyle = '#000';
    pen.fillRect(110, 90, 2, 2);
  });
  const ink = inkIn(picture);
  expect(ink.blots).toHaveLength(3);
  expect(withoutSpecks(picture, ink, [], SCALE).map(({ left, top }) => [left, top])).toEqual([
    [100, 70],
    [100, 80],
  ]);
});
