import { lastDay } from '../lib/dates.js';
import { recent } from '../lib/recent.js';
import { Facet, type SearchFile } from '../model/search.js';
import { askerOf, type Asker } from './ask.js';
import { valueAt } from './columns.js';
import { loadIndex, loadPageIndex } from './engine.js';
import { idForms } from './id-forms.js';
import { piecesByTerm, sequenceOf, type Piece } from './tokens.js';

/** How much more the newest day counts than the oldest. */
const NEWEST_PREFERRED = 0.1;
/** More than any day is as a number. */
const DAYS_APART = 100_000_000;
/** How many characters texts may have that are remembered cut into their words, which takes some twenty times as much. */
const TEXTS_REMEMBERED = 1_000_000;
/** How many bytes choices of values of a facet may take that are remembered with the standings that have them. */
const CHOICES_REMEMBERED = 4_000_000;

/** The columns of the file, typed for counting. */
export interface Opened {
  readonly file: SearchFile;
  /** The number of standings. */
  readonly count: number;
  /** Of each standing its modification. */
  readonly modification: Int32Array;
  /** Of each facet its column and, by value, its code. */
  readonly facets: readonly OpenedFacet[];
  /** Of each standing 1 where it has one of the values of a facet, else 0. */
  readonly having: (facet: OpenedFacet, values: readonly string[]) => Uint8Array;
  /** The columns of all facets in one, its codes those of each facet in turn. */
  readonly allFacets: CodedColumn;
  /** Of each modification, by place, its first standing, which is its newest. */
  readonly newest: Int32Array;
  /** Of each standing when it last stood and since when, as one number: the greater, the newer. */
  readonly time: Float64Array;
  /** The newest day that any source speaks for. */
  readonly newestDay: string;
  /** Of each milestone, by place, the last day it can mean, as a number. */
  readonly milestoneDays: () => Int32Array;
  /** All standings. */
  readonly all: Int32Array;
  /** Asks the index of words, which is loaded when first asked: a question without words does not pay for it. */
  readonly ask: Asker;
  /** Asks the words of documents, which are loaded when first asked. */
  readonly askPages: Asker;
  /** The terms of a text of the file in their order, by which phrases are compared. */
  readonly sequence: (text: string) => readonly string[];
  /** All that a text of the file is found by, and where in it that stands. */
  readonly pieces: (text: string) => ReadonlyMap<string, readonly Piece[]>;
  /** The forms by which a modification, by place, is found. */
  readonly idForms: (modification: number) => ReadonlySet<string>;
  /** Every word of the texts and releases. */
  readonly vocabulary: () => ReadonlySet<string>;
}

/** For each standing a list of codes, of which there are `size`: those of standing `at` lie from `starts[at]` on. */
export interface CodedColumn {
  readonly size: number;
  readonly starts: Int32Array;
  readonly codes: Int32Array;
}

export interface OpenedFacet extends CodedColumn {
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  /** The codes in the order of their values' names. */
  readonly byName: Int32Array;
  /** Its first value's code among those of all facets. */
  readonly firstOfAll: number;
}

/** A search file made ready to be asked. */
export function opened(file: SearchFile): Opened {
  const modification = Int32Array.from(file.standings.modification);
  const days = file.standings.until;
  const facets = openedFacets(file.facets);
  const newestDay = days.reduce((newest, day) => (day > newest ? day : newest), '');
  return {
    file,
    count: file.standings.statement.length,
    modification,
    newest: firstPlaces(modification, file.modifications.length),
    facets,
    allFacets: joined(facets, days.length),
    having: rememberingChoices(days.length),
    newestDay,
    time: Float64Array.from(days, (day, at) => dayNumber(day) * DAYS_APART + dayNumber(file.standings.since[at] ?? '')),
    milestoneDays: once(() => Int32Array.from(file.milestones, ({ date }) => dayNumber(lastDay(date)))),
    all: Int32Array.from(days.keys()),
    ask: onceAsked(() => {
      const recency = recencyOf(days, newestDay);
      return askerOf(loadIndex(file.index), (standing) => 1 + NEWEST_PREFERRED * (recency[standing] ?? 0));
    }),
    askPages: onceAsked(() => askerOf(loadPageIndex(file.documents.index), () => 1)),
    sequence: remembering(sequenceOf),
    pieces: remembering(piecesByTerm),
    idForms: formsOf(file.modifications),
    vocabulary: once(() => new Set([...file.texts, ...file.facets.release.values].flatMap(sequenceOf))),
  };
}

/** What is made of a text, for the texts asked for last. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = recent<T>(TEXTS_REMEMBERED, (_, text) => text.length);
  return (text) => made.get(text, () => make(text));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function onceAsked(make: () => Asker): Asker {
  const made = once(make);
  return (ask) => made()(ask);
}

/** Whom a choice keeps is remembered: people choose few things, and each again and again. */
function rememberingChoices(standings: number): Opened['having'] {
  const made = recent<Uint8Array>(CHOICES_REMEMBERED, (having, choice) => having.length + choice.length);
  return (facet, values) =>
    made.get(JSON.stringify([facet.facet, ...values]), () => {
      const codes = new Set(values.map((value) => facet.codeOf.get(value)));
      const having = new Uint8Array(standings);
      for (let at = 0; at < standings; at++) {
        const own = facet.codes.subarray(facet.starts[at], facet.starts[at + 1]);
        having[at] = own.some((code) => codes.has(code)) ? 1 : 0;
      }
      return having;
    });
}

/** Made when first asked for, and kept. */
function formsOf(modifications: SearchFile['modifications']): Opened['idForms'] {
  const made: ReadonlySet<string>[] = [];
  return (at) => (made[at] ??= new Set(idForms(modifications[at]?.ids ?? [])));
}

/** A day as a number that sorts as it does: `20211104`. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
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

function openedFacets(columns: SearchFile['facets']): OpenedFacet[] {
  let firstOfAll = 0;
  return Facet.options.map((facet) => {
    const { values, starts, codes } = columns[facet];
    const opened = {
      facet,
      values,
      codeOf: new Map(values.map((value, code) => [value, code])),
      size: values.length,
      starts: Int32Array.from(starts),
      codes: Int32Array.from(codes),
      byName: Int32Array.from(values.keys()).sort((a, b) => ((values[a] ?? '') < (values[b] ?? '') ? -1 : 1)),
      firstOfAll,
    };
    firstOfAll += values.length;
    return opened;
  });
}

function joined(facets: readonly OpenedFacet[], standings: number): CodedColumn {
  const starts = new Int32Array(standings + 1);
  const codes = new Int32Array(facets.reduce((sum, facet) => sum + facet.codes.length, 0));
  let size = 0;
  for (let at = 0; at < standings; at++) {
    for (const facet of facets) {
      const end = facet.starts[at + 1] ?? 0;
      for (let next = facet.starts[at] ?? 0; next < end; next++)
        codes[size++] = facet.firstOfAll + (facet.codes[next] ?? 0);
    }
    starts[at + 1] = size;
  }
  return { size: facets.reduce((sum, facet) => sum + facet.size, 0), starts, codes };
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
