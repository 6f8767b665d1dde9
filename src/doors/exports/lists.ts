import type { List } from './list.js';
import { calendar } from './lists/calendar.js';
import { diff } from './lists/diff.js';
import { digest } from './lists/digest.js';
import { findings } from './lists/findings.js';
import { papers } from './lists/papers.js';
import { release } from './lists/board.js';
import { search } from './lists/search.js';
import { slippage } from './lists/slippage.js';
import { history, statements } from './lists/statements.js';

/** Every list that may be exported, by its name. A new one is a row here and a file in lists/. */
export const LISTS: Readonly<Record<string, List>> = {
  search,
  history,
  release,
  diff,
  findings,
  slippage,
  calendar,
  digest,
  papers,
  statements,
};

/** The list of a name; undefined where there is none. */
export function listNamed(name: string): List | undefined {
  return Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
}
