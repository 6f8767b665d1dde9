/** A name of PDF syntax: `/TR` has the name `TR`. */
export class Name {
  constructor(readonly name: string) {}
}

/** A reference to another object of the file, by its number. */
export class Ref {
  constructor(readonly number: number) {}
}

export type Dict = ReadonlyMap<string, PdfValue>;
/** A value of PDF syntax. Strings are passed over: nothing that is looked up here is told by one. */
export type PdfValue = null | boolean | number | Name | Ref | Dict | readonly PdfValue[];

export function isDict(value: PdfValue): value is Dict {
  return value instanceof Map;
}

export function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** Values within values deeper than this are a trap. */
const DEEPEST = 60;
const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX_STRING = /<[\0\t\n\f\r 0-9A-Fa-f]*>/y;

/** The value written at a place of a text (one character a byte), and where it ends. Throws SyntaxError where there is none. */
export function valueAt(text: string, at: number): { value: PdfValue; end: number } {
  const reading: Reading = { text, at };
  const value = read(reading, 0);
  return { value, end: reading.at };
}

interface Reading {
  readonly text: string;
  at: number;
}

/** What a pattern matches right here, passing it. */
function take(reading: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text);
  if (found !== null) reading.at = pattern.lastIndex;
  return found;
}

function read(reading: Reading, depth: number): PdfValue {
  if (depth > DEEPEST) throw new SyntaxError('values within values without end');
  take(reading, SPACE);
  const { text, at } = reading;
  if (text.startsWith('<<', at)) return readDict(reading, depth);
  const first = text[at];
  if (first === '[') return readArray(reading, depth);
  if (first === '(') return skipString(reading);
  if (first === '/') return new Name(unescaped(take(reading, NAME)?.[1] ?? ''));
  if (take(reading, HEX_STRING) !== null) return null;
  const reference = take(reading, REFERENCE);
  if (reference !== null) return new Ref(Number(reference[1]));
  const number = take(reading, NUMBER);
  if (number !== null) return Number(number[0]);
  const word = take(reading, WORD)?.[0];
  if (word === undefined) throw new SyntaxError(`no value at ${at}`);
  return word === 'true' ? true : word === 'false' ? false : null;
}

function readDict(reading: Reading, depth: number): Dict {
  const entries = new Map<string, PdfValue>();
  reading.at += 2;
  for (;;) {
    take(reading, SPACE);
    if (reading.text.startsWith('>>', reading.at)) break;
    const key = take(reading, NAME);
    if (key === null) throw new SyntaxError(`no key at ${reading.at}`);
    entries.set(unescaped(key[1] ?? ''), read(reading, depth + 1));
  }
  reading.at += 2;
  return entries;
}

function readArray(reading: Reading, depth: number): PdfValue[] {
  const values: PdfValue[] = [];
  reading.at += 1;
  for (;;) {
    take(reading, SPACE);
    if (reading.text[reading.at] === ']') break;
    values.push(read(reading, depth + 1));
  }
  reading.at += 1;
  return values;
}

/** Passes a string over; brackets within it are balanced or escaped. */
function skipString(reading: Reading): null {
  let open = 0;
  do {
    const sign = reading.text[reading.at];
    if (sign === undefined) throw new SyntaxError('a string without end');
    if (sign === '\\') reading.at += 1;
    else if (sign === '(') open += 1;
    else if (sign === ')') open -= 1;
    reading.at += 1;
  } while (open > 0);
  return null;
}

/** A name with its `#20` for signs that may not stand in it. */
function unescaped(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
