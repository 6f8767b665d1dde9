import type { Line } from './lines.js';
import { joined } from './places.js';
import type { HintedRun, RowReading } from './reading.js';
import { quotedIn } from './title-hints.js';
import type { KnownPairs, WordPairs } from './wording.js';
import { fieldPairs, notePairs } from './wording.js';

const TEXT = 'the running text';

/** The word pairs that the field and the running text of a paper teach; of titles, those that the text quotes. */
export function textPairs(text: readonly Line[]): KnownPairs {
  const whole = joined(text.map((line) => line.text));
  const known: KnownPairs = { title: new Map(), status: fieldPairs() };
  notePairs(known.status, whole.split(/\s+/), TEXT, true);
  for (const { title } of quotedIn(whole)) notePairs(known.title, title.split(/\s+/), TEXT, false);
  return known;
}

/** The pairs known before, and those of all lines of the tables, which are not cut yet. */
export function withLinePairs(before: KnownPairs, runs: readonly HintedRun[]): KnownPairs {
  const known = copyOf(before);
  for (const { lines, keys } of runs) {
    let row = -1;
    for (const { id, words } of lines) {
      if (id !== null) row += 1;
      for (const pairs of [known.title, known.status]) notePairs(pairs, plainWords(words), keys[row] ?? 'lead', false);
    }
  }
  return known;
}

/** The pairs known before, and those of the rows as they were read. */
export function withRowPairs(
  before: KnownPairs,
  runs: readonly HintedRun[],
  rows: readonly (readonly RowReading[])[],
): KnownPairs {
  const known = copyOf(before);
  runs.forEach(({ keys }, run) => {
    rows[run]?.forEach(({ title, status }, row) => {
      const key = keys[row] ?? 'lead';
      notePairs(known.title, plainWords(title.map(({ word }) => word)), key, false);
      notePairs(known.status, plainWords(status.map(({ word }) => word)), key, true);
    });
  });
  return known;
}

/** The texts of words that are no noise. */
export function plainWords(words: readonly { readonly text: string; readonly noise: boolean }[]): string[] {
  return words.filter(({ noise }) => !noise).map(({ text }) => text);
}

function copyOf({ title, status }: KnownPairs): KnownPairs {
  const copy = (pairs: WordPairs) => new Map([...pairs].map(([pair, sources]) => [pair, new Set(sources)]));
  return { title: copy(title), status: copy(status) };
}
