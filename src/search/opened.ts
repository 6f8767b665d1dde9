import { recent } from '../lib/recent.js';
import { Facet, type SearchFile } from '../model/search.js';
import { askerOf, type Asker } from './ask.js';
import { valueAt } from './columns.js';
import { loadIndex, loadPageIndex } from './engine.js';
import { piecesOf, sequenceOf, type Piece } from './tokens.js';

/** How much more the newest day counts than the oldest. */
const NEWEST_PREFERRED = 0.1;
/** How many texts are remembered cut into their words. */
const TEXTS_REMEMBERED = 4000;

/** The columns of the file, typed for counting. */
export interface Opened {
  readonly file: SearchFile;
  /** The number of standings. */
  readonly count: number;
  /** Of each standing its modification. */
  readonly modification: Int32Array;
  /** Of each facet its column and, by value, its code. */
  readonly facets: readonly OpenedFacet[];
  /** Of each modification, by place, its first standing, which is its newest. */
  readonly newest: Int32Array;
  /** The newest day that any source speaks for. */
  readonly newestDay: string;
  /** All standings. */
  readonly all: Int32Array;
  /** What asks the index of words, loaded when first asked for: a question without words does not pay for it. */
  readonly asker: () => Asker;
  /** What asks the words of documents, loaded when first asked for. */
  readonly pageAsker: () => Asker;
  /** The terms of a text of the file in their order, by which phrases are compared. */
  readonly sequence: (text: string) => readonly string[];
  /** All that a text of the file is found by. */
  readonly pieces: (text: string) => readonly Piece[];
  /** Every word of the texts and releases. */
  readonly vocabulary: () => ReadonlySet<string>;
}

export interface OpenedFacet {
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  /** The codes in the order of their values' names. */
  readonly byName: Int32Array;
  readonly starts: Int32Array;
  readonly codes: Int32Array;
}

/** A search file made ready to be asked. */
export function opened(file: SearchFile): Opened {
  const modification = Int32Array.from(file.standings.modification);
  const days = file.standings.until;
  const newestDay = days.reduce((newest, day) => (day > newest ? day : newest), '');
  return {
    file,
    count: file.standings.statement.length,
    modification,
    newest: firstPlaces(modification, file.modifications.length),
    facets: Facet.options.map((facet) => openedFacet(facet, file.facets[facet])),
    newestDay,
    all: Int32Array.from(days.keys()),
    asker: once(() => {
      const recency = recencyOf(days, newestDay);
      return askerOf(loadIndex(file.index), (standing) => 1 + NEWEST_PREFERRED * (recency[standing] ?? 0));
    }),
    pageAsker: once(() => askerOf(loadPageIndex(file.documents.index), () => 1)),
    sequence: remembering(sequenceOf),
    pieces: remembering(piecesOf),
    vocabulary: once(() => new Set([...file.texts, ...file.facets.release.values].flatMap(sequenceOf))),
  };
}

/** What is made of a text, for the texts asked for last. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = recent<T>(TEXTS_REMEMBERED);
  return (text) => made.get(text, () => make(text));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function firstPlaces(column: Int32Array, values: number): Int32Array {
  const first = new Int32Array(values).fill(-1);
  column.forEach((value, at) => {
    if (first[value] === -1) first[value] = at;
  });
  return first;
}

/** Of each standing how late in the time of the index it last stood: 0 the oldest day, 1 the newest. */
function recencyOf(days: readonly string[], newestDay: string): Float64Array {
  const newest = Date.parse(newestDay);
  const times = Float64Array.from(days, (day) => Date.parse(day));
  const oldest = times.reduce((least, time) => Math.min(least, time), newest);
  return times.map((time) => (newest === oldest ? 1 : (time - oldest) / (newest - oldest)));
}

function openedFacet(facet: Facet, { values, starts, codes }: SearchFile['facets']['stage']): OpenedFacet {
  return {
    facet,
    values,
    codeOf: new Map(values.map((value, code) => [value, code])),
    starts: Int32Array.from(starts),
    codes: Int32Array.from(codes),
    byName: Int32Array.from(values.keys()).sort((a, b) => ((values[a] ?? '') < (values[b] ?? '') ? -1 : 1)),
  };
}

/** The texts of a standing that a person reads. */
export function textsOf({ file }: Opened, at: number) {
  const { title, statusText, pageText } = file.standings;
  return {
    title: file.texts[title[at] ?? -1] ?? null,
    statusText: file.texts[statusText[at] ?? -1] ?? '',
    pageText: file.texts[pageText[at] ?? -1] ?? null,
    release: valueAt(file.facets.release, at),
  };
}
