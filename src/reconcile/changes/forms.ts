import { compareText } from '../../lib/compare-text.js';
import { groupedBy } from '../../lib/grouped.js';
import type { SourceRecord, Statement } from '../../model/statement.js';
import { placesOnce } from '../statements/citing.js';
import { rowsOf, type PaperView } from '../statements/paper-view.js';
import { pairedRows } from './row-pairs.js';
import type { Snapshot } from '../statements/snapshot.js';

/** The forms in which a paper comes, the best first: what was lost on the way is least in a PDF, most in a scan. */
const FORMS = ['pdf', 'dump', 'scan'];

/** The share of rows that two forms of one paper have in common at least; a row may be unreadable in one of them. */
const SAME_ROWS = 0.8;

/** One paper: the form that speaks for it, with what it lacks taken from the other forms, and all forms as read. */
export interface Paper {
  readonly speaking: Snapshot;
  /** The forms as read, the speaking one first. */
  readonly forms: readonly Snapshot[];
}

/** Whether two sources are forms of one paper: the same day, both specimens or neither, and (nearly) the same rows. */
export function areFormsOfOnePaper(a: PaperView, b: PaperView): boolean {
  if (a.record.date !== b.record.date || a.record.specimen !== b.record.specimen) return false;
  const [rowsA, rowsB] = [rowNames(a), rowNames(b)];
  const common = [...rowsA].filter((row) => rowsB.has(row)).length;
  return common >= SAME_ROWS * (rowsA.size + rowsB.size - common);
}

/** The papers behind snapshots, oldest first, independent of the order of the snapshots; a source given twice is one. */
export function papersOf(snapshots: readonly Snapshot[]): Paper[] {
  const once = [...new Map(snapshots.map((snapshot) => [snapshot.record.id, snapshot])).values()];
  const groups: [Snapshot, ...Snapshot[]][] = [];
  for (const snapshot of once.sort(byDayAndForm)) {
    const group = groups.find(([speaking]) => areFormsOfOnePaper(speaking, snapshot));
    if (group) group.push(snapshot);
    else groups.push([snapshot]);
  }
  return groups
    .map(([speaking, ...others]) => ({ speaking: completed(speaking, others), forms: [speaking, ...others] }))
    .sort((a, b) => compareText(a.speaking.record.date, b.speaking.record.date) || byId(a.speaking, b.speaking));
}

function byDayAndForm(a: Snapshot, b: Snapshot): number {
  return (
    compareText(a.record.date, b.record.date) ||
    formRank(a.record) - formRank(b.record) ||
    linksOf(b) - linksOf(a) ||
    repairsOf(a) - repairsOf(b) ||
    byId(a, b)
  );
}

function byId(a: Snapshot, b: Snapshot): number {
  return compareText(a.record.id, b.record.id);
}

function formRank(record: SourceRecord): number {
  const at = FORMS.indexOf(record.format);
  return at < 0 ? FORMS.length : at;
}

function linksOf({ statements }: Snapshot): number {
  return statements.filter((statement) => statement.urlBasis === 'link').length;
}

function repairsOf({ statements }: Snapshot): number {
  return statements.reduce((sum, statement) => sum + statement.repairs.length, 0);
}

function rowNames(paper: PaperView): Set<string> {
  return new Set(rowsOf(paper).map(rowName));
}

function rowName({ key, release, role }: Statement): string {
  return `${key} ${role} ${release ?? ''}`;
}

/** The snapshot with what it does not know taken from other forms of its paper, the better form first. */
function completed(speaking: Snapshot, others: readonly Snapshot[]): Snapshot {
  return others.reduce((snapshot, other) => {
    const better = new Map<Statement, Statement>();
    const otherRows = groupedBy(other.statements, rowName);
    for (const [name, rows] of groupedBy(snapshot.statements, rowName))
      for (const [row, counterpart] of pairedRows(rows, otherRows.get(name) ?? [])) better.set(row, counterpart);
    return {
      ...snapshot,
      record: completedRecord(snapshot.record, other.record),
      statements: snapshot.statements.map((row) => completedRow(row, better.get(row))),
    };
  }, speaking);
}

/** The statement with the values it lacks taken from another form of its print, and with their places. */
function completedRow(row: Statement, other: Statement | undefined): Statement {
  if (other === undefined) return row;
  const hasBetterLink =
    other.url !== null && (row.url === null || (row.urlBasis !== 'link' && other.urlBasis === 'link'));
  const values = {
    title: row.title ?? other.title,
    stage: row.stage ?? other.stage,
    decisionRoute: row.decisionRoute ?? other.decisionRoute,
    dccSystemsImpact: row.dccSystemsImpact ?? other.dccSystemsImpact,
    releaseDate: row.releaseDate ?? other.releaseDate,
    scope: row.scope ?? other.scope,
    ...(hasBetterLink ? { url: other.url, urlBasis: other.urlBasis } : {}),
  };
  const isRicher = Object.entries(values).some(([field, value]) => row[field as keyof typeof values] !== value);
  return isRicher ? { ...row, ...values, places: placesOnce([...row.places, ...other.places]) } : row;
}

/** The record with what it does not tell of its paper and of the releases taken from another form. */
function completedRecord(record: SourceRecord, other: SourceRecord): SourceRecord {
  return {
    ...record,
    reference: record.reference ?? other.reference,
    author: record.author ?? other.author,
    releases: record.releases.map((release) => {
      const counterpart = other.releases.find(({ name }) => name === release.name);
      if (!counterpart || (release.date !== null && release.scope !== null)) return release;
      return {
        ...release,
        date: release.date ?? counterpart.date,
        scope: release.scope ?? counterpart.scope,
        places: placesOnce([...release.places, ...counterpart.places]),
      };
    }),
  };
}
