import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A picture in shades of grey: one byte for each pixel, 0 black to 255 white, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A rectangle of pixels; right and bottom are outside it. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The picture that a PNG shows, on white. */
export async function pictureFrom(png: Uint8Array): Promise<Picture> {
  const image = await loadImage(Buffer.from(png));
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = (299 * (data[4 * at] ?? 0) + 587 * (data[4 * at + 1] ?? 0) + 114 * (data[4 * at + 2] ?? 0)) / 1000;
  return { width, height, grey };
}

/** A picture with a white margin as a portable greymap (PGM), which takes no time to write. */
export function pgmOf({ width, height, grey }: Picture, margin: number): Buffer {
  const [across, down] = [width + 2 * margin, height + 2 * margin];
  const head = Buffer.from(`P5\n${across} ${down}\n255\n`, 'latin1');
  const pixels = Buffer.alloc(across * down, 255);
  for (let y = 0; y < height; y += 1)
    pixels.set(grey.subarray(y * width, (y + 1) * width), (y + margin) * across + margin);
  return Buffer.concat([head, pixels]);
}

/** A part of a picture by itself. */
export function cropped({ width, height, grey }: Picture, box: PixelBox): Picture {
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  const [right, bottom] = [Math.min(width, Math.ceil(box.right)), Math.min(height, Math.ceil(box.bottom))];
  const part = new Uint8Array(Math.max(0, right - left) * Math.max(0, bottom - top));
  for (let y = top; y < bottom; y += 1)
    part.set(grey.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  return { width: Math.max(0, right - left), height: Math.max(0, bottom - top), grey: part };
}

/** A picture of which more is dark than light, as light print on a dark ground is, turned round. */
export function withDarkPrint({ width, height, grey }: Picture): Picture {
  const dark = grey.reduce((count, shade) => count + (shade < DARK ? 1 : 0), 0);
  return { width, height, grey: dark > grey.length / 2 ? grey.map((shade) => 255 - shade) : grey };
}

/** Pixels darker than this are ink. */
export const DARK = 150;
