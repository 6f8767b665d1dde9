import type { ModificationId, ModificationKey } from '../model/ids.js';
import { inDigits } from './recognition.js';

/** An id found in running text: what it means, how it is printed and where in the text it begins. */
export interface FoundId {
  readonly id: ModificationId;
  readonly printed: string;
  readonly index: number;
}

/**
 * The letters that recognition puts for digits in a number. `O`, `Q` and small letters stand for digits anywhere; the
 * others only where a digit follows, since a last letter is a part letter (`MP128B`).
 */
const DIGIT = '(?:[0-9OQoilsgqz|!]|[DISZBAG](?=[0-9OQoilsgqz|!]))';
/** A zero that recognition read as both `0` and `O`. */
const TWICE = '0[OQ]|[OQ]0';
/** Recognition takes letters before a number for others that look like them (`SFCMP`, `NP`, `OP`); a sign that sticks to it is a digit, and which is not known. */
const PRINTED = new RegExp(
  `\\b([S5][EF][CG]MP|MP|DP|NP|MF|DF|[O0]P)[\\s\\u2010-\\u2013-]?((?:${TWICE}){0,2}${DIGIT}{2,5})([A-Z]?)(?![A-Za-z0-9]|[&§$£%@](?![A-Za-z]))`,
  'g',
);
const TYPED = /^\s*(SECMP|MP|DP)?[\s-]*([0-9oq]{1,5})\s*([a-z]?)\s*$/i;

/**
 * The canonical id of a family, a number and a part letter: four digits after `SECMP`, three after `MP` and `DP`.
 */
function canonical(printed: string, number: string, letter: string): ModificationId {
  const family = familyOf(printed);
  const places = placesOf(family);
  const [digits, part] = isLastDigit(number, letter, places) ? [number + letter, ''] : [number, letter];
  const value = String(Number.parseInt(inDigits(withoutStutter(digits, places)), 10));
  return `${family}${value.padStart(places, '0')}${part}` as ModificationId;
}

/** Whether the letter behind a number that is short of a digit is that digit misread: `MP07B` is MP078, `MP10S` MP105. */
export function isLastDigit(number: string, letter: string, places: number): boolean {
  const like = number.startsWith('0') ? /^[A-Z]$/ : /^[SZIG]$/;
  return number.length === places - 1 && like.test(letter) && /\d/.test(inDigits(letter));
}

/** The family meant by the letters before a number. */
function familyOf(printed: string): 'SECMP' | 'MP' | 'DP' {
  if (/^[S5]/.test(printed)) return 'SECMP';
  return /^[MN]/.test(printed) ? 'MP' : 'DP';
}

/** The digits that a number of a family is printed with. */
function placesOf(family: string): number {
  return familyOf(family) === 'SECMP' ? 4 : 3;
}

/**
 * Whether an id has more digits than its family has: a part letter was read as one (`MP1708`, `MP1058B`), or a speck.
 */
export function isTooLong(id: ModificationId): boolean {
  return id.replace(/\D/g, '').length > placesOf(id.replace(/\d.*/, ''));
}

/** Recognition that wavers between 0 and O puts both for one: `SECMPO0O0O7` has four digits, `MP1O09` three. */
function withoutStutter(digits: string, places: number): string {
  const one = digits.length > places ? digits.replace(new RegExp(TWICE), '0') : digits;
  return one === digits ? digits : withoutStutter(one, places);
}

/**
 * All modification ids in a printed text, in its order. Recognition errors in the number are read through (`MPQ78` is
 * MP078, `SECMPO0007` and `SFCMP0007` are SECMP0007) and a space or hyphen before the number is allowed (`SECMP 0071`).
 */
export function idsIn(text: string): FoundId[] {
  return [...text.matchAll(PRINTED)]
    .filter((match) => !isBroken(match, text.slice(match.index + match[0].length)))
    .map((match) => ({
      id: canonical(match[1] ?? '', match[2] ?? '', match[3] ?? ''),
      printed: match[0],
      index: match.index,
    }));
}

/**
 * A number short of a digit, that a sign and a digit follow at once (`MP12/8`, `SECMP00?7`), has a digit misread. Misread
 * letters and digits are believed only where they touch, of a number that is otherwise whole, and mostly of digits.
 */
function isBroken([printed, family = '', digits = '']: RegExpMatchArray, rest: string): boolean {
  if (familyOf(family) !== family && printed.charAt(family.length) !== digits.charAt(0)) return true;
  const isMisread = familyOf(family) !== family || /[a-z|!A-NPR-Z]/.test(digits);
  if (isMisread && (digits.length < placesOf(family) || digits.replace(/[^0-9OQ]/g, '').length < 2)) return true;
  // A small letter and more digits than an id has are other words: `MPs142`.
  if (/[a-z]/.test(digits) && digits.length > placesOf(family)) return true;
  return digits.length < placesOf(family) && /^[/?][0-9OQ](?![0-9A-Za-z])/.test(rest);
}

const PRINTED_FIRST = new RegExp(`^${PRINTED.source}`);

/** Whether a printed text begins with a modification id, as `idsIn` reads it. */
export function beginsWithId(text: string): boolean {
  return PRINTED_FIRST.test(text);
}

/** The identity behind an id: `SECMP0071` and `MP071` give `71`, `DP173` and `MP173` give `173`, `MP128B` `128B`. */
export function keyOf(id: ModificationId): ModificationKey {
  const [, digits = '', part = ''] = /(\d+)([A-Z]?)$/.exec(id) ?? [];
  return `${Number.parseInt(digits, 10)}${part}` as ModificationKey;
}

/**
 * The identity a person means by an id as they type it, or null where it is none: `MP78`, `mp-078`, `MP078`, `MPQ78`,
 * `SECMP 0078` and a bare `78` give `78`.
 */
export function keyTyped(typed: string): ModificationKey | null {
  const [, family, digits, part] = TYPED.exec(typed) ?? [];
  if (digits === undefined || (family === undefined && /[oq]/i.test(digits))) return null;
  return keyOf(canonical((family ?? 'MP').toUpperCase(), digits.toUpperCase(), (part ?? '').toUpperCase()));
}
