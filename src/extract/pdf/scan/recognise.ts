import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { pgmOf, type Picture } from './picture.js';

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

/** What a picture shows: one line of print, or lines of about one size. */
export type Shown = 'line' | 'block';

/** Recognises the words of pictures, several side by side. */
export type Recogniser = (picture: Picture, shows: Shown) => Promise<RecognisedWord[]>;

/** How many pictures are recognised at a time. */
const SIDE_BY_SIDE = 2;
const MARGIN = 14;
const MODES: Readonly<Record<Shown, PSM>> = { line: PSM.SINGLE_LINE, block: PSM.SINGLE_BLOCK };

/** One engine, and the mode that it is in. */
interface Engine {
  readonly worker: Worker;
  mode: PSM;
}

/** Gives `use` a recogniser of English print that needs no network, and ends it afterwards. */
export async function withRecogniser<T>(use: (recognise: Recogniser) => Promise<T>): Promise<T> {
  const starting = Array.from({ length: SIDE_BY_SIDE }, startEngine);
  const idle: Engine[] = [];
  const waiting: ((engine: Engine) => void)[] = [];
  const free = (engine: Engine): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(engine);
    else next(engine);
  };
  const taken = (): Promise<Engine> => {
    const engine = idle.pop();
    return engine === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(engine);
  };
  try {
    for (const engine of await Promise.all(starting)) free(engine);
    return await use(async (picture, shows) => {
      const engine = await taken();
      try {
        return await wordsBy(engine, picture, MODES[shows]);
      } finally {
        free(engine);
      }
    });
  } finally {
    for (const engine of await Promise.allSettled(starting))
      if (engine.status === 'fulfilled') await engine.value.worker.terminate();
  }
}

async function startEngine(): Promise<Engine> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, user_defined_dpi: '300' });
  return { worker, mode: PSM.SINGLE_BLOCK };
}

async function wordsBy(engine: Engine, picture: Picture, mode: PSM): Promise<RecognisedWord[]> {
  if (engine.mode !== mode) await engine.worker.setParameters({ tessedit_pageseg_mode: mode });
  engine.mode = mode;
  const { data } = await engine.worker.recognize(pgmOf(picture, MARGIN), {}, { blocks: true, text: false });
  return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(wordsOfLine)));
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
