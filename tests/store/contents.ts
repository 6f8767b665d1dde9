import { createHash } from 'node:crypto';
import { reconcile } from '../../src/reconcile/history.js';
import { searchOf } from '../../src/pipeline/search-of.js';
import type { IndexContents } from '../../src/store/publish.js';
import { paper } from '../reconcile/papers.js';
import type { Story } from '../reconcile/papers.js';

/** A paper of August 2021 and what the next one changed. */
export const AUGUST: Story = { date: '2021-08-17', releases: { 'November 2021': [{ id: 'DP173' }, { id: 'MP078' }] } };
export const SEPTEMBER: Story = {
  date: '2021-09-21',
  releases: { 'November 2021': [{ id: 'MP173', title: 'A title with “quotes” and \u2028 in it' }] },
};

/** What an index says that is made from these papers. */
export function contentsFrom(...stories: readonly Story[]): IndexContents {
  const history = reconcile(stories.map(paper));
  return {
    ...history,
    search: searchOf(history),
    specimens: 'none',
    madeFrom: createHash('sha256').update(JSON.stringify(stories)).digest('hex'),
  };
}
