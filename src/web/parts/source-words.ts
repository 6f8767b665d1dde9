import { dateWords, placeWords } from '../../lib/words.js';
import type { CitedPlace } from '../../model/finding.js';
import { plain } from './text.js';

/** What nearly every paper is called: it tells no two of them apart. */
const USUAL = /\bsec-releases?-updates?\b/;
/** How much of a page's address is told. */
const SLUG_LENGTH = 28;

/**
 * A source's name as people say it: of a paper its day, and what its file's name says beyond the usual; of a capture the
 * day and the beginning of the page's address. Any other name is told as it is.
 */
export function sourceWords(name: string): string {
  const [, day, file] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(name) ?? [];
  if (day !== undefined && file !== undefined) {
    const beyond = spaced(file.replace(USUAL, ''));
    return plain(beyond === '' ? dateWords(day) : `${dateWords(day)} (${beyond})`);
  }
  const [, slug, captured] = /^(.+)--(\d{4}-\d{2}-\d{2})$/.exec(name) ?? [];
  if (slug !== undefined && captured !== undefined)
    return plain(`${dateWords(captured)}, page “${shortened(spaced(slug))}”`);
  return plain(name);
}

/** Where something is printed, in words: `21 September 2021, page 2`. */
export function printWords(places: readonly CitedPlace[], nameOf: (source: string) => string): string {
  return plain(placeWords(places, (source) => sourceWords(nameOf(source))));
}

function spaced(words: string): string {
  return words.replaceAll('-', ' ').replace(/ +/g, ' ').trim();
}

function shortened(words: string): string {
  if (words.length <= SLUG_LENGTH) return words;
  const end = words.lastIndexOf(' ', SLUG_LENGTH);
  return `${words.slice(0, end < 1 ? SLUG_LENGTH : end)} …`;
}
