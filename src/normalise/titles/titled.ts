import { idsIn } from '../../lib/ids.js';
import type { ModificationId } from '../../model/ids.js';
import { titleIn } from './title.js';

/** A modification that running text names, with its title where one is quoted behind it. */
export interface Titled {
  readonly id: ModificationId;
  readonly index: number;
  /** Where it ends, its quoted title with it. */
  readonly end: number;
  readonly title: string | null;
}

const QUOTED = /^\s*(?:[‘“"'`´„][^‘“]*?(?<=\S)[’”"'`´](?![\p{L}\p{N}]))/u;

/**
 * The modifications that a text names, and the text with their quoted titles blanked out, so that
 * `MP150 ‘Removing Table 28c’` removes nothing.
 */
export function titledIn(text: string): { plain: string; named: Titled[] } {
  let plain = text;
  const named = idsIn(text).map(({ id, printed, index }) => {
    const start = index + printed.length;
    const quoted = QUOTED.exec(text.slice(start))?.[0] ?? '';
    plain = plain.slice(0, start) + ' '.repeat(quoted.length) + plain.slice(start + quoted.length);
    return { id, index, end: start + quoted.length, title: quoted === '' ? null : titleIn(quoted).title };
  });
  return { plain, named };
}
