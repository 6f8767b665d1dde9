import { groupedBy } from '../../../lib/grouped.js';
import { overlap } from '../geometry.js';
import { DARK, type Picture, type PixelBox } from './picture.js';

/** An area of one shade other than paper. */
export interface Shade extends PixelBox {
  /** Whether it is dark enough for light print. */
  readonly isDark: boolean;
}

/** Shaded areas are looked for in squares of this many points. */
const SQUARE = 4;
/** A square is shaded where so much of it is darker than this; print by itself covers less. */
const LIGHTEST = 238;
const COVERED = 0.75;
/** Or where so much of it is dark: light print on it leaves more. */
const DARK_SHARE = 0.6;
/** Squares of one area differ by no more than this. */
const ALIKE = 26;
/** Smaller areas are large print, in squares. */
const LEAST_ACROSS = 6;
const LEAST_DOWN = 2;
/** An area of which less than this share is shaded is no box. */
const FILLED = 0.55;
/** The border of an area is sought this far outside, in squares. */
const OUTWARD = 2.5;

/** The shaded areas of a picture, as heading rows and rows of groups have them. */
export function shadesIn(picture: Picture, scale: number): Shade[] {
  const side = Math.max(2, Math.round(SQUARE * scale));
  const [across, down] = [Math.floor(picture.width / side), Math.floor(picture.height / side)];
  const squares = Array.from({ length: across * down }, (_, at) => {
    const [x, y] = [(at % across) * side, Math.floor(at / across) * side];
    return shadeOf(picture, { left: x, top: y, right: x + side, bottom: y + side });
  });
  return regions(squares, across)
    .filter(({ left, right, top, bottom }) => right - left >= LEAST_ACROSS && bottom - top >= LEAST_DOWN)
    .filter(isFilled)
    .map(({ shade, ...region }) => ({ ...sharpened(picture, region, side, shade), isDark: shade < DARK }))
    .map((shade, at, all) => ({ ...shade, top: Math.max(shade.top, ...all.slice(0, at).map(endOver(shade))) }))
    .filter((shade) => isEven(picture, shade) && (!shade.isDark || isDarkArea(picture, shade, scale)));
}

/** Where a dark area that reaches into another from above it ends. */
function endOver(shade: Shade): (other: Shade) => number {
  return (other) =>
    shade.isDark &&
    other.isDark &&
    other.top < shade.top &&
    other.bottom < shade.bottom &&
    overlap(other.left, other.right, shade.left, shade.right) > 0
      ? other.bottom
      : 0;
}

/** A dark area that print fits in is at least this high, in points. */
const LEAST_HIGH = 8;

/** Whether what is dark is an area, or a strip at a side of the page, and no word in heavy print. */
function isDarkArea(picture: Picture, shade: PixelBox, scale: number): boolean {
  return isAtSide(picture, shade) || (shade.bottom - shade.top >= LEAST_HIGH * scale && isEdged(picture, shade, scale));
}

function isAtSide({ width, height }: Picture, { left, top, right, bottom }: PixelBox): boolean {
  return left <= 2 || top <= 2 || right >= width - 2 || bottom >= height - 2;
}

/** The ground of a shaded area is of one shade, but for such differences, on this share of it: blurred print is not. */
const GROUND = 28;
const EVEN = 0.5;

function isEven(picture: Picture, box: PixelBox): boolean {
  const { width, height, grey } = picture;
  const ground = middleShade(picture, box);
  let [even, all] = [0, 0];
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1)
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x += 1) {
      all += 1;
      if (Math.abs((grey[y * width + x] ?? 255) - ground) <= GROUND) even += 1;
    }
  return even >= EVEN * all;
}

/** A dark area has a track within this many points of each of its sides that is dark along this share of it. */
const EDGE = 1.2;
const DARK_EDGE = 0.88;

/** Whether what is dark is so all along its sides: a word leaves gaps between its letters. */
function isEdged({ width, height, grey }: Picture, { left, top, right, bottom }: PixelBox, scale: number): boolean {
  const isDarkAlong = (box: PixelBox): boolean => {
    let [dark, all] = [0, 0];
    for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1)
      for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x += 1) {
        all += 1;
        if ((grey[y * width + x] ?? 255) < DARK) dark += 1;
      }
    return dark >= DARK_EDGE * all;
  };
  const depths = Array.from({ length: Math.ceil(EDGE * scale) }, (_, by) => by);
  const sides: readonly ((by: number) => PixelBox)[] = [
    (by) => ({ left, right, top: top + by, bottom: top + by + 1 }),
    (by) => ({ left, right, top: bottom - by - 1, bottom: bottom - by }),
    (by) => ({ top, bottom, left: left + by, right: left + by + 1 }),
    (by) => ({ top, bottom, left: right - by - 1, right: right - by }),
  ];
  return sides.every((side) => depths.some((by) => isDarkAlong(side(by))));
}

/** The picture with all shaded areas made white, and light print on them made dark; dark strips at its sides go. */
export function withoutShades(picture: Picture, shades: readonly Shade[], scale: number): Picture {
  const { width, height } = picture;
  const grey = picture.grey.slice();
  for (const { left, top, right, bottom, isDark } of shades) {
    const isStrip = isDark && isAtSide(picture, { left, top, right, bottom });
    const ground = middleShade(picture, { left, top, right, bottom });
    const isLightOnDark = hasLightPrint(picture, { left, top, right, bottom }, ground);
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
      for (let x = Math.max(0, left); x < Math.min(width, right); x += 1) {
        const at = y * width + x;
        const shade = grey[at] ?? 255;
        const ink = isLightOnDark ? (shade - ground) / (255 - ground) : (ground - shade) / Math.max(1, ground);
        grey[at] = isStrip ? 255 : 255 - 255 * Math.max(0, Math.min(1, ink));
      }
    if (isDark) whiten({ width, height, grey }, { left, top, right, bottom }, Math.ceil(FRAME * scale));
  }
  return { width, height, grey };
}

/** So far to both sides of the edge of a dark area its blur reaches, in points. */
const FRAME = 0.8;

/** Makes the frame of a box white. */
function whiten({ width, height, grey }: Picture, { left, top, right, bottom }: PixelBox, breadth: number): void {
  const fill = (fromX: number, toX: number, fromY: number, toY: number): void => {
    for (let y = Math.max(0, fromY); y < Math.min(height, toY); y += 1)
      grey.fill(255, y * width + Math.max(0, fromX), y * width + Math.min(width, toX));
  };
  fill(left - breadth, right + breadth, top - breadth, top + breadth);
  fill(left - breadth, right + breadth, bottom - breadth, bottom + breadth);
  fill(left - breadth, left + breadth, top - breadth, bottom + breadth);
  fill(right - breadth, right + breadth, top - breadth, bottom + breadth);
}

/** How much a shade differs from its ground to be print. */
const PRINT = 60;

function hasLightPrint({ width, grey }: Picture, { left, top, right, bottom }: PixelBox, ground: number): boolean {
  let [lighter, darker] = [0, 0];
  for (let y = top + 3; y < bottom - 3; y += 1)
    for (let x = left + 3; x < right - 3; x += 1) {
      const shade = grey[y * width + x] ?? 255;
      if (shade > ground + PRINT) lighter += 1;
      else if (shade < ground - PRINT) darker += 1;
    }
  return lighter > darker;
}

/** The middle shade of a square; white where it is not shaded. */
function shadeOf(picture: Picture, box: PixelBox): number {
  const { width, grey } = picture;
  let [covered, dark, all] = [0, 0, 0];
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      const shade = grey[y * width + x] ?? 255;
      all += 1;
      if (shade < LIGHTEST) covered += 1;
      if (shade < DARK) dark += 1;
    }
  return covered >= COVERED * all || dark >= DARK_SHARE * all ? middleShade(picture, box) : 255;
}

function middleShade({ grey, width, height }: Picture, { left, top, right, bottom }: PixelBox): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
    for (let x = Math.max(0, left); x < Math.min(width, right); x += 1) {
      const shade = grey[y * width + x] ?? 255;
      counts[shade] = (counts[shade] ?? 0) + 1;
      all += 1;
    }
  let below = 0;
  for (let shade = 0; shade < 256; shade += 1) {
    below += counts[shade] ?? 0;
    if (2 * below >= all) return shade;
  }
  return 255;
}

interface Region extends PixelBox {
  readonly count: number;
  readonly shade: number;
}

/** The boxes around shaded squares that hang together, each square about as dark as the one it touches. */
function regions(squares: readonly number[], across: number): Region[] {
  const seen = new Set<number>();
  return squares.flatMap((shade, at): Region[] => {
    if (shade > LIGHTEST || seen.has(at)) return [];
    const own: number[] = [];
    const waiting = [at];
    seen.add(at);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      own.push(next);
      const x = next % across;
      const beside = [x > 0 ? next - 1 : -1, x + 1 < across ? next + 1 : -1, next - across, next + across];
      for (const other of beside) {
        const there = squares[other] ?? 255;
        if (there > LIGHTEST || Math.abs(there - (squares[next] ?? 0)) > ALIKE || seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
      }
    }
    const whole = regionOf(own, squares, across);
    return whole.shade >= DARK ? [whole] : bandsOf(own, across).map((band) => regionOf(band, squares, across));
  });
}

/** Whether squares fill the box around them as an area of one shade does. */
function isFilled({ left, top, right, bottom, count }: Region): boolean {
  return count > FILLED * (right - left) * (bottom - top);
}

/** The region of some squares. */
function regionOf(own: readonly number[], squares: readonly number[], across: number): Region {
  const [columns, rows] = [own.map((one) => one % across), own.map((one) => Math.floor(one / across))];
  const shades = own.map((one) => squares[one] ?? 255).sort((a, b) => a - b);
  return {
    left: Math.min(...columns),
    right: Math.max(...columns) + 1,
    top: Math.min(...rows),
    bottom: Math.max(...rows) + 1,
    count: own.length,
    shade: shades[shades.length >> 1] ?? 255,
  };
}

/** Rows of squares whose ends lie so near are of one area, in squares. */
const SAME_END = 1;

/** Dark squares in boxes by their rows: a dark heading and the dark first column under it are two. */
function bandsOf(own: readonly number[], across: number): number[][] {
  const rows = [...groupedBy(own, (one) => Math.floor(one / across))].sort(([a], [b]) => a - b);
  const bands: { left: number; right: number; squares: number[] }[] = [];
  for (const [, squares] of rows) {
    const columns = squares.map((one) => one % across);
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    const last = bands.at(-1);
    const goesOn =
      last !== undefined && Math.abs(last.left - left) <= SAME_END && Math.abs(last.right - right) <= SAME_END;
    if (goesOn) last.squares.push(...squares);
    else bands.push({ left, right, squares: [...squares] });
  }
  return bands.map(({ squares }) => squares);
}

/** A region of squares with its sides moved to where the shade really ends. */
function sharpened(picture: Picture, region: PixelBox, side: number, shade: number): PixelBox {
  const { width, height, grey } = picture;
  const inward = side >> 1;
  const box = {
    left: region.left * side + inward,
    top: region.top * side + inward,
    right: region.right * side - inward,
    bottom: region.bottom * side - inward,
  };
  const edge = (shade + 255) / 2;
  const isShaded = (part: Partial<PixelBox>): boolean => {
    const { left, top, right, bottom } = { ...box, ...part };
    if (left < 0 || top < 0 || right > width || bottom > height) return false;
    let [dark, all] = [0, 0];
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        all += 1;
        if ((grey[y * width + x] ?? 255) < edge) dark += 1;
      }
    return dark > 0.4 * all;
  };
  const shift = (test: (by: number) => boolean): number => {
    let by = 0;
    while (by < OUTWARD * side && test(by + 1)) by += 1;
    return by;
  };
  return {
    top: box.top - shift((by) => isShaded({ top: box.top - by, bottom: box.top - by + 1 })),
    bottom: box.bottom + shift((by) => isShaded({ top: box.bottom + by - 1, bottom: box.bottom + by })),
    left: box.left - shift((by) => isShaded({ left: box.left - by, right: box.left - by + 1 })),
    right: box.right + shift((by) => isShaded({ left: box.right + by - 1, right: box.right + by })),
  };
}
