import { basename } from 'node:path';
import type { NewSource } from '../corpus/receive.js';
import type { DocumentFacts } from '../model/document-facts.js';
import { Day } from '../model/ids.js';
import type { PageFacts } from '../model/page-facts.js';
import type { PaperFacts } from '../model/paper-facts.js';

/** What a person may tell of sources that they do not say themselves. */
export interface SourceHints {
  /** Set for PDFs that are to be kept as documents to search in, and as no papers. */
  readonly as?: 'document' | undefined;
  /** The address a saved page was got from. */
  readonly url?: string | undefined;
  /** The day a page was captured; else the date in the file's name, else the day it is received. */
  readonly capturedOn?: Day | undefined;
}

/**
 * The day a source speaks for and, of a page, the name it is kept under. A document that neither its file's name nor its
 * own label dates speaks for the day it is received.
 */
export function keeping(
  facts: DocumentFacts,
  shown: string,
  { url, capturedOn }: SourceHints,
  now: Date,
): Pick<NewSource, 'date' | 'page' | 'specimen'> {
  const specimen = facts.specimen === true;
  if (facts.kind === 'paper') return { date: facts.paper.date, specimen };
  const named = Day.safeParse(/\d{4}-\d{2}-\d{2}/.exec(basename(shown))?.[0]).data;
  const today = now.toISOString().slice(0, 10);
  if (facts.kind === 'document') return { date: named ?? facts.date ?? today, specimen };
  return { date: capturedOn ?? named ?? today, specimen, page: { slug: slugOf(facts), url } };
}

/** The last part of a page's address, else what its heading spells: `operational-metrics`. */
function slugOf({ url, title, kind }: PageFacts): string {
  const address = url?.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const name = address?.split('/').at(-1) ?? title ?? kind;
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? kind : slug.slice(0, 120);
}

/** What a document is, in a few words: `paper of 2021-09-21, 28 modifications in 4 releases`, `page of MP109`. */
export function inWords(facts: DocumentFacts): string {
  const mark = facts.specimen === true ? 'specimen ' : '';
  if (facts.kind === 'document') return `${mark}document of ${many(facts.pages, 'page')}`;
  return mark + (facts.kind === 'paper' ? paperInWords(facts) : pageInWords(facts));
}

function paperInWords({ paper, releases }: PaperFacts): string {
  const entries = releases.reduce((sum, { entries: { length } }) => sum + length, 0);
  return `paper of ${paper.date}, ${many(entries, 'modification')} in ${many(releases.length, 'release')}`;
}

function pageInWords(facts: PageFacts): string {
  if (facts.kind === 'modification') return `page of ${facts.modificationId ?? facts.title ?? 'a modification'}`;
  const what = facts.kind === 'release' ? 'page' : 'news post';
  return `${what} of the ${facts.release ?? 'unnamed'} SEC Release, ${many(facts.entries.length, 'modification')}`;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
