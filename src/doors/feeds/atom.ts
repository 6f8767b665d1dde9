import { escaped } from '../../lib/xml.js';
import { newestOf } from '../../lib/newest.js';
import type { NewsItem } from '../../model/news.js';
import { SPECIMENS_IN } from '../specimens.js';
import { entryOf, moment, type FeedNaming } from './entry.js';

/** The media type of a feed. */
export const FEED_TYPE = 'application/atom+xml; charset=utf-8';

/** A feed beside its entries. */
export interface Feed {
  /** What tells it apart from the others of a home: `modification/mp109`. */
  readonly name: string;
  readonly title: string;
  /** Whether specimens are among what it tells of. */
  readonly specimens: boolean;
  /** Where it and its other pages (RFC 5005) are served, by relation: `self`, `alternate`, `first`, `next` … */
  readonly links: Readonly<Record<string, string>>;
  /** The day that counts where it has no entries. */
  readonly day: string;
}

/** News as an Atom feed (RFC 4287), in the order given, which is newest first: the same news the same bytes. */
export function atomOf(feed: Feed, news: readonly NewsItem[], naming: FeedNaming): Uint8Array {
  const newest = newestOf(news.map(({ date }) => date));
  const links = Object.entries(feed.links).map(([rel, href]) => {
    const type = rel === 'alternate' ? 'text/html' : 'application/atom+xml';
    return `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;
  });
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>urn:modtrail:feed:${escaped(encodeURI(feed.name))}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    ...(feed.specimens ? [`<subtitle>${SPECIMENS_IN}</subtitle>`] : []),
    `<updated>${moment(newest === '' ? feed.day : newest)}</updated>`,
    '<author><name>modtrail</name></author>',
    ...links,
    ...news.map((item) => entryOf(item, naming)),
    '</feed>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
