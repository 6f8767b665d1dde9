import { idsIn } from '../../../lib/ids.js';
import { oddAmong } from './odd-print.js';
import { cropped, type Picture, type PixelBox } from './picture.js';
import type { RecognisedWord, Recogniser } from './recognise.js';
import { resized } from './turned.js';

/** A recognised word, and whether looking again left doubt about what it is. */
export interface LookedWord extends RecognisedWord {
  readonly inDoubt: boolean;
}

/** A word less sure than this, of 100, is looked at again. */
const UNSURE = 85;
/** It is then drawn in other sizes, so that its letters fall on other pixels, until two readings agree. */
const SIZES = [1.6, 1.25, 2.1];
/** Two readings that agree settle it if one of them is surer than this; it takes three where none is. */
const AGREED = 55;
/** Where no two agree, one is believed that is so sure, and surer by so much than any other. */
const [BELIEVED, MARGIN] = [88, 20];
/** Pixels around a word that are looked at with it. */
const [ASIDE, ABOVE] = [4, 6];
/** A picture with more unsure words than this is no print: a second look would tell nothing. */
const MOST = 14;
/** Unsure words that stand nearer than this part of their height may be one word; where both are lost, their boxes are too. */
const TOUCHING = 0.2;
const [LOST, NEAR] = [20, 0.9];

/** What a look at a stretch of print reads; as sure as the least sure of its words. */
interface Reading {
  readonly words: readonly RecognisedWord[];
  readonly confidence: number;
}

/**
 * The words of a picture, each that is unsure, or cannot be what is printed, as most looks at it alone read it. Where
 * looks differ and none is clearly surer it stays as it was read first, in doubt; and what cannot be printed does, however
 * often it is read.
 */
export async function lookedAgain(
  picture: Picture,
  words: readonly RecognisedWord[],
  recognise: Recogniser,
): Promise<LookedWord[]> {
  const marks = oddAmong(words.map(({ text }) => text));
  const odd = new Set(words.filter((_, at) => marks[at]));
  const isUnsure = (word: RecognisedWord): boolean => word.confidence < UNSURE || odd.has(word);
  if (words.filter(isUnsure).length > MOST) return words.map((word) => ({ ...word, inDoubt: isUnsure(word) }));
  const read = await Promise.all(
    stretches(words, isUnsure).map(async (stretch) =>
      stretch.every(isUnsure)
        ? settled(
            picture,
            stretch,
            recognise,
            stretch.some((word) => odd.has(word)),
          )
        : stretch.map((word): LookedWord => ({ ...word, inDoubt: false })),
    ),
  );
  return read.flat();
}

/** Words in order, those that are unsure and may be one word together. */
function stretches(words: readonly RecognisedWord[], isUnsure: (word: RecognisedWord) => boolean): RecognisedWord[][] {
  const found: RecognisedWord[][] = [];
  for (const word of words) {
    const last = found.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      isUnsure(last) &&
      isUnsure(word) &&
      word.top < last.bottom &&
      word.bottom > last.top &&
      Math.abs(word.left - last.right) < (isLost(last) && isLost(word) ? NEAR : TOUCHING) * (last.bottom - last.top);
    if (goesOn) found.at(-1)?.push(word);
    else found.push([word]);
  }
  return found;
}

function isLost({ confidence }: RecognisedWord): boolean {
  return confidence < LOST;
}

/**
 * A stretch of unsure print as the first looks that agree read it, or the one that is clearly the surest, of those
 * readings that can be print.
 */
async function settled(
  picture: Picture,
  first: readonly RecognisedWord[],
  recognise: Recogniser,
  isFirstOdd: boolean,
): Promise<LookedWord[]> {
  // What only its neighbours make whole, a bracket that another word closes, is not odd in any reading.
  const isWhole = !isFirstOdd && isOdd(readingOf(first));
  const canBe = (reading: Reading): boolean => isWhole || !isOdd(reading);
  const readings: Reading[] = [readingOf(first)].filter(canBe);
  for (const size of SIZES) {
    const next = readingOf(await look(picture, first, size, recognise));
    if (next.words.length === 0 || !canBe(next)) continue;
    const alike = readings.filter((other) => saysOf(other) === saysOf(next));
    readings.push(next);
    if (alike.length === 0) continue;
    const best = surest([next, ...alike]);
    if (best.confidence > AGREED || alike.length > 1) return best.words.map((word) => ({ ...word, inDoubt: false }));
  }
  const inDoubt = first.map((word) => ({ ...word, inDoubt: true }));
  if (readings.length === 0) return inDoubt;
  const best = surest(readings);
  const next = Math.max(0, ...readings.filter((one) => one !== best).map(({ confidence }) => confidence));
  const isClear = best.confidence >= BELIEVED && best.confidence - next >= MARGIN;
  return isClear ? best.words.map((word) => ({ ...word, inDoubt: false })) : inDoubt;
}

/** Whether a reading has a word that cannot be what is printed. */
function isOdd({ words }: Reading): boolean {
  return oddAmong(words.map(({ text }) => text)).includes(true);
}

function readingOf(words: readonly RecognisedWord[]): Reading {
  return { words, confidence: Math.min(...words.map(({ confidence }) => confidence)) };
}

/** What a reading says, ids as they are meant; quotes around it are alike, and stand there or not. */
function saysOf({ words }: Reading): string {
  const text = words.map((word) => word.text).join('');
  const plain = text.replace(/^[‘’“”'"`´]+|[‘’“”'"`´]+$/g, '').replace(/[’`´]/g, "'");
  return idsIn(plain).reduce((all, { id, printed }) => all.replace(printed, id), plain);
}

function surest(readings: readonly Reading[]): Reading {
  return readings.reduce((best, one) => (one.confidence > best.confidence ? one : best));
}

/** A look at a stretch of words alone, drawn in another size. */
async function look(
  picture: Picture,
  stretch: readonly RecognisedWord[],
  size: number,
  recognise: Recogniser,
): Promise<RecognisedWord[]> {
  const box: PixelBox = {
    left: Math.max(0, Math.min(...stretch.map(({ left }) => left)) - ASIDE),
    right: Math.max(...stretch.map(({ right }) => right)) + ASIDE,
    top: Math.max(0, Math.min(...stretch.map(({ top }) => top)) - ABOVE),
    bottom: Math.max(...stretch.map(({ bottom }) => bottom)) + ABOVE,
  };
  const read = await recognise(resized(cropped(picture, box), size), 'line');
  const [first] = stretch;
  if (first === undefined) return [];
  return read.map((word, at) => {
    const known = read.length === stretch.length ? stretch[at] : undefined;
    const { text, confidence } = word;
    return known === undefined
      ? { ...first, left: box.left + word.left / size, right: box.left + word.right / size, text, confidence }
      : { ...known, text, confidence };
  });
}
