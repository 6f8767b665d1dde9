import { compose, type Matrix } from '../geometry.js';
import type { Picture } from './picture.js';

/** A picture turned, and the map from its pixels to those of the picture it was turned from. */
export interface Turned {
  readonly picture: Picture;
  readonly back: Matrix;
}

/** A picture turned by quarters clockwise. */
export function quarterTurned(picture: Picture, quarters: 1 | 2 | 3): Turned {
  const { width, height } = picture;
  const backs: Readonly<Record<1 | 2 | 3, Matrix>> = {
    1: [0, -1, 1, 0, 0, height],
    2: [-1, 0, 0, -1, width, height],
    3: [0, 1, -1, 0, width, 0],
  };
  const size = quarters === 2 ? { width, height } : { width: height, height: width };
  return { picture: drawn(picture, size, backs[quarters]), back: backs[quarters] };
}

/** A picture turned against a slope (radians, down to the right), on a sheet that holds all of it. */
export function levelled(picture: Picture, slope: number): Turned {
  const [cos, sin] = [Math.cos(slope), Math.sin(slope)];
  const { width, height } = picture;
  const size = {
    width: Math.ceil(width * cos + height * Math.abs(sin)),
    height: Math.ceil(height * cos + width * Math.abs(sin)),
  };
  const back = compose(
    [1, 0, 0, 1, width / 2, height / 2],
    compose([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -size.width / 2, -size.height / 2]),
  );
  return { picture: drawn(picture, size, back), back };
}

/** A picture drawn larger, or smaller, by a factor. */
export function resized(picture: Picture, factor: number): Picture {
  const size = { width: Math.ceil(picture.width * factor), height: Math.ceil(picture.height * factor) };
  return drawn(picture, size, [1 / factor, 0, 0, 1 / factor, 0, 0]);
}

/** A picture of a size, each pixel mixed from the four that it comes from; white where it comes from none. */
function drawn({ width, height, grey }: Picture, size: { width: number; height: number }, back: Matrix): Picture {
  const out = new Uint8Array(size.width * size.height).fill(255);
  const [a, b, c, d, e, f] = back;
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) {
      const fromX = a * (x + 0.5) + c * (y + 0.5) + e - 0.5;
      const fromY = b * (x + 0.5) + d * (y + 0.5) + f - 0.5;
      const [left, top] = [Math.floor(fromX + 1e-6), Math.floor(fromY + 1e-6)];
      if (left < 0 || top < 0 || left >= width || top >= height) continue;
      const [dx, dy] = [Math.max(0, fromX - left), Math.max(0, fromY - top)];
      const at = top * width + left;
      const right = left + 1 < width ? 1 : 0;
      const below = top + 1 < height ? width : 0;
      out[y * size.width + x] =
        ((grey[at] ?? 255) * (1 - dx) + (grey[at + right] ?? 255) * dx) * (1 - dy) +
        ((grey[at + below] ?? 255) * (1 - dx) + (grey[at + below + right] ?? 255) * dx) * dy +
        0.5;
    }
  return { ...size, grey: out };
}
