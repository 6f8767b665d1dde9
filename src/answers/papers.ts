import { counted, countsOf, inOrderOfNames, type Counted } from '../lib/counted.js';
import type { Finding } from '../model/finding.js';
import type { SourceKind } from '../model/source.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import type { HomeIndex } from './home.js';
import { namedSource } from './named.js';

/** A source with its other forms, what it says, and its neighbours in time. */
export interface PaperAnswer {
  readonly record: SourceRecord;
  /** The other sources that print the same paper. */
  readonly forms: readonly SourceRecord[];
  /** What is read in it; of a second form, nothing: the form that speaks for it says it all. */
  readonly statements: readonly Statement[];
  /** The findings that cite it. */
  readonly findings: readonly Finding[];
  /** The paper before it; of a page, its capture before. */
  readonly previous: SourceRecord | null;
  readonly next: SourceRecord | null;
}

/** Which sources are wanted. Empty lists want all. */
export interface PapersQuestion {
  readonly kinds: readonly SourceKind[];
  /** Years that sources speak for: `2021`. */
  readonly years: readonly string[];
}

/** A source with the number of its statements. */
export interface HeldSource {
  readonly record: SourceRecord;
  readonly statements: number;
}

/** The sources asked for, newest first, and how many of each kind and year there are beside. */
export interface PaperList {
  readonly items: readonly HeldSource[];
  readonly kinds: readonly Counted<SourceKind>[];
  /** The newest first. */
  readonly years: readonly Counted[];
}

/** The sources of an index, each with the number of its statements. */
export async function papersOf(index: HomeIndex, { kinds, years }: PapersQuestion): Promise<PaperList> {
  const [sources, statements] = await Promise.all([index.sources(), index.statements()]);
  const counts = countsOf(statements.map(({ source }) => source));
  const held = sources.toReversed().map((record) => ({ record, statements: counts.get(record.id) ?? 0 }));
  const isKind = ({ record }: HeldSource) => kinds.length === 0 || kinds.includes(record.kind);
  const isYear = ({ record }: HeldSource) => years.length === 0 || years.includes(yearOf(record));
  return {
    items: held.filter((one) => isKind(one) && isYear(one)),
    kinds: counted(held.filter(isYear).map(({ record }) => record.kind)),
    years: inOrderOfNames(countsOf(held.filter(isKind).map(({ record }) => yearOf(record)))).toReversed(),
  };
}

function yearOf({ date }: SourceRecord): string {
  return date.slice(0, 4);
}

/**
 * The source that `typed` names, and what it says.
 * @throws UsageError where none or several are meant.
 */
export async function paperOf(index: HomeIndex, typed: string): Promise<PaperAnswer> {
  const [sources, statements, findings] = await Promise.all([index.sources(), index.statements(), index.findings()]);
  const record = namedSource(sources, typed);
  const speaking = record.sameAs ?? record.id;
  const speakers = sources.filter((one) => one.sameAs === null && isOfOneRow(one, record));
  const at = speakers.findIndex(({ id }) => id === speaking);
  return {
    record,
    forms: sources.filter((one) => one.id !== record.id && (one.id === speaking || one.sameAs === speaking)),
    statements: statements
      .filter(({ source }) => source === record.id)
      .sort((a, b) => Number(a.id.split(':')[1]) - Number(b.id.split(':')[1])),
    findings: findings.filter(({ places }) => places.some(({ source }) => source === record.id)),
    previous: speakers[at - 1] ?? null,
    next: speakers[at + 1] ?? null,
  };
}

/** Whether two sources follow one another: papers do, and captures of one page. */
function isOfOneRow(a: SourceRecord, b: SourceRecord): boolean {
  return a.kind === b.kind && a.page?.slug === b.page?.slug;
}
