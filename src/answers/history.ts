import { keyOf } from '../lib/ids.js';
import type { Finding } from '../model/finding.js';
import type { Day, ModificationId, ModificationKey, SourceId } from '../model/ids.js';
import type { DatedChange, SourceRecord, Statement } from '../model/statement.js';
import { deadlinesOf, type Deadline } from '../reconcile/deadlines.js';
import { asOf } from '../reconcile/history.js';
import type { HomeIndex } from './home.js';
import { namedModification } from './named.js';
import { namesOf } from './names.js';

/** A statement with the name of the source it comes from. */
export interface NamedStatement extends Statement {
  readonly sourceName: string;
  /** The names of the other forms in which the same paper is held; it speaks once. */
  readonly alsoAs: readonly string[];
}

/** A milestone that is still announced, with the statement that does so. */
export interface NamedDeadline extends Deadline {
  readonly statement: NamedStatement;
}

/** Everything said of one modification, oldest first, with what changed on the way and what a reader should look at. */
export interface HistoryAnswer {
  readonly key: ModificationKey;
  /** Null where only a page without an id is known of it. */
  readonly modificationId: ModificationId | null;
  readonly ids: readonly ModificationId[];
  readonly title: string | null;
  readonly url: string | null;
  readonly statements: readonly NamedStatement[];
  /** The milestones that are still announced, the earliest first, also those whose day has passed. */
  readonly deadlines: readonly NamedDeadline[];
  readonly changes: readonly DatedChange[];
  readonly findings: readonly Finding[];
  /** The documents that name it, newest first. They say nothing of it that the history could rest on. */
  readonly documents: readonly NamingDocument[];
}

/** A document that names a modification, and its pages that do. */
export interface NamingDocument {
  readonly source: SourceId;
  readonly sourceName: string;
  readonly title: string;
  readonly date: Day;
  readonly pages: readonly number[];
}

/**
 * The history of the modification that `typed` names, under every id it has borne; with `day`, as it was known then.
 * @throws UsageError where no modification is meant by `typed`, with what was close.
 */
export async function historyOf(index: HomeIndex, typed: string, day?: Day): Promise<HistoryAnswer> {
  const [modifications, statements, sources, findings] = await Promise.all([
    index.modifications(),
    index.statements(),
    index.sources(),
    index.findings(),
  ]);
  const whole = {
    modifications: [...modifications],
    statements: [...statements],
    sources: [...sources],
    findings: [...findings],
  };
  const known = day === undefined ? whole : asOf(whole, day);
  const modification = namedModification(known.modifications, typed);
  const { key } = modification;
  const nameOf = await namesOf(index);
  const named = (one: Statement): NamedStatement => {
    return { ...one, sourceName: nameOf(one.source), alsoAs: alsoAs(known.sources, one.source) };
  };
  const said = known.statements.filter((one) => one.key === key);
  return {
    ...modification,
    statements: said.map(named),
    deadlines: deadlinesOf(said, known.sources).map((one) => ({ ...one, statement: named(one.statement) })),
    findings: known.findings.filter(
      ({ modificationId }) => modificationId !== undefined && keyOf(modificationId) === key,
    ),
    documents: known.sources.flatMap((source) => naming(source, key)).reverse(),
  };
}

function naming({ id, name, title, date, names = [] }: SourceRecord, key: ModificationKey): NamingDocument[] {
  return names
    .filter((named) => named.key === key)
    .map(({ pages }) => ({ source: id, sourceName: name, title, date, pages }));
}

/** The names of the other forms of a paper, given the form that speaks for it. */
export function alsoAs(sources: readonly SourceRecord[], speaking: SourceId): string[] {
  return sources.filter(({ sameAs }) => sameAs === speaking).map(({ name }) => name);
}
