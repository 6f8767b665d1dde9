import { keyTyped } from '../lib/ids.js';
import { dateWords, ROUTE_WORDS, STAGE_WORDS } from '../lib/words.js';
import type { FindingKind } from '../model/finding.js';
import type { ReleaseName } from '../model/ids.js';
import { SearchQuery } from '../model/search.js';
import type { Watch, WatchedQuery } from '../model/watch.js';
import type { HomeIndex } from './home.js';
import { namedModification, namedRelease } from './named.js';
import { releasesOf } from './release.js';
import { searchAnswer } from './search.js';

/** What a person asks to watch: words, with facets and dates, or findings of some kinds. */
export interface WatchAsked {
  readonly text: string;
  readonly filters: WatchedQuery['filters'];
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Findings are watched where this is given; of all kinds where it is empty. */
  readonly findings?: readonly FindingKind[] | undefined;
}

/** What is to be watched, in words, and what to tell the person of it beside. */
export interface WatchMeant extends Pick<Watch, 'subject' | 'name'> {
  /** How many modifications a search finds now, and words spelt nearly as those it does not know. */
  readonly finds?: { readonly now: number; readonly meant: readonly string[] };
}

/**
 * What a person means to watch: an id alone is a modification, a release's name a release; all else is a search.
 * @throws UsageError where nothing is known of a modification whose id was given.
 */
export async function watchMeant(index: HomeIndex, asked: WatchAsked): Promise<WatchMeant> {
  const { text, filters, since, until, findings } = asked;
  if (findings !== undefined)
    return { subject: { on: 'findings', kinds: [...findings] }, name: findingsName(findings) };
  const isBare = since === undefined && until === undefined && Object.values(filters).every((values) => !values);
  const release = isBare ? await releaseMeant(index, text) : null;
  if (release !== null) return { subject: { on: 'release', release }, name: `${release} SEC Release` };
  if (isBare && isId(text)) {
    const { key, modificationId, title } = namedModification(await index.modifications(), text);
    const name = [modificationId ?? key, ...(title === null ? [] : [title])].join(' ');
    return { subject: { on: 'modification', key }, name };
  }
  const query = { text, filters, ...(since && { since }), ...(until && { until }) };
  const { total, words, close } = await searchAnswer(index, SearchQuery.parse({ ...query, standsNow: true, limit: 1 }));
  const meant = close?.words.flatMap(({ suggestions }) => suggestions) ?? [];
  const finds = { now: words === 'all' ? total : 0, meant };
  return { subject: { on: 'search', query }, name: searchName(query), finds };
}

/** Whether words are the id of a modification, or the name of its page; a bare number may mean anything. */
function isId(text: string): boolean {
  return /^page:\S+$/.test(text) || (/[a-z]/i.test(text) && keyTyped(text) !== null);
}

async function releaseMeant(index: HomeIndex, text: string): Promise<ReleaseName | null> {
  try {
    const name = namedRelease(text);
    return (await releasesOf(index)).some(({ release }) => release === name) ? name : null;
  } catch {
    return null;
  }
}

function findingsName(kinds: readonly FindingKind[]): string {
  return kinds.length === 0 ? 'all findings' : `findings: ${kinds.map((kind) => kind.replaceAll('-', ' ')).join(', ')}`;
}

function searchName({ text, filters, since, until }: WatchedQuery): string {
  const chosen = Object.entries(filters).flatMap(([facet, values]) =>
    values === undefined ? [] : [values.map((value) => facetWord(facet, value)).join(' or ')],
  );
  const days = [since && `since ${dateWords(since)}`, until && `until ${dateWords(until)}`].filter((day) => day);
  return [`search “${text}”`, ...chosen, ...days].join(', ');
}

function facetWord(facet: string, value: string): string {
  const words: Readonly<Record<string, string>> =
    facet === 'stage' ? STAGE_WORDS : facet === 'route' ? ROUTE_WORDS : {};
  return facet === 'dcc' ? `DCC Systems impact: ${value}` : (words[value] ?? value);
}
