import { withCapital } from '../../lib/capitals.js';
import { withFieldWordsRead } from '../../lib/misread-text.js';
import { isLikelyMisreading } from '../../lib/recognition.js';
import type { Place } from '../../model/printed.js';
import type { Cleaned } from '../words/clean-text.js';
import type { KnownWords } from './known-words.js';
import { withHyphensBack } from '../words/lost-hyphens.js';
import type { ReadText } from '../status/status-text.js';

/** The letters from which a word without a sense can be told from a rare one. */
const LONG_ENOUGH = 6;
/** In how many texts of a paper a word must stand for a misreading of it to be told. */
const WELL_KNOWN = 3;

/** A status that recognition has read: its lost hyphens put back, and the words and dates put right that the field or the paper itself spells otherwise. */
export function mendedStatus(status: ReadText, known: KnownWords, places: readonly Place[]): ReadText {
  const whole = withHyphensBack(status.text, known.hyphenated);
  const field = withFieldWordsRead(whole.text);
  const words = withWordsRead(field.text, known.uses);
  const read = withStopsRead(words.text);
  const evidence = [...whole.evidence, ...field.evidence, ...words.evidence, ...read.evidence];
  if (evidence.length === 0) return status;
  const [before] = status.repairs;
  const repair = {
    field: 'statusText',
    printed: status.asPrinted,
    repaired: read.text,
    evidence: [...(before === undefined ? [] : [before.evidence]), ...evidence].join('; '),
    places: [...places],
  };
  return { ...status, text: read.text, repairs: [repair, ...status.repairs.slice(1)] };
}

/** Words that begin a sentence of a status and are printed with a capital nowhere else. */
const BEGINS_SENTENCE =
  /(?<=\p{Ll}{3}|\b20\d\d) (?=(?:Following th(?:is|at)|This (?:modification|is|will)|It (?:will|is)|We (?:expect|will|are))\b)/gu;

/** A text with the stops put back that end its sentences and are lost, or read as a comma. */
function withStopsRead(text: string): Cleaned {
  const read = text.replace(BEGINS_SENTENCE, '. ').replace(/,$/, '.');
  return {
    text: read,
    evidence: read === text ? [] : ['a full stop at the end of a sentence is lost or read as a comma'],
  };
}

/**
 * A text with its misread words put right: a longer word that the paper prints once and that is a likely misreading of
 * exactly one word that it prints again and again.
 */
function withWordsRead(text: string, uses: ReadonlyMap<string, number>): Cleaned {
  const evidence: string[] = [];
  const read = text.replace(/[\p{L}\p{N}]{2,}/gu, (word) => {
    const meant = wordMeant(word, uses);
    if (meant === null) return word;
    evidence.push(
      `“${word}” stands nowhere else and is a likely misreading of “${meant}”, which the paper prints often`,
    );
    return meant;
  });
  return { text: read, evidence };
}

function wordMeant(word: string, uses: ReadonlyMap<string, number>): string | null {
  const isWord = word.length >= LONG_ENOUGH && /^\p{L}?\p{Ll}*\d?\p{Ll}*$/u.test(word) && /\p{Ll}$/u.test(word);
  if (!isWord || (uses.get(word.toLowerCase()) ?? 0) > 1) return null;
  const asPrinted = (known: string) => (/^\p{Lu}/u.test(word) ? withCapital(known) : known);
  const meant = [...uses].flatMap(([known, times]) => {
    const fits = times >= WELL_KNOWN && /^[a-z]+$/.test(known) && isLikelyMisreading(word, asPrinted(known));
    return fits ? [asPrinted(known)] : [];
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
