import type { Configuration } from '../corpus/configuration.js';
import type { FetchNote } from '../corpus/fetch/notes.js';
import { UsageError } from '../lib/errors.js';
import { keyTyped } from '../lib/ids.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import { sameAddress } from '../reconcile/statements/addresses.js';
import type { Index } from '../store/read.js';

/** Which pages a person asks for. */
export interface PagesAsked {
  /** Modifications as typed; none means all, and the pages of the releases. */
  readonly ids: readonly string[];
  /** Only what was not seen for as many milliseconds; null for whatever its age. */
  readonly staleFor: number | null;
}

/** An address to fetch, what it is the page of, and when it was last seen. */
export interface WantedAddress {
  readonly url: string;
  /** `MP109`, `November 2021 SEC Release`. */
  readonly of: string;
  /** The last day or moment at which the page was captured or found unchanged; null where it never was. */
  readonly lastSeen: string | null;
}

/** An address that some source gives, and what it is the page of. */
interface Given {
  readonly url: string;
  readonly of: string;
}

/**
 * The addresses that are wanted, each once, in their order: the links that sources give for modifications; unless only
 * some modifications are asked for, the pages of the releases too.
 * @throws UsageError where nothing is known of a modification that was asked for.
 */
export async function wantedAddresses(
  index: Index,
  { ids, staleFor }: PagesAsked,
  notes: readonly FetchNote[],
  configuration: Configuration,
  now: Date,
): Promise<WantedAddress[]> {
  const [sources, statements] = await Promise.all([index.sources(), index.statements()]);
  const given =
    ids.length > 0
      ? ids.flatMap((id) => linksOf(statements, id))
      : [...links(statements), ...releasePages(sources, configuration)];
  const seen = lastSeen(sources, notes);
  const wanted = new Map<string, WantedAddress>();
  for (const { url, of } of given) {
    const address = fetchable(url, configuration);
    if (address === null || wanted.has(sameAddress(address))) continue;
    wanted.set(sameAddress(address), { url: address, of, lastSeen: seen.get(sameAddress(address)) ?? null });
  }
  return [...wanted.values()]
    .filter((one) => staleFor === null || isStale(one, staleFor, now))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function links(statements: readonly Statement[]): Given[] {
  return statements.flatMap(({ url, modificationId, title }) =>
    url === null ? [] : [{ url, of: modificationId ?? title ?? 'a modification' }],
  );
}

function linksOf(statements: readonly Statement[], typed: string): Given[] {
  const key = keyTyped(typed) ?? `page:${typed.trim().replace(/^page:/, '')}`;
  const own = statements.filter((statement) => statement.key === key);
  if (own.length === 0) throw new UsageError(`nothing is known of a modification ${typed}`);
  return links(own);
}

/** The pages and news posts of releases that are held, and the page that each release of a paper has. */
function releasePages(sources: readonly SourceRecord[], configuration: Configuration): Given[] {
  const held = sources.flatMap(({ kind, page, title }) =>
    kind === 'paper' || kind === 'modification' || page?.url == null ? [] : [{ url: page.url, of: title }],
  );
  const names = new Set(sources.flatMap(({ releases }) => releases.map(({ name }) => name)));
  const own = [...names].map((name) => {
    const slug = name.toLowerCase().replace(/\s+/g, '-');
    return { url: configuration.releasePages.replace('{release}', slug), of: `${name} SEC Release` };
  });
  return [...held, ...own];
}

/** When each address, as addresses are compared, was last seen: by a capture, or by what it answered. */
function lastSeen(sources: readonly SourceRecord[], notes: readonly FetchNote[]): Map<string, string> {
  const seen = new Map<string, string>();
  const captures = sources.flatMap(({ page, date }) => (page?.url == null ? [] : [{ url: page.url, at: date }]));
  for (const { url, at } of [...captures, ...notes]) {
    const address = sameAddress(url);
    if (at > (seen.get(address) ?? '')) seen.set(address, at);
  }
  return seen;
}

function isStale({ lastSeen: seen }: WantedAddress, age: number, now: Date): boolean {
  return seen === null || now.getTime() - Date.parse(seen) >= age;
}

/** The address as it is asked for: by https, without a fragment; null where it is none. */
function fetchable(url: string, { releasePages: base, allowPrivateAddresses }: Configuration): string | null {
  if (!URL.canParse(url, base)) return null;
  const address = new URL(url, base);
  if (address.protocol === 'http:' && !allowPrivateAddresses) address.protocol = 'https:';
  address.hash = '';
  return address.href;
}
