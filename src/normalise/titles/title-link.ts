import { idsIn, keyOf } from '../../lib/ids.js';
import type { ModificationId } from '../../model/ids.js';

/** Where the site keeps the page of a modification: this and the slug of its title. */
const SITE = 'https://smartenergycodecompany.co.uk/modifications/';

/** The words of a text as a slug spells them: lower case, no accents, apostrophes dropped. */
export function slugWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‛'`´]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The address that the site's own rule gives the page of a modification with this title. */
export function addressOf(title: string): string {
  return `${SITE}${slugWords(title).join('-')}/`;
}

/** The words that the link on a title spells, or null where the link is none to a modification's own page. */
export function linkWords(url: string, id: ModificationId): string[] | null {
  const [, slug] = /\/modifications?\/([^/?#]+)\/?(?:[?#].*)?$/i.exec(url) ?? [];
  if (slug === undefined) return null;
  const words = slugWords(decoded(slug));
  const [first = '', ...rest] = words;
  const named = idsIn(first.toUpperCase())[0];
  return named !== undefined && keyOf(named.id) === keyOf(id) ? rest : words;
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/**
 * Whether a title is spelt by the words of its link: dashes and punctuation tell nothing, and the site numbers a second
 * page of one name (`…-2`).
 */
export function isSpeltBy(title: string, qualifier: string | null, words: readonly string[]): boolean {
  const spelt = words.join('');
  const own = slugWords(title).join('');
  const full = own + slugWords(qualifier ?? '').join('');
  return spelt === own || spelt === full || (/^[2-9]$/.test(words.at(-1) ?? '') && words.slice(0, -1).join('') === own);
}
