import type { FeedQuestion } from '../../answers/feed.js';
import type { Modification } from '../../model/statement.js';

/** What a feed is called: to tell it apart, and in the programs that subscribe to it. */
export function feedName(
  { release, query, findings }: FeedQuestion,
  modification: Pick<Modification, 'key' | 'modificationId'> | null,
): { name: string; title: string } {
  if (modification !== null) {
    const { key, modificationId } = modification;
    return { name: `modification/${key.toLowerCase()}`, title: `SEC modification ${modificationId ?? key}` };
  }
  if (release !== undefined) {
    return { name: `release/${release.toLowerCase().replace(' ', '-')}`, title: `${release} SEC Release` };
  }
  if (query !== undefined) {
    const { text, filters, since, until } = query;
    return {
      name: `search/${JSON.stringify([text, filters, since, until])}`,
      title: `SEC modifications: ${text || 'a search'}`,
    };
  }
  return findings === true
    ? { name: 'findings', title: 'SEC modifications: findings' }
    : { name: 'all', title: 'SEC modifications: everything new' };
}
