import { differByOneLetter } from './field-words.js';
import { isLikelyMisreading } from './recognition.js';

/** What a committee is asked to do, as papers print it: in capitals. */
export const REQUESTS: readonly string[] =
  'AGREE NOTE APPROVE ENDORSE CONSIDER PROVIDE COMMENT DETERMINE RECOMMEND REVIEW DISCUSS DECIDE CONFIRM SUPPORT REJECT ACCEPT DIRECT'.split(
    ' ',
  );

/** The request that a word in capitals is, as printed or as recognition has misread it: `NOTF`, `N0TE`; null where it is none. */
function requestMeant(word: string): string | null {
  if (REQUESTS.includes(word)) return word;
  if (!/^[\p{Lu}\d|!]{4,}$/u.test(word)) return null;
  const meant = REQUESTS.filter(
    (request) => isLikelyMisreading(word, request) || (request.length > 4 && differByOneLetter(word, request)),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const TOUCHING = new RegExp(`^(?:${REQUESTS.join('|')})(?=\\p{Ll})`, 'u');

/** The request that a text begins with: as it is printed there, and as it is meant; null where it begins with none. */
export function requestIn(text: string): { readonly printed: string; readonly meant: string } | null {
  const [touching] = TOUCHING.exec(text) ?? [];
  const printed = touching ?? /^[^\s,:]+/.exec(text)?.[0] ?? '';
  const meant = touching ?? requestMeant(printed);
  return meant === null ? null : { printed, meant };
}
