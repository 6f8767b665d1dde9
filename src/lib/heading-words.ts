import { differByOneLetter, fieldWordMeant } from './field-words.js';
import { isLikelyMisreading } from './recognition.js';

/** The longer words of the headings of tables, of which one letter may be misread. */
const LONG =
  'impacts impacted impacting systems status progress update latest current position modification title number'.split(
    ' ',
  );
/** The short ones, with what recognition makes of them. */
const SHORT = ['DCC', 'ID', 'Mod'];

/**
 * The word of a table's heading that a printed word is a misreading of: `Titla` is title, `DGC` is DCC, `1D` is ID. Null
 * where it is like none; a word that is printed well is none's misreading.
 */
export function headingWordMeant(token: string): string | null {
  const [word = ''] = /^[^?.,;:]+/.exec(token) ?? [];
  const short = /[.,]$/.test(token) ? undefined : SHORT.find((head) => isMisreadShort(word, head));
  if (word.length < 5) return short ?? fieldWordMeant(word);
  const near = LONG.find((head) => differByOneLetter(word.toLowerCase(), head));
  return near ?? fieldWordMeant(word);
}

function isMisreadShort(word: string, meant: string): boolean {
  return word !== meant && (isLikelyMisreading(word, meant) || (meant === 'ID' && /^[1Il|!][DO0]$/.test(word)));
}
