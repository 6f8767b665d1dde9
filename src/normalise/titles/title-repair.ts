import { withCapital } from '../../lib/capitals.js';
import { isLikelyMisreading } from '../../lib/recognition.js';
import { slugWords } from './title-link.js';

/** A word of a title repaired: as printed, as meant. */
export interface RepairedWord {
  readonly printed: string;
  readonly meant: string;
}

/** A title after repair and the words that were repaired. */
export interface RepairedTitle {
  readonly title: string;
  readonly words: readonly RepairedWord[];
}

/** A word of a title where it stands. */
interface PlacedWord {
  readonly text: string;
  readonly index: number;
}

/**
 * A title with its misread words put right by words known to spell it (a link's slug, the same title elsewhere). The
 * two are laid side by side word by word; a word is repaired where it is likely a misreading of the word beside it and
 * `mayRepair` does not know better. Case and typography of the print are kept.
 */
export function repairTitle(
  title: string,
  spelling: readonly string[],
  mayRepair: (printed: string, known: string) => boolean,
): RepairedTitle {
  const printed = wordsOf(title);
  const words: RepairedWord[] = [];
  let repaired = title;
  for (const [word, known] of pairs(printed, spelling).reverse()) {
    const meant = asMeant(word.text, known);
    if (meant === null || !mayRepair(word.text, known)) continue;
    repaired = repaired.slice(0, word.index) + meant + repaired.slice(word.index + word.text.length);
    words.unshift({ printed: word.text, meant });
  }
  return { title: repaired, words };
}

/** The words of a text as `repairTitle` takes them. */
export function spellingOf(text: string): string[] {
  return wordsOf(text).map((word) => word.text);
}

/** The words of a title with their places; an apostrophe is part of its word, an exclamation mark, a bar or a bracket before it may be. */
function wordsOf(title: string): PlacedWord[] {
  return [...title.matchAll(/[\p{L}\p{N}|![](?:[\p{L}\p{N}|!]|[’'](?=\p{L}))*/gu)].map((match) => ({
    text: match[0],
    index: match.index,
  }));
}

/** The word meant by a printed one, cased as the print is where what is known has no case, or null where it is no likely misreading. */
function asMeant(printed: string, known: string): string | null {
  if (isSame(printed, known)) return null;
  if (/\p{Lu}/u.test(known)) return isLikelyMisreading(printed, known) ? known : null;
  const capital = withCapital(known);
  const inUpper = known.toUpperCase();
  const plural = inUpper.replace(/S$/, 's');
  const isFirstMisread = printed.charAt(0).toLowerCase() !== known.charAt(0);
  const forms = /\p{Lu}.*\p{Lu}/u.test(printed)
    ? [inUpper, plural, capital, known]
    : /^\p{Lu}/u.test(printed) || isFirstMisread
      ? [capital, known, inUpper, plural]
      : [known, capital, inUpper, plural];
  return forms.find((form) => isLikelyMisreading(printed, form)) ?? null;
}

function isSame(printed: string, known: string): boolean {
  return slugWords(printed).join('') === slugWords(known).join('');
}

const SAME = 0;
const MISREAD = 1;
const UNPAIRED = 2;
const OTHER = 3;

/** The words of a title laid beside those of a spelling, at the least cost; unlike words that face are pairs too. */
function pairs(printed: readonly PlacedWord[], spelling: readonly string[]): [PlacedWord, string][] {
  const cost = (at: number, other: number): number => {
    const word = printed[at]?.text ?? '';
    const known = spelling[other] ?? '';
    if (isSame(word, known)) return SAME;
    return asMeant(word, known) === null ? OTHER : MISREAD;
  };
  const best = costs(printed.length, spelling.length, cost);
  const found: [PlacedWord, string][] = [];
  let [at, other] = [0, 0];
  while (at < printed.length && other < spelling.length) {
    const [word, known] = [printed[at], spelling[other]];
    const here = best[at]?.[other] ?? 0;
    if (word !== undefined && known !== undefined && here === cost(at, other) + (best[at + 1]?.[other + 1] ?? 0)) {
      found.push([word, known]);
      at += 1;
      other += 1;
    } else if (here === UNPAIRED + (best[at + 1]?.[other] ?? 0)) at += 1;
    else other += 1;
  }
  return found;
}

/** The least cost of laying the words from `at` beside those from `other`, for every `at` and `other`. */
function costs(length: number, otherLength: number, cost: (at: number, other: number) => number): number[][] {
  const best = Array.from({ length: length + 1 }, () => new Array<number>(otherLength + 1).fill(0));
  for (let at = length; at >= 0; at -= 1)
    for (let other = otherLength; other >= 0; other -= 1) {
      const row = best[at] ?? [];
      if (at === length || other === otherLength) row[other] = UNPAIRED * (length - at + otherLength - other);
      else
        row[other] = Math.min(
          cost(at, other) + (best[at + 1]?.[other + 1] ?? 0),
          UNPAIRED + (best[at + 1]?.[other] ?? 0),
          UNPAIRED + (row[other + 1] ?? 0),
        );
    }
  return best;
}
