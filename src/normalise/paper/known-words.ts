import { keyOf } from '../../lib/ids.js';
import type { ModificationKey } from '../../model/ids.js';
import { hyphenatedIn } from '../words/lost-hyphens.js';
import type { Passage } from './narrative.js';
import type { ReadRow } from './row.js';
import { titledIn } from '../titles/titled.js';
import { linkWords, slugWords } from '../titles/title-link.js';
import { spellingOf } from '../titles/title-repair.js';

/** What a paper as a whole knows of the words of its titles. */
export interface KnownWords {
  /** Whether a word stands elsewhere in the paper than in the titles of this modification. */
  readonly isGood: (word: string, key: ModificationKey) => boolean;
  /** Every print of a modification's title in the paper, rows and running text. */
  readonly titlesOf: (key: ModificationKey) => readonly string[];
  /** How many prints of a modification's title, links among them, have this word. */
  readonly votes: (word: string, key: ModificationKey) => number;
  /** In how many texts of the paper each word stands: statuses, running text, and the titles of each modification. */
  readonly uses: ReadonlyMap<string, number>;
  /** The hyphenated words of the paper by their letters. */
  readonly hyphenated: ReadonlyMap<string, string>;
}

/** Gathers what a paper's rows and running text know of the words of its titles. */
export function knownWords(rows: readonly ReadRow[], passages: readonly Passage[]): KnownWords {
  const titles = new Map<ModificationKey, string[]>();
  const linked = new Map<ModificationKey, string[][]>();
  const uses = new Map<string, number>();
  const count = (text: string) => {
    for (const word of new Set(slugWords(text))) uses.set(word, (uses.get(word) ?? 0) + 1);
  };
  const add = (key: ModificationKey, title: string) => titles.set(key, [...(titles.get(key) ?? []), title]);
  for (const row of rows) {
    const key = keyOf(row.id);
    if (row.title.title !== null) add(key, row.title.title);
    const link = row.url === null ? null : linkWords(row.url, row.id);
    if (link !== null) linked.set(key, [...(linked.get(key) ?? []), link]);
    count(row.status.text);
  }
  for (const passage of passages) {
    const { plain, named } = titledIn(passage.text);
    for (const { id, title } of named) if (title !== null) add(keyOf(id), title);
    count(plain);
  }
  for (const prints of titles.values()) count(prints.join(' '));
  const has = (text: string, word: string) => slugWords(text).includes(word);
  const inOwnTitles = (word: string, key: ModificationKey) => (titles.get(key) ?? []).some((title) => has(title, word));
  const printed = [
    ...rows.flatMap(({ status, title }) => [status.text, title.title ?? '']),
    ...passages.map(({ text }) => text),
  ];
  return {
    uses,
    hyphenated: hyphenatedIn(printed),
    isGood: (word, key) => slugWords(word).every((part) => (uses.get(part) ?? 0) > (inOwnTitles(part, key) ? 1 : 0)),
    titlesOf: (key) => titles.get(key) ?? [],
    votes: (word, key) => {
      const [part = ''] = slugWords(word);
      const inLinks = (linked.get(key) ?? []).filter((words) => words.includes(part)).length;
      return inLinks + (titles.get(key) ?? []).filter((title) => has(title, part)).length;
    },
  };
}

/** The words that may spell a modification's title: those of a link on it, else of its other prints in the paper. */
export interface Spelling {
  readonly words: readonly string[];
  /** What spells it, in words: `the link spells “gpf-timestamp-…”`. */
  readonly evidence: string;
  readonly isLink: boolean;
}

/** The spellings of a row's title that the paper has, the strongest first. */
export function spellingsOf(row: ReadRow, known: KnownWords): Spelling[] {
  const link = row.url === null ? null : linkWords(row.url, row.id);
  if (link !== null) return [{ words: link, evidence: `its link spells “${link.join('-')}”`, isLink: true }];
  return known
    .titlesOf(keyOf(row.id))
    .filter((title) => title !== row.title.title)
    .map((title) => ({ words: spellingOf(title), evidence: `elsewhere the paper prints “${title}”`, isLink: false }));
}
