import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { withPdf } from '../../../../src/extract/pdf/file/load.js';

/** How the first page of a digital document is printed, laid on the glass and scanned. */
export interface Scanner {
  readonly dpi: number;
  /** Degrees clockwise by which the paper lies askew. */
  readonly askew: number;
  /** How far shades stray to both sides. */
  readonly noise: number;
  /** Points from its top at which the paper is cut off, so that less of it needs recognition. */
  readonly height: number;
  /** Of the JPEG, of 100. */
  readonly quality?: number;
  /** In how many strips the picture is delivered. @default 1 */
  readonly strips?: number;
  /** Print that the scanner's own recognition laid beneath the picture, without ink. */
  readonly layer?: string;
}

/** A PDF whose pages are pictures of the first pages of others, as a scanner makes it. */
export async function scanned(sheets: readonly (readonly [pdf: Uint8Array, scanner: Scanner])[]): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  for (const [pdf, scanner] of sheets) {
    const canvas = await onGlass(pdf, scanner);
    const [width, height] = [(canvas.width * 72) / scanner.dpi, (canvas.height * 72) / scanner.dpi];
    document.addPage({ size: [width, height], margin: 0 });
    inStrips(document, canvas, scanner);
    if (scanner.layer !== undefined) layUnder(document, scanner.layer);
  }
  document.end();
  await done;
  return Buffer.concat(chunks);
}

async function onGlass(pdf: Uint8Array, { dpi, askew, noise, height: cut }: Scanner): Promise<Canvas> {
  const image = await withPdf(pdf, async (open) => loadImage(Buffer.from(await open.picture(1, dpi / 72))));
  const height = Math.round((cut * dpi) / 72);
  const isOnSide = Math.abs((Math.abs(askew) % 180) - 90) < 45;
  const [across, down] = isOnSide ? [height, image.width] : [image.width, height];
  const canvas = createCanvas(across, down);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbfaf6';
  context.fillRect(0, 0, across, down);
  context.translate(across / 2, down / 2);
  context.rotate((askew * Math.PI) / 180);
  context.drawImage(image, 0, 0, image.width, height, -image.width / 2, -height / 2, image.width, height);
  const pixels = context.getImageData(0, 0, across, down);
  stray(pixels.data, noise);
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/** Shades of grey that stray about, the same in every run. */
function stray(data: Uint8ClampedArray, noise: number): void {
  let seed = 11;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  for (let at = 0; at < data.length; at += 4) {
    const shade = (data[at] ?? 255) * 0.93 + 10 + (random() + random() - 1) * noise;
    data.fill(shade, at, at + 3);
  }
}

/** Lays the picture on the page, in as many strips from the top as the scanner delivers. */
function inStrips(document: PDFKit.PDFDocument, canvas: Canvas, { dpi, strips = 1, quality = 75 }: Scanner): void {
  const scale = 72 / dpi;
  for (let strip = 0; strip < strips; strip += 1) {
    const [top, bottom] = [strip, strip + 1].map((at) => Math.round((at * canvas.height) / strips));
    const part = createCanvas(canvas.width, (bottom ?? 0) - (top ?? 0));
    part.getContext('2d').drawImage(canvas, 0, -(top ?? 0));
    const size = { width: part.width * scale, height: part.height * scale };
    document.image(part.toBuffer('image/jpeg', quality), 0, (top ?? 0) * scale, size);
  }
}

/** Lays print on the page that is not inked (text rendering mode 3). */
function layUnder(document: PDFKit.PDFDocument, text: string): void {
  document.font('Helvetica').fontSize(9);
  document.addContent('3 Tr');
  document.text(text, 50, 60, { width: 480 });
  document.addContent('0 Tr');
}
