import { DARK, type Picture, type PixelBox } from './picture.js';

/** Shaded areas are looked for in squares of this many points. */
const SQUARE = 4;
/** A square with this share of dark pixels is shaded; light print on it leaves more. */
const SHADED = 0.55;
/** Smaller areas are large print, in squares. */
const LEAST_ACROSS = 6;
const LEAST_DOWN = 2;

/** The dark areas of a picture, as heading rows have them, in pixels. */
export function shadesIn(picture: Picture, scale: number): PixelBox[] {
  const side = Math.max(1, Math.round(SQUARE * scale));
  const [across, down] = [Math.floor(picture.width / side), Math.floor(picture.height / side)];
  const dark = Array.from({ length: across * down }, (_, at) => {
    const [x, y] = [(at % across) * side, Math.floor(at / across) * side];
    return darkShare(picture, { left: x, top: y, right: x + side, bottom: y + side }) > SHADED;
  });
  return regions(dark, across)
    .filter(({ left, right, top, bottom }) => right - left >= LEAST_ACROSS && bottom - top >= LEAST_DOWN)
    .map((region) => sharpened(picture, region, side));
}

function darkShare({ grey, width, height }: Picture, { left, top, right, bottom }: PixelBox): number {
  let [dark, all] = [0, 0];
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
    for (let x = Math.max(0, left); x < Math.min(width, right); x += 1) {
      all += 1;
      if ((grey[y * width + x] ?? 255) < DARK) dark += 1;
    }
  return all === 0 ? 0 : dark / all;
}

/** The boxes around squares that hang together. */
function regions(dark: readonly boolean[], across: number): PixelBox[] {
  const seen = new Set<number>();
  return dark.flatMap((isDark, at): PixelBox[] => {
    if (!isDark || seen.has(at)) return [];
    let box: PixelBox = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
    const waiting = [at];
    seen.add(at);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [x, y] = [next % across, Math.floor(next / across)];
      box = {
        left: Math.min(box.left, x),
        top: Math.min(box.top, y),
        right: Math.max(box.right, x + 1),
        bottom: Math.max(box.bottom, y + 1),
      };
      const beside = [x > 0 ? next - 1 : -1, x + 1 < across ? next + 1 : -1, next - across, next + across];
      for (const other of beside)
        if (dark[other] === true && !seen.has(other)) {
          seen.add(other);
          waiting.push(other);
        }
    }
    return [box];
  });
}

/** A region of squares with its sides moved to where the dark really ends. */
function sharpened(picture: Picture, region: PixelBox, side: number): PixelBox {
  const box = {
    left: region.left * side,
    top: region.top * side,
    right: region.right * side,
    bottom: region.bottom * side,
  };
  const isDark = (part: Partial<PixelBox>): boolean => darkShare(picture, { ...box, ...part }) > SHADED / 1.5;
  const shift = (test: (by: number) => boolean): number => {
    let by = 0;
    while (by < side && test(by + 1)) by += 1;
    return by;
  };
  return {
    top: box.top - shift((by) => isDark({ top: box.top - by, bottom: box.top - by + 1 })),
    bottom: box.bottom + shift((by) => isDark({ top: box.bottom + by - 1, bottom: box.bottom + by })),
    left: box.left - shift((by) => isDark({ left: box.left - by, right: box.left - by + 1 })),
    right: box.right + shift((by) => isDark({ left: box.right + by - 1, right: box.right + by })),
  };
}
