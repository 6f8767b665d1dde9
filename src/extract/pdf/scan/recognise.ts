import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createScheduler, createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { pngOf, type Picture } from './picture.js';

/** A word as recognised, in pixels of the picture it was recognised in. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Height of its line with its ascenders and descenders. */
  readonly size: number;
  /** 0 to 100. */
  readonly confidence: number;
}

/** Recognises the words of pictures, several side by side. */
export type Recogniser = (picture: Picture, layout: 'page' | 'cell') => Promise<RecognisedWord[]>;

/** How many pictures are recognised at a time. */
const SIDE_BY_SIDE = 2;
const MARGIN = 12;

/** Gives `use` a recogniser of English print that needs no network, and ends it afterwards. */
export async function withRecogniser<T>(use: (recognise: Recogniser) => Promise<T>): Promise<T> {
  const [cells, pages] = [createScheduler(), createScheduler()];
  try {
    for (let count = 0; count < SIDE_BY_SIDE; count += 1) cells.addWorker(await startWorker(PSM.SINGLE_BLOCK));
    pages.addWorker(await startWorker(PSM.SINGLE_COLUMN));
    return await use(async (picture, layout) => {
      const { data } = await (layout === 'cell' ? cells : pages).addJob(
        'recognize',
        pngOf(picture, MARGIN),
        {},
        { blocks: true, text: false },
      );
      return (data.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines.flatMap(wordsOfLine)),
      );
    });
  } finally {
    await Promise.all([cells.terminate(), pages.terminate()]);
  }
}

async function startWorker(layout: PSM): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  await worker.setParameters({ tessedit_pageseg_mode: layout, user_defined_dpi: '300' });
  return worker;
}

interface Bounds {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface LineOfWords {
  readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: Bounds }[];
  readonly bbox: Bounds;
  readonly baseline: Bounds;
  readonly rowAttributes: { readonly rowHeight: number };
}

function wordsOfLine({ words, bbox, baseline, rowAttributes }: LineOfWords): RecognisedWord[] {
  return words.map(({ text, confidence, bbox: box }): RecognisedWord => ({
    text,
    confidence,
    left: box.x0 - MARGIN,
    right: box.x1 - MARGIN,
    top: box.y0 - MARGIN,
    bottom: box.y1 - MARGIN,
    baseline: (baseline.y0 + baseline.y1) / 2 - MARGIN,
    size: rowAttributes.rowHeight > 0 ? rowAttributes.rowHeight : bbox.y1 - bbox.y0,
  }));
}
