import { distance } from 'fastest-levenshtein';
import { withCapital, withoutCapital } from './capitals.js';
import { MONTHS } from './dates.js';
import { recent } from './recent.js';
import { isLikelyMisreading } from './recognition.js';

/** Words that papers on SEC Releases print again and again, beside the names of months. */
const WORDS: readonly string[] = (
  'about added additional agreed agreement also although amendments and any approach approve approved are Assessment ' +
  'asked Authority awaited awaiting been before being Board business by carrying Catalogue Change change changes choose Current current considers holds quoted awaits ' +
  'closed Code comments Committee complete completed considered considering Consultation consultation consultations ' +
  'costs currently date decided decision determination determine determined determines determining develop developed ' +
  'developing Development discussed document documents Draft during efficient Energy exception expect expected feedback ' +
  'findings first following Following for from further Group has have held Hub identified if Impact Impacts impacted impacting impacts ' +
  'implementation implemented implementing in included includes including inclusion industry Initial Interface ' +
  'investigating is issued issuing it Latest Legal legal made make Mapping meeting Message Modification modification ' +
  'modifications month Name necessary next Number of on operational options out outcome Panel Parties place Position Preliminary prepared ' +
  'presented presenting problem Process progress progressed progressing project Proposal proposal Proposed proposed ' +
  'Proposer provided Provider Purpose ready received Recommendations recommended Refinement refinement Release release ' +
  'Releases released removed Report report requested Requirements requirements response responses return returned ' +
  'review reviewed reviewing Scope scope SECAS seek sent separate Service should Smart Solution solution solutions Specification ' +
  'Stage Status status Sub-Committee submitted summarises support System Systems systems table take targeted text that the The Title ' +
  'this This to under Update update updates User version vote votes voting we was were will with withdrawn withdrew ' +
  'Working working would'
).split(' ');

const KNOWN: ReadonlySet<string> = new Set(WORDS.flatMap((word) => [word, withoutCapital(word), withCapital(word)]));
/** Months of few letters are words of others: of those only a year behind them tells. */
const LONG_MONTHS = MONTHS.filter((month) => month.length > 5);
const FORMS = [...KNOWN, ...LONG_MONTHS];
/** The letters from which a word in letters alone is told from a rare one that recognition read well. */
const LONG_ENOUGH = 6;
/** A digit or a stroke among small letters: no word is printed so. */
const HAS_FOREIGN = /[\p{Ll}|!][\d|!]|[\d|!]\p{Ll}{2}|\p{Ll}I\p{Ll}/u;

/** A digit or a stroke for the first letter of a word of two. */
const FOREIGN_FIRST = /^[1!|]\p{Ll}$/u;

/** Short words of any text, of which a misreading can be told as well. */
const COMMON =
  'all an as at be but by can into may no not now of once only or other than their then there these they three two when which'.split(
    ' ',
  );
const SHORT_FORMS = [...new Set([...FORMS, ...COMMON, ...COMMON.map(withCapital)])].filter(
  (form) => form.length < LONG_ENOUGH,
);
/** Words that a letter tells from those, and that a paper may print. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'ale all are arid ate bas bean beard bold bolds bow bur cab casts cede coats con costa costly cut dale dare data date dote ell end ' +
    'er et ether fable fake far fer hare he held her herd hoard hold holds hose hot hove how hut info intro io js lake lo mar mode mouth nat nave nay ' +
    'net new nor nut oh our out rake rate ore regal riot scape st stilt ta those tor vole ware wilt wore'
  ).split(' '),
);

/** What is known of the words of a few papers. */
const remembered = recent<{ readonly meant: string | null }>(20_000);

/** Whether a word is one that papers on releases print often, in any case. */
export function isFieldWord(word: string): boolean {
  return KNOWN.has(word) || MONTHS.some((month) => month === word);
}

/** Whether a word is one of the field, or a short one that any text has. */
export function isCommonWord(word: string): boolean {
  return isFieldWord(word) || COMMON.includes(withoutCapital(word));
}

/** Whether two words differ by one letter: another, one more or one less. */
export function differByOneLetter(word: string, other: string): boolean {
  return distance(word, other) === 1;
}

/**
 * The word of the field that a printed word is a misreading of: `Modificatlon` is Modification, `w1ll` is will. Null where
 * it is one itself, where it is short and in letters alone, or where it may be one of several.
 */
export function fieldWordMeant(word: string): string | null {
  return remembered.get(word, () => ({ meant: isFieldWord(word) ? null : meantBy(word) })).meant;
}

function meantBy(word: string): string | null {
  const short = word.length <= LONG_ENOUGH ? shortWordMeant(word) : null;
  if (short !== null) return short;
  if (word.length < 2 || (word.length < LONG_ENOUGH && !HAS_FOREIGN.test(word) && !FOREIGN_FIRST.test(word)))
    return null;
  const likely = FORMS.filter((form) => Math.abs(form.length - word.length) < 3 && isMisreadingOf(word, form));
  const fits = likely.length > 0 ? likely : FORMS.filter((form) => isLikeInShape(word, form));
  const apart = new Set(fits.map(withoutCapital));
  if (apart.size !== 1) return null;
  return fits.find((form) => form.startsWith(word.charAt(0))) ?? fits[0] ?? null;
}

function isMisreadingOf(word: string, form: string): boolean {
  // Of short words too many differ by one letter; there a foreign sign alone tells.
  return form.length > 2
    ? isLikelyMisreading(word, form)
    : word.length === 2 && word.replace('5', 's').replace(/[1!|]/, 'i') === form;
}

/** Letters of one shape, which recognition takes for one another where the print is poor. */
const SHAPES: readonly string[] = ['aceo', 'tlfirjI1', 'nuhb', 'vyr', 'gqy', 'sa', 'TI'];

/** Whether a longer word differs from another in one letter, and that for one of its shape. */
function isLikeInShape(word: string, form: string): boolean {
  return form.length === word.length && word.length >= LONG_ENOUGH && differsInShape(word, form);
}

/** Whether one letter is another of its shape and all others are the same. */
function differsInShape(word: string, form: string): boolean {
  const [at, ...others] = word.split('').flatMap((letter, place) => (letter === form.charAt(place) ? [] : [place]));
  if (at === undefined || others.length > 0) return false;
  return SHAPES.some((shape) => shape.includes(word.charAt(at)) && shape.includes(form.charAt(at)));
}

/** What recognition makes of letters in short words, beside other letters of their shape. */
const IN_SHORT_WORDS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['nn', 'm'],
  ['ri', 'n'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['ii', 'u'],
  ['li', 'h'],
  ['lh', 'th'],
  ['tl', 'th'],
];

/**
 * The short word that a printed one is a misreading of, by one letter or pair of letters: `tbe` is the, `vvill` is will,
 * `ls` is is. Null where it is a word that may be meant, in mixed letters, or may be one of several.
 */
function shortWordMeant(word: string): string | null {
  const isPlain = /^\p{L}\p{Ll}+$/u.test(word) && (word.length > 2 || /^[\p{Ll}I]/u.test(word));
  if (!isPlain || KNOWN.has(word) || COMMON.includes(withoutCapital(word)) || OTHERS.has(withoutCapital(word)))
    return null;
  const fits = SHORT_FORMS.filter((form) => Math.abs(form.length - word.length) < 2 && isShortMisreadingOf(word, form));
  return new Set(fits.map(withoutCapital)).size === 1
    ? (fits.find((form) => isCased(form) === isCased(word)) ?? fits[0] ?? null)
    : null;
}

function isShortMisreadingOf(word: string, form: string): boolean {
  if (word.length === form.length) return differsInShape(word, form);
  return IN_SHORT_WORDS.some(([read, meant]) => {
    const parts = word.split(read);
    return parts
      .slice(1)
      .some((_, at) => `${parts.slice(0, at + 1).join(read)}${meant}${parts.slice(at + 1).join(read)}` === form);
  });
}

function isCased(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
