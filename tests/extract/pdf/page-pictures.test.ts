import { expect, it } from 'vitest';
import { pagePicture } from '../../../src/extract/pdf/picture.js';
import { inkBox, markIn } from '../../../src/extract/pdf/scan/ink-shape.js';
import { pictureFrom, type Picture } from '../../../src/extract/pdf/scan/picture.js';

const SIDE = 100;
/** A black square of 16 by 16 pixels, coded as JPEG 2000. */
const BLACK_JPX = Buffer.from(
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAQcHAAAAAAAPY29scgEAAAAAABEAAACUanAy' +
    'Y/9P/1EAKQAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAQcBAf9SAAwAAAABAAQEBAAB/1wAEEBASEhQSEhQSEhQSEhQ/2QAJQAB' +
    'Q3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAAFgAB/5PfgAgHgICAgP/Z',
  'base64',
);

/** A file of one square page that prints `content`, with a picture to draw on it as `/X`. */
function file(content: string, { coded, entries }: { coded: Buffer; entries: string }): Buffer {
  const stream = (head: string, body: Buffer) => [
    Buffer.from(`<< ${head} /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ];
  const fonts = '/Font << /Z << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >> >>';
  const objects = [
    [Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')],
    [Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')],
    [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${SIDE} ${SIDE}] /Contents 4 0 R /Resources << ${fonts} /XObject << /X 5 0 R >> >> >>`,
      ),
    ],
    stream('', Buffer.from(content)),
    stream(`/Type /XObject /Subtype /Image ${entries}`, coded),
  ];
  const body = objects.flatMap((parts, at) => [Buffer.from(`${at + 1} 0 obj\n`), ...parts, Buffer.from('\nendobj\n')]);
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...body,
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n9999\n%%EOF\n'),
  ]);
}

const TWO_PIXELS = {
  coded: Buffer.from([0, 255]),
  entries: '/Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
};

async function drawn(bytes: Buffer): Promise<Picture> {
  const png = await pagePicture(bytes, 1, 2, () => undefined);
  if (png === null) throw new Error('no picture was drawn');
  return pictureFrom(png);
}

it('a sign of a font that the file leaves out is drawn as itself', async () => {
  const picture = await drawn(file('BT /Z 60 Tf 20 30 Td (4) Tj ET', TWO_PIXELS));
  const box = inkBox(picture);
  expect(box).not.toBeNull();
  if (box !== null) expect(markIn(picture, box)).toBe('tick');
});

it('a picture coded as JPEG 2000 is drawn', async () => {
  const jpx = { coded: BLACK_JPX, entries: '/Width 16 /Height 16 /Filter /JPXDecode' };
  const picture = await drawn(file(`q ${SIDE} 0 0 ${SIDE} 0 0 cm /X Do Q`, jpx));
  expect([...new Set(picture.grey)]).toEqual([0]);
});

it('a picture that is enlarged is drawn smooth', async () => {
  const picture = await drawn(file(`q ${SIDE} 0 0 ${SIDE} 0 0 cm /X Do Q`, TWO_PIXELS));
  const row = [...picture.grey.subarray(0, picture.width)];
  expect(row.filter((shade) => shade > 40 && shade < 215).length).toBeGreaterThan(10);
});
