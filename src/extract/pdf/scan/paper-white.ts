import type { Picture } from './picture.js';

/** The shade of paper is measured in squares of this many points. */
const SQUARE = 48;
/** This share of the pixels of a square is no lighter than its paper. */
const PAPER = 0.6;
/** Paper is no darker than this part of the lightest square: what is darker is shading. */
const DARKEST = 0.72;
/** A square darker than this part of the lightest beside it shows less paper than shading. */
const SHADOW = 0.85;
/** The darkest print of a page is found below this share of its pixels. */
const BLACKEST = 0.004;
/** Print is no lighter than this part of the paper: what is lighter is the grain of an empty page. */
const FAINTEST = 0.7;

/**
 * A picture with its paper made white and its darkest print black, square by square: shadows, yellowed paper and faint
 * copies look alike afterwards. Shaded areas stay shaded.
 */
export function onWhitePaper(picture: Picture, scale: number): Picture {
  const { width, height, grey } = picture;
  const side = Math.max(8, Math.round(SQUARE * scale));
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
  const own = Array.from({ length: across * down }, (_, at) =>
    lightOf(picture, at % across, Math.floor(at / across), side),
  );
  const lightest = Math.max(...own, 1);
  const paper = own.map((light, at) => {
    const lightestNear = Math.max(...around(own, at % across, Math.floor(at / across), across, down));
    return Math.max(DARKEST * lightest, light > SHADOW * lightestNear ? light : lightestNear);
  });
  const black = Math.min(shadeAt(histogramOf(grey), BLACKEST), FAINTEST * lightest);
  const out = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    const row = mixedRow(paper, y / side - 0.5, across, down);
    for (let x = 0; x < width; x += 1) {
      const place = Math.max(0, Math.min(across - 1, x / side - 0.5));
      const left = Math.floor(place);
      const near = row[left] ?? 255;
      const white = near + (place - left) * ((row[left + 1] ?? near) - near);
      const at = y * width + x;
      out[at] = Math.max(0, Math.min(255, ((grey[at] ?? 255) - black) * (255 / (white - black))));
    }
  }
  return { width, height, grey: out };
}

/** The shade of the paper of one square. */
function lightOf({ width, height, grey }: Picture, column: number, row: number, side: number): number {
  const counts = new Uint32Array(256);
  for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 2)
    for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 2) {
      const shade = grey[y * width + x] ?? 255;
      counts[shade] = (counts[shade] ?? 0) + 1;
    }
  return shadeAt(counts, PAPER);
}

function histogramOf(grey: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < grey.length; at += 7) {
    const shade = grey[at] ?? 255;
    counts[shade] = (counts[shade] ?? 0) + 1;
  }
  return counts;
}

/** The shade below which a share of the counted pixels lies. */
function shadeAt(counts: Uint32Array, share: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let shade = 0; shade < 256; shade += 1) {
    below += counts[shade] ?? 0;
    if (below >= share * all) return shade;
  }
  return 255;
}

function around(values: readonly number[], x: number, y: number, across: number, down: number): number[] {
  return [-1, 0, 1].flatMap((dy) =>
    [-1, 0, 1].flatMap((dx) =>
      x + dx >= 0 && x + dx < across && y + dy >= 0 && y + dy < down ? [values[(y + dy) * across + x + dx] ?? 0] : [],
    ),
  );
}

/** A row of squares' values at a height between two rows of them, each weighted by its nearness. */
function mixedRow(values: readonly number[], y: number, across: number, down: number): number[] {
  const place = Math.max(0, Math.min(down - 1, y));
  const [top, share] = [Math.floor(place), place - Math.floor(place)];
  const below = Math.min(down - 1, top + 1);
  return Array.from(
    { length: across },
    (_, x) => (values[top * across + x] ?? 255) * (1 - share) + (values[below * across + x] ?? 255) * share,
  );
}
