import { withCapital, withoutCapital } from '../../../lib/capitals.js';
import { differByOneLetter, isFieldWord } from '../../../lib/field-words.js';
import { idsIn, isTooLong } from '../../../lib/ids.js';
import { isLikelyMisreading } from '../../../lib/recognition.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Word } from '../sheet/words.js';

/** Words as sure as this, of 100, are hardly ever misread. */
const SURE = 95;
/** A word less sure than this is believed only if the paper has it elsewhere, or the field; of a page printed well, the second. */
const [UNSURE, UNSURE_ON_GOOD] = [75, 60];
/** A page of which more than this share of words is less sure than the second is not printed well. */
const [BAD, WELL] = [0.04, 85];
/** An id stands in few words of a paper, and two looks have agreed on its digits: it is believed from this on. */
const UNSURE_ID = 45;
/** What recognition makes of a tick. */
const TICK = /^[vV]{1,2}$/;
/** One less sure than this is in doubt where it is nearly a word that is believed. */
const NEARLY_SURE = 93;
/** Words that differ by one letter are told from this length on. */
const LONG_ENOUGH = 6;
/** A sign between letters where no print has one: specks and smears are read so (`each.change`, `SMETS?2`). */
const SIGN_WITHIN = /\p{L}{2}[.?!,;:'’‘][\p{L}\d]{3}|\p{L}[?!;:]\d/u;
/** Two words that a speck between them joins, where each stands by itself elsewhere; and a speck before a word. */
const JOINED = /^(\p{Ll}{3,})-(\p{Ll}{2,})[.,;:]?$/u;
const SPECK_BEFORE = /^[’'`.,]\p{Ll}{2,}[.,;:]?$/u;
const ADDRESS = /[/@]|www\./;

/**
 * The pages of a paper with those words in doubt that recognition was not sure of and nothing vouches for: a misreading
 * that every look repeats stands nowhere else, or is nearly a word that the paper surely has.
 */
export function withDoubtsWeighed(sheets: readonly Sheet[]): Sheet[] {
  const words = sheets.flatMap((sheet) => (sheet.isScan ? sheet.words : []));
  const sure = new Set(words.filter(({ confidence = 0 }) => confidence >= SURE).flatMap(({ text }) => partsOf(text)));
  return sheets.map((sheet) => {
    if (!sheet.isScan) return sheet;
    const least = isPrintedWell(sheet) ? UNSURE_ON_GOOD : UNSURE;
    return {
      ...sheet,
      words: sheet.words.map((word) => (isDoubtful(word, sure, least) ? { ...word, inDoubt: true } : word)),
    };
  });
}

function isPrintedWell({ words }: Sheet): boolean {
  return words.filter(({ confidence = 100 }) => confidence < WELL).length <= BAD * words.length;
}

function isDoubtful({ text, confidence = 100 }: Word, sure: ReadonlySet<string>, least: number): boolean {
  if (confidence >= SURE || ADDRESS.test(text)) return false;
  if (SIGN_WITHIN.test(text)) return true;
  const doubted = partsOf(text).filter((part) => !isVouchedFor(part, sure));
  if (confidence < (isId(text) ? UNSURE_ID : least)) return doubted.length > 0 && !TICK.test(text);
  if (confidence < NEARLY_SURE && hasSpeck(text, sure)) return true;
  return confidence < NEARLY_SURE && doubted.some((part) => isNearlyKnown(part, sure));
}

function hasSpeck(text: string, sure: ReadonlySet<string>): boolean {
  const [, one, other] = JOINED.exec(text) ?? [];
  return SPECK_BEFORE.test(text) || (one !== undefined && other !== undefined && sure.has(one) && sure.has(other));
}

/** The words and numbers of a text that signs part. */
function partsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'][\p{L}]{1,2})?/gu) ?? [];
}

/** Whether a word is sure elsewhere, in this case or with a capital, or is one of the field; a number of few digits never is. */
function isVouchedFor(part: string, sure: ReadonlySet<string>): boolean {
  if (/^\d{1,2}$/.test(part)) return false;
  const forms = [part, withoutCapital(part), withCapital(part)];
  return forms.some((form) => sure.has(form)) || isFieldWord(part);
}

/** Whether a text is an id, of no more digits than it may have. */
function isId(text: string): boolean {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return idsIn(bare).some(({ id, printed }) => printed === bare && !isTooLong(id));
}

function isNearlyKnown(part: string, sure: ReadonlySet<string>): boolean {
  if (/^\p{Lu}+$/u.test(part) && sure.has(part.toLowerCase())) return true;
  const isNear = (word: string): boolean =>
    isLikelyMisreading(part, word) || (part.length >= LONG_ENOUGH && differByOneLetter(part, word));
  return part.length > 2 && [...sure].some((word) => Math.abs(word.length - part.length) < 2 && isNear(word));
}
