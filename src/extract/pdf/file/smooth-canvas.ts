import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';

/** A sheet to draw on, and the pen that draws on it. */
interface Drawable {
  canvas: Canvas | null;
  context: SKRSContext2D | null;
}

/**
 * What pdf.js draws on (its `CanvasFactory`). It would draw a picture that it enlarges with hard pixels, one letter's stem
 * broader than the next: a scan of 200 dots to the inch is drawn smooth instead, and read better.
 */
export class SmoothCanvasFactory {
  create(width: number, height: number): Drawable {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    Object.defineProperty(context, 'imageSmoothingEnabled', { get: () => true, set: () => undefined });
    return { canvas, context };
  }

  reset({ canvas }: Drawable, width: number, height: number): void {
    if (canvas === null) return;
    canvas.width = width;
    canvas.height = height;
  }

  destroy(drawable: Drawable): void {
    this.reset(drawable, 0, 0);
    drawable.canvas = null;
    drawable.context = null;
  }
}
