import { groupedBy } from '../../lib/grouped.js';
import { outwardHref } from '../../lib/outward.js';
import { dateWords, placeWords } from '../../lib/words.js';
import { escaped } from '../../lib/xml.js';
import type { NewsItem } from '../../model/news.js';
import type { Addresses } from '../addresses.js';

/** What entries name beside what they tell: their sources, where views are served, and pages on the site. */
export interface FeedNaming {
  readonly nameOf: (source: string) => string;
  readonly addresses: Addresses | null;
  /** The page of a modification on the site, by its key; null where none is known. */
  readonly pageOf: (key: string) => string | null;
}

/** News as an Atom entry: its id is for ever, its day is the day that the source speaks for. */
export function entryOf(item: NewsItem, naming: FeedNaming): string {
  const href = alternateOf(item, naming);
  const prints = printsOf(item, naming);
  return [
    '<entry>',
    `<id>urn:modtrail:news:${item.id}</id>`,
    `<title>${escaped(titleOf(item))}</title>`,
    `<updated>${moment(item.date)}</updated>`,
    `<published>${moment(item.date)}</published>`,
    `<category term="${item.kind}"/>`,
    ...(href === null ? [] : [`<link rel="alternate" type="text/html" href="${escaped(href)}"/>`]),
    ...prints.flatMap((one) => (one.href === null ? [] : [`<link rel="via" href="${escaped(one.href)}"/>`])),
    `<content type="html">${escaped(contentOf(item, prints))}</content>`,
    '</entry>',
  ].join('\n');
}

/** The beginning of a day, as Atom has it. */
export function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

function titleOf({ modificationId, key, releases, words }: NewsItem): string {
  const subject = key === null ? releases.map((name) => `${name} SEC Release`).join(', ') : (modificationId ?? key);
  return subject === '' || words.startsWith(subject) ? words : `${subject}: ${words}`;
}

function alternateOf({ key, modificationId, releases }: NewsItem, { addresses, pageOf }: FeedNaming): string | null {
  if (key !== null) return addresses?.modification(modificationId ?? key) ?? outwardHref(pageOf(key));
  const [release] = releases;
  return release === undefined ? null : (addresses?.release(release) ?? null);
}

interface PrintLink {
  readonly words: string;
  readonly href: string | null;
}

/** Where it is printed, source by source. */
function printsOf({ places }: NewsItem, { nameOf, addresses }: FeedNaming): PrintLink[] {
  return [...groupedBy(places, ({ source }) => source)].map(([source, of]) => ({
    words: placeWords(of, nameOf),
    href: addresses?.print(nameOf(source), of) ?? null,
  }));
}

/** What changed, in words, and where that is printed. */
function contentOf({ title, words, date, releases }: NewsItem, prints: readonly PrintLink[]): string {
  const printed = prints.map(({ words: where, href }) =>
    href === null ? escaped(where) : `<a href="${escaped(href)}">${escaped(where)}</a>`,
  );
  return [
    ...(title === null ? [] : [`<p><bdi>${escaped(title)}</bdi></p>`]),
    `<p><bdi>${escaped(words)}</bdi>, said on ${dateWords(date)}.</p>`,
    ...(releases.length === 0 ? [] : [`<p>Release: ${escaped(releases.join(', '))}</p>`]),
    ...(printed.length === 0 ? [] : [`<p>Printed in ${printed.join('; ')}</p>`]),
  ].join('');
}
