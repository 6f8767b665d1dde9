import { groupedBy } from '../lib/grouped.js';
import { idsIn } from '../lib/ids.js';

/** A piece of a text as the index knows it, and where in the text it stands: `[start, end)` in UTF-16 units. */
export interface Piece {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word, and the pieces people may write it in instead: `non-commissioned` is `noncommissioned` with the parts `non`
 * and `commissioned`; `SR11.2` has `sr` and `11.2`; `v1.0` only `1.0`, for a letter alone says nothing. A word that is one
 * piece has no parts.
 */
export interface Word extends Piece {
  readonly parts: readonly Piece[];
}

/** Letters and digits, held together by dots between digits (`6.15.1`, `v1.0`), apostrophes and hyphens. */
const WORD =
  /[\p{L}\p{N}\p{M}]+(?:(?:(?<=\p{N})\.(?=\p{N})|['’](?=\p{L})|[-\u2010\u2011](?=[\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+)*/gu;
const UNHYPHENATED = /[^-\u2010\u2011]+/gu;
/** Most words are plain: told apart first, they cost little. */
const PLAIN = /^[A-Za-z0-9.]*$/;
const ONE_PIECE = /^(?:[A-Za-z]+|[0-9.]+)$/;
const LETTERS_THEN_NUMBER = /^(\p{L}+)(\p{N}[\p{N}.]*)$/u;

/** A text in the form in which all texts are compared: no case, no accents, no apostrophes, no hyphens. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’\u2010\u2011-]/gu, '')
    .toLowerCase();
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: print, index }) => {
    const term = fold(print);
    return term === '' ? [] : [{ term, start: index, end: index + print.length, parts: partsOf(print, index) }];
  });
}

function partsOf(print: string, offset: number): Piece[] {
  if (ONE_PIECE.test(print)) return [];
  const parts = [...print.matchAll(UNHYPHENATED)].flatMap(({ 0: part, index }) => {
    const start = offset + index;
    const [, letters, number] = LETTERS_THEN_NUMBER.exec(part) ?? [];
    if (letters === undefined || number === undefined) return [pieceOf(part, start)];
    const counted = pieceOf(number, start + letters.length);
    return letters.length === 1 ? [counted] : [pieceOf(letters, start), counted];
  });
  return parts.filter(({ term }) => term !== '' && term !== fold(print));
}

function pieceOf(print: string, start: number): Piece {
  return { term: fold(print), start, end: start + print.length };
}

/**
 * All that a printed text is found by, in order: its words and their parts, and the canonical form of each modification
 * id in it (`SECMP 0071` and `MPQ78` are found by `secmp0071` and `mp078`), which has no parts.
 */
export function piecesOf(text: string): Piece[] {
  const ids = idsIn(text).map(({ id, printed, index }) => ({
    term: id.toLowerCase(),
    start: index,
    end: index + printed.length,
  }));
  return wordsOf(text).flatMap(({ parts, ...word }) => {
    const id = ids.find(({ start, end }) => start < word.end && word.start < end);
    if (id === undefined) return [word, ...parts];
    if (id.start < word.start || id.term === word.term) return [word];
    return [word, id, ...(word.start < id.start || id.end < word.end ? parts : [])];
  });
}

/** All that a printed text is found by, and where in the text it stands. */
export function piecesByTerm(text: string): Map<string, Piece[]> {
  return groupedBy(piecesOf(text), ({ term }) => term);
}

/** The terms of a text in the order they are read, each word in its parts: what phrases are compared by. */
export function sequenceOf(text: string): string[] {
  return wordsOf(text).flatMap(({ term, parts }) => (parts.length > 0 ? parts.map((part) => part.term) : [term]));
}
