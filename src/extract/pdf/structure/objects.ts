import { inflateSync } from 'node:zlib';
import { isDict, Name, Ref, valueAt, type Dict, type PdfValue } from './syntax.js';

/** The objects of a PDF file, each read when it is asked for. */
export interface PdfObjects {
  /** A value, or what it refers to; null where the file has no such object. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  /** The last dictionary of the file that says to be of a type. */
  readonly lastOfType: (type: string) => Dict | null;
}

/** Where an object is written: in the file itself, or in an unpacked stream of objects. */
interface Written {
  readonly text: string;
  readonly at: number;
}

/** A file of more bytes is not looked through. */
const LARGEST_FILE = 64 * 2 ** 20;
/** Streams of objects unpack to no more bytes than this, each and together. */
const LARGEST_STREAM = 8 * 2 ** 20;
const ALL_STREAMS = 48 * 2 ** 20;
/** Types stand near the beginning of dictionaries, within so many bytes. */
const NEAR_BEGINNING = 400;
/** A reference to a reference to a reference … */
const LONGEST_CHAIN = 8;
/** The dictionary of a stream of objects is no longer than this. */
const STREAM_DICT = 1024;

/**
 * The objects of a file, found where they are written and not by its tables of contents: of an object written twice the
 * later counts, as where a file was added to. Null where the file is too large.
 */
export function objectsOf(bytes: Uint8Array): PdfObjects | null {
  if (bytes.length > LARGEST_FILE) return null;
  const written = writtenIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  const values = new Map<number, PdfValue>();
  const valueOf = (number: number): PdfValue => {
    const known = values.get(number);
    if (known !== undefined) return known;
    const value = readAt(written.get(number));
    values.set(number, value);
    return value;
  };
  return {
    resolve: (value) => {
      let found = value ?? null;
      for (let step = 0; found instanceof Ref; step += 1) found = step < LONGEST_CHAIN ? valueOf(found.number) : null;
      return found;
    },
    lastOfType: (type) => {
      const near = [...written].filter(([, { text, at }]) => text.slice(at, at + NEAR_BEGINNING).includes(type));
      const values = near.map(([number]) => valueOf(number)).filter(isDict);
      return values.findLast((value) => isOfType(value, type)) ?? null;
    },
  };
}

function readAt(written: Written | undefined): PdfValue {
  if (written === undefined) return null;
  try {
    return valueAt(written.text, written.at).value;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isOfType(value: Dict, type: string): boolean {
  const own = value.get('Type');
  return own instanceof Name && own.name === type;
}

function writtenIn(file: string): Map<number, Written> {
  const written = new Map<number, Written>();
  let left = ALL_STREAMS;
  const put = (number: number, place: Written): void => {
    // What is written again goes to the end, where the file has it.
    written.delete(number);
    written.set(number, place);
  };
  for (const { 0: head, 1: number, index } of file.matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b/g)) {
    const at = index + head.length;
    put(Number(number), { text: file, at });
    if (left <= 0 || !file.slice(at, at + STREAM_DICT).includes('/ObjStm')) continue;
    const stream = objectStream(file, at, Math.min(left, LARGEST_STREAM));
    left -= stream === null ? LARGEST_STREAM : stream.text.length;
    for (const [inner, place] of stream?.places ?? []) put(inner, { text: stream?.text ?? '', at: place });
  }
  return written;
}

/** A stream of objects unpacked, and where in it each begins. */
interface ObjectStream {
  readonly text: string;
  readonly places: readonly (readonly [number: number, at: number])[];
}

const NO_STREAM: ObjectStream = { text: '', places: [] };

/** The stream of objects that is written at a place; null where it does not open. */
function objectStream(file: string, at: number, most: number): ObjectStream | null {
  try {
    const { value, end } = valueAt(file.slice(at, at + STREAM_DICT), 0);
    if (!isDict(value) || !isOfType(value, 'ObjStm')) return NO_STREAM;
    const [count, first] = [value.get('N'), value.get('First')];
    const start = /^\s*stream(?:\r\n|\n|\r)/.exec(file.slice(at + end, at + end + 32))?.[0].length;
    if (start === undefined || typeof first !== 'number') return null;
    const body = file.slice(at + end + start, at + end + start + LARGEST_STREAM);
    const text = unpacked(body.slice(0, body.indexOf('endstream')), value.get('Filter') ?? null, most);
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    const pairs = Math.min(typeof count === 'number' ? count : 0, Math.floor(numbers.length / 2));
    const places = Array.from({ length: pairs }, (_, pair): [number, number] => [
      numbers[2 * pair] ?? 0,
      first + (numbers[2 * pair + 1] ?? 0),
    ]);
    return { text, places };
  } catch {
    // A stream that does not open, or unpacks without end, tells nothing: what is in it counts as missing.
    return null;
  }
}

function unpacked(packed: string, filter: PdfValue, most: number): string {
  if (filter === null) return packed;
  const isFlate = filter instanceof Name && filter.name === 'FlateDecode';
  if (!isFlate) throw new SyntaxError('a stream packed in another way');
  return inflateSync(Buffer.from(packed, 'latin1'), { maxOutputLength: Math.max(1, most) }).toString('latin1');
}
