import { createHash } from 'node:crypto';
import type { SourceId } from '../../model/ids.js';
import type { FetchedPage } from './fetch-pages.js';

/** What is to be done with what was fetched. */
export type Capture =
  | {
      readonly what: 'store';
      /** Where the bytes are kept, relative to `corpus/`. */
      readonly path: string;
      readonly sha256: SourceId;
      /** The slug that the page was asked for by, where it was found under another. */
      readonly movedFrom?: string;
    }
  | { readonly what: 'seen'; readonly slug: string }
  | { readonly what: 'gone'; readonly slug: string; readonly status: number }
  | { readonly what: 'nothing'; readonly reason: string };

/** A capture that the corpus has. */
export interface KnownCapture {
  readonly path: string;
  readonly sha256: SourceId;
}

/**
 * What to do with a fetched page, given the captures that the corpus has: a content that the page's newest capture does
 * not have is stored under the page's slug and the day; the same content is only noted as seen.
 */
export function captureOf(page: FetchedPage, known: readonly KnownCapture[]): Capture {
  if (page.outcome === 'refused' || page.outcome === 'failed') return { what: 'nothing', reason: page.reason };
  const slug = slugOf(page.finalUrl);
  if (page.outcome === 'unchanged') return { what: 'seen', slug };
  const asked = slugOf(page.wanted.url);
  if (page.outcome === 'gone') return { what: 'gone', slug: asked, status: page.status };
  const sha256 = createHash('sha256').update(page.answer.bytes).digest('hex') as SourceId;
  const own = known.filter(({ path }) => path.startsWith(`pages/${slug}/`)).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (own.at(-1)?.sha256 === sha256) return { what: 'seen', slug };
  const day = `pages/${slug}/${page.at.toISOString().slice(0, 10)}`;
  const isTaken = own.some(({ path }) => path === `${day}.html`);
  const path = isTaken ? `${day}T${page.at.toISOString().slice(11, 19).replaceAll(':', '')}.html` : `${day}.html`;
  return { what: 'store', path, sha256, ...(asked === slug ? {} : { movedFrom: asked }) };
}

/** The name of a page in the site: the last part of its address that names something. */
export function slugOf(url: string): string {
  const parts = new URL(url).pathname
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const slug = (parts.at(-1) ?? '').replace(/\.html?$/, '').replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-+|-+$/g, '').slice(0, 120) || 'home';
}
