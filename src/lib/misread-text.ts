import { MONTHS, monthNumber } from './dates.js';
import { differByOneLetter, fieldWordMeant, isCommonWord, isFieldWord } from './field-words.js';
import { inDigits, isLikelyMisreading } from './recognition.js';

/** A text with misread words put right, and of each why. */
export interface ReadText {
  readonly text: string;
  readonly evidence: readonly string[];
}

type Step = (text: string, told: (printed: string, meant: string) => string) => string;

/**
 * A text out of recognition with the words of the field and the dates in it put right: `Novernber 2O21` is November 2021,
 * `w1ll` is will, `Groupin` is Group in, `Refin ement` is Refinement. What may be read in two ways stays as it is printed.
 */
export function withFieldWordsRead(printed: string): ReadText {
  const evidence: string[] = [];
  const told = (from: string, to: string) => {
    evidence.push(`“${from}” is a likely misreading of “${to}”`);
    return to;
  };
  const text = STEPS.reduce((read, step) => step(read, told), printed);
  return { text, evidence };
}

const MONTH = `(?:${MONTHS.join('|')})`;
/** Words that are one though two of the field make them up. */
const WHOLE = /^(?:within|without|into|onto|undertake\w*|intake|outweigh|forward|therein|thereof)$/i;

/** A text with the parts of words joined that `isBroken` says are one. */
function joinParts(
  text: string,
  isBroken: (one: string, other: string) => boolean,
  told: (printed: string, meant: string) => string,
): string {
  const read: string[] = [];
  for (const part of text.split(' ')) {
    const [, before = '', one = ''] = /^([^\p{L}\p{N}’'-]*)(\p{L}+)$/u.exec(read.at(-1) ?? '') ?? [];
    const [, other = '', after = ''] = /^(\p{Ll}+)((?:[^\p{L}\p{N}’'-].*)?)$/u.exec(part) ?? [];
    if (one !== '' && other !== '' && isBroken(one, other))
      read.splice(-1, 1, before + told(`${one} ${other}`, one + other) + after);
    else read.push(part);
  }
  return read.join(' ');
}

/** Longer words in two parts, not both of which are words: `Refin ement`. */
const joinBroken: Step = (text, told) => {
  const isBroken = (one: string, other: string) =>
    one.length + other.length > 5 && isFieldWord(one + other) && !(isFieldWord(one) && isFieldWord(other));
  return joinParts(text, isBroken, told);
};

/** Short words of which a letter stands by itself, that is no word alone: `t he`, `b e`, `Th e`. */
const joinLone: Step = (text, told) => {
  const isBroken = (one: string, other: string) =>
    (/^[^aAI]$/u.test(one) || /^[^a]$/u.test(other)) && isCommonWord(one + other);
  return joinParts(text, isBroken, told);
};

/** Words with a speck in them: `issue;d`, `No_vember`. */
const joinSpecked: Step = (text, told) =>
  text.replace(
    /(?<![\p{L}\p{N}-])(\p{L}+)[;:_](\p{Ll}+)(?![\p{L}\p{N}-])/gu,
    (both: string, one: string, other: string) => {
      const whole = one + other;
      return isCommonWord(whole) || monthNumber(whole) !== null ? told(both, whole) : both;
    },
  );

/** Bodies of the field by their short names. */
const NAMES = ['DCC', 'CSC', 'SEC', 'SECAS'];
/** Other names that look like those. */
const OTHER_NAMES = ['CSG', 'CSO', 'DCO', 'DOC', 'OSC', 'SEG', 'SEO'];

const readNames: Step = (text, told) =>
  text.replace(/(?<![\p{L}\p{N}])[\p{Lu}\d]{3,5}(?![\p{L}\p{N}])/gu, (token) => {
    if (NAMES.includes(token) || OTHER_NAMES.includes(token) || !/\p{Lu}/u.test(token)) return token;
    const meant = NAMES.filter((name) => name.length === token.length && isLikelyMisreading(token, name));
    return meant.length === 1 ? told(token, meant[0] ?? token) : token;
  });

const readWords: Step = (text, told) =>
  text.replace(/(?<![\p{L}\p{N}|!-])[\p{L}\p{N}|!]{2,}(?![\p{L}\p{N}|])/gu, (token) => {
    const word = token.replace(/!+$/, '');
    const meant = fieldWordMeant(word);
    return meant === null ? token : told(word, meant) + token.slice(word.length);
  });

const splitTouching: Step = (text, told) =>
  text
    .replace(/(?<![\p{L}\p{N}-])\p{L}{5,}(?![\p{L}\p{N}-])/gu, (word) => {
      if (isFieldWord(word) || WHOLE.test(word)) return word;
      const ways = word.split('').flatMap((_, at) => {
        const [one, other] = [word.slice(0, at), word.slice(at)];
        return at > 1 && other.length > 1 && isFieldWord(one) && isFieldWord(other) ? [`${one} ${other}`] : [];
      });
      return ways.length === 1 ? told(word, ways[0] ?? word) : word;
    })
    .replace(
      new RegExp(`\\b(\\d{1,2}) ?(${MONTH}) ?(\\d{4})\\b`, 'g'),
      (date: string, d: string, m: string, y: string) =>
        date === `${d} ${m} ${y}` ? date : told(date, `${d} ${m} ${y}`),
    )
    .replace(new RegExp(`\\b(on|by|of)(\\d{1,2} ${MONTH})\\b`, 'g'), (both: string, word: string, date: string) =>
      told(both, `${word} ${date}`),
    )
    .replace(/(\p{Ll}{2}\.)(\p{Lu}\p{Ll}+)(?= )/gu, (both: string, end: string, word: string) =>
      told(both, `${end} ${word}`),
    )
    .replace(new RegExp(`\\b(${MONTH})(20\\d\\d)(?!\\d)`, 'g'), (date: string, m: string, y: string) =>
      told(date, `${m} ${y}`),
    )
    .replace(new RegExp(`\\b(${MONTH} 20\\d\\d)(\\p{Lu}+)`, 'gu'), (both: string, date: string, word: string) =>
      told(both, `${date} ${word}`),
    );

/** What may be a digit in a year or a day. */
const AS_DIGIT = '[0-9OoQDIli|!SsZzB]';

const readYears: Step = (text, told) =>
  text.replace(new RegExp(`(?<=[\\p{L}|!]{3,},? )${AS_DIGIT}{4}(?![\\p{L}\\p{N}])`, 'gu'), (printed) => {
    const year = inDigits(printed);
    return year !== printed && /\d/.test(printed) && /^20[1-4]\d$/.test(year) ? told(printed, year) : printed;
  });

const readMonths: Step = (text, told) =>
  text.replace(/(?<![\p{L}\p{N}|!-])([\p{L}\p{N}|!]{3,10})(?=,? 20\d\d\b)/gu, (printed) => {
    const month = monthNumber(printed) === null ? monthMeant(printed) : null;
    return month === null ? printed : told(printed, month);
  });

const readDays: Step = (text, told) =>
  text.replace(new RegExp(`(?<=(?:^|[\\s(]))(${AS_DIGIT}{1,2})(?= ${MONTH} 20\\d\\d\\b)`, 'g'), (printed: string) => {
    const day = inDigits(printed);
    return day !== printed && Number(day) > 0 && Number(day) < 32 ? told(printed, day) : printed;
  });

const readSec: Step = (text, told) =>
  text.replace(/\b[S5][EF][CG](?= (?:Systems? )?Releases?\b)/g, (printed) =>
    printed === 'SEC' ? printed : told(printed, 'SEC'),
  );

const readRelease: Step = (text, told) =>
  text.replace(
    new RegExp(`(?<=\\b${MONTH} 20\\d\\d (?:SEC )?)[\\p{L}\\d|!]{6,9}(?![\\p{L}\\p{N}])`, 'gu'),
    (printed) => {
      const meant = ['Release', 'Releases'].filter((word) => differByOneLetter(printed, word));
      return printed === 'Release' || printed === 'Releases' || meant[0] === undefined
        ? printed
        : told(printed, meant[0]);
    },
  );

/** `Self-Governance`, of which recognition misreads either part. */
const readSelf: Step = (text, told) =>
  text.replace(
    /(?<![\p{L}\p{N}])([\p{L}\d|!]{4,5})-([\p{L}\d|!]{9,11})(?![\p{L}\p{N}])/gu,
    (printed, self: string, rest: string) => {
      const fits = (part: string, meant: string) =>
        part === meant || isLikelyMisreading(part, meant) || (part.length > 8 && differByOneLetter(part, meant));
      const isMeant = fits(self, 'Self') && fits(rest, 'Governance') && printed !== 'Self-Governance';
      return isMeant ? told(printed, 'Self-Governance') : printed;
    },
  );

/** The month that a word before a year is a misreading of: by known confusions, else by one letter; null where it may be several. */
function monthMeant(printed: string): string | null {
  if (!/^\p{Lu}|\d|[|!]/u.test(printed)) return null;
  const likely = MONTHS.filter((month) => isLikelyMisreading(printed, month));
  const near =
    likely.length > 0 ? likely : MONTHS.filter((month) => printed.length > 3 && differByOneLetter(printed, month));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The steps in the order in which each finds what those before it have read. */
const STEPS: readonly Step[] = [
  joinSpecked,
  joinLone,
  joinBroken,
  readWords,
  readNames,
  splitTouching,
  readYears,
  readMonths,
  readDays,
  readSec,
  readRelease,
  readSelf,
];
