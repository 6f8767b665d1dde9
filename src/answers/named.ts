import { distance } from 'fastest-levenshtein';
import { MONTHS, monthNumber } from '../lib/dates.js';
import { UsageError } from '../lib/errors.js';
import { keyTyped } from '../lib/ids.js';
import { ReleaseName } from '../model/ids.js';
import type { Modification, SourceRecord } from '../model/statement.js';

/** How many near names are offered where nothing bears the name asked for. */
const OFFERED = 3;

/**
 * The modification a person means by an id as they type it: `MP78`, `mp-078`, `DP173` for what is now MP173; or by the
 * name of its page, where nothing gives it an id.
 * @throws UsageError with the ids that are close, where none is meant.
 */
export function namedModification(modifications: readonly Modification[], typed: string): Modification {
  const key = keyTyped(typed);
  const page = `page:${typed.trim().replace(/^page:/, '')}`;
  const found = modifications.find((one) => one.key === key || one.key === page);
  if (found !== undefined) return found;
  const near = nearest(
    typed.toUpperCase(),
    modifications.map((one) => one.modificationId ?? one.key),
  );
  throw new UsageError(`nothing is known of a modification ${typed.trim()}${offer(near)}`);
}

/**
 * The release a person means: `November 2021`, `nov 21`, `2021-11`, `November 2021 SEC Release`.
 * @throws UsageError where the words are no month and year.
 */
export function namedRelease(typed: string): ReleaseName {
  const words = typed.trim().replace(/\s+(?:SEC\s+)?Release$/i, '');
  const [, name = '', year = ''] = /^([a-z]+)\.?\s+'?(\d{2}|\d{4})$/i.exec(words) ?? [];
  const [, isoYear = '', isoMonth = ''] = /^(\d{4})-(\d{2})$/.exec(words) ?? [];
  const month = monthNumber(name) ?? (isoMonth === '' ? null : Number(isoMonth));
  const word = month === null ? undefined : MONTHS[month - 1];
  if (word === undefined)
    throw new UsageError(`“${typed}” names no SEC Release: give its month and year, as November 2021`);
  return ReleaseName.parse(`${word} ${(isoYear || year).padStart(4, '20')}`);
}

/**
 * The source a person means by a name, the beginning of a checksum, or the day it speaks for.
 * @throws UsageError where none or more than one is meant, with their names.
 */
export function namedSource(sources: readonly SourceRecord[], typed: string): SourceRecord {
  const exact = sources.filter((one) => one.name === typed || one.id === typed);
  const loose = sources.filter(
    (one) => one.date === typed || one.name.includes(typed) || (typed.length >= 6 && one.id.startsWith(typed)),
  );
  const meant = preferSpeaking(exact.length > 0 ? exact : loose);
  const [only, ...others] = meant;
  if (only === undefined) {
    throw new UsageError(
      `no paper held is called ${typed}${offer(
        nearest(
          typed,
          sources.map((one) => one.name),
        ),
      )}`,
    );
  }
  if (others.length > 0) {
    throw new UsageError(`${typed} may mean ${meant.map((one) => one.name).join(' or ')}: give the whole name`);
  }
  return only;
}

/** Of the forms of one paper, the one that speaks for it. */
function preferSpeaking(sources: readonly SourceRecord[]): readonly SourceRecord[] {
  const speaking = sources.filter((one) => one.sameAs === null);
  return speaking.length > 0 ? speaking : sources;
}

function nearest(typed: string, names: readonly string[]): string[] {
  return [...new Set(names)]
    .map((name) => ({ name, far: distance(typed, name) }))
    .filter(({ name, far }) => far <= Math.max(2, name.length / 3))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

function offer(names: readonly string[]): string {
  return names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`;
}
