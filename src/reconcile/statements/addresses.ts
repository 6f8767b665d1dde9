import type { ModificationKey } from '../../model/ids.js';
import type { SourceRecord } from '../../model/statement.js';

/**
 * An address as addresses are compared: without scheme, `www.`, query, fragment and closing slash, in lower case. What
 * cannot be read as an address is compared as it is.
 */
export function sameAddress(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}

/** The name of a page in its address, else in the path under which it is kept: `operational-metrics`. */
export function slugOf(url: string | null, path: string): string {
  const folder = path.split('/').slice(0, -1).at(-1);
  const name = url === null ? (folder ?? path) : (sameAddress(url).split('/').at(-1) ?? '');
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'page'
  );
}

/** The key of a modification that is known by its page alone. */
export function pageKey({ page }: SourceRecord): ModificationKey {
  return `page:${page?.slug ?? 'page'}` as ModificationKey;
}
