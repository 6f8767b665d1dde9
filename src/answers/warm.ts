import { SearchQuery } from '../model/search.js';
import { newestDiff } from './diff.js';
import type { HomeIndex } from './home.js';
import { searchAnswer } from './search.js';

/** Reads the parts of an index that most questions need, so that the first of them need not wait. */
export async function warmed(index: HomeIndex): Promise<void> {
  await Promise.all([searchAnswer(index, SearchQuery.parse({ limit: 1 })), newestDiff(index), index.findings()]);
}
