import { compareText } from '../../lib/compare-text.js';
import { groupedBy } from '../../lib/grouped.js';
import { keyOf } from '../../lib/ids.js';
import type { ModificationId, ModificationKey, ReleaseName } from '../../model/ids.js';
import { ChangeKind } from '../../model/statement.js';
import type { Change } from '../../model/statement.js';
import { placesOnce } from '../statements/citing.js';
import { areFormsOfOnePaper } from './forms.js';
import { newestId } from '../statements/identity.js';
import { compareKeys, compareReleases } from '../order.js';
import { hasId, rowsOf, type PaperView, type Row } from '../statements/paper-view.js';
import { releaseDateChanges, releaseMoves } from './release-changes.js';
import { rowChanges } from './row-changes.js';
import { pairedRows } from './row-pairs.js';

/**
 * What changed from paper `a` to the later paper `b`: by release, by modification, by row, each change once and all in
 * order. Two forms of one paper differ in their print alone, which is no change.
 */
export function changesBetween(a: PaperView, b: PaperView): Change[] {
  const differences = differencesBetween(a, b);
  if (!areFormsOfOnePaper(a, b)) return differences;
  return differences.filter(({ kind }) => kind !== 'title' && kind !== 'wording');
}

/** All that differs between two papers, be they forms of one paper or not. */
export function differencesBetween(a: PaperView, b: PaperView): Change[] {
  const rowsA = groupedBy(rowsOf(a), (row) => row.key);
  const rowsB = groupedBy(rowsOf(b), (row) => row.key);
  const keys = new Set([...rowsA.keys(), ...rowsB.keys()]);
  return sortedOnce([
    ...releaseDateChanges(a.record, b.record),
    ...[...keys].flatMap((key) => modificationChanges(key, rowsA.get(key) ?? [], rowsB.get(key) ?? [], a, b)),
  ]);
}

/** What changed in the rows of one modification. */
function modificationChanges(
  key: ModificationKey,
  rowsA: readonly Row[],
  rowsB: readonly Row[],
  a: PaperView,
  b: PaperView,
): Change[] {
  const modificationId = idIn(b, key) ?? idIn(a, key);
  if (modificationId === null) return [];
  const { passed, moved, removed, added } = releaseMoves(rowsA, rowsB, a.record, b.record);
  const inA = (release: ReleaseName) => rowsA.filter((row) => row.release === release);
  const inB = (release: ReleaseName) => rowsB.filter((row) => row.release === release);
  const change = (kind: ChangeKind, rows: readonly Row[], values: Partial<Change>): Change => ({
    kind,
    modificationId,
    ...values,
    places: placesOnce(rows.flatMap((row) => row.places)),
  });
  const both = [...new Set(rowsA.flatMap(({ release }) => (release && inB(release).length > 0 ? [release] : [])))];
  const continued = [...both.map((release) => ({ from: release, to: release })), ...moved];
  return [
    ...conversions(rowsA, rowsB),
    ...passed.map((release) => change('release-passed', inA(release), { release })),
    ...removed.map((release) => change('removed', inA(release), { release })),
    ...added.map((release) => change('added', inB(release), { release })),
    ...moved.map(({ from, to }) => change('moved', [...inA(from), ...inB(to)], { from, to })),
    ...continued.flatMap(({ from, to }) => pairedRows(inA(from), inB(to)).flatMap(([x, y]) => rowChanges(x, y))),
  ];
}

/** The rows under an id that the earlier paper did not yet use for the modification. */
function conversions(rowsA: readonly Row[], rowsB: readonly Row[]): Change[] {
  if (rowsA.length === 0) return [];
  const from = newestId(rowsA);
  return rowsB
    .filter((row) => rowsA.every(({ modificationId }) => modificationId !== row.modificationId))
    .map((row) => ({
      kind: 'converted',
      modificationId: row.modificationId,
      ...(row.release === null ? {} : { release: row.release }),
      from,
      to: row.modificationId,
      places: placesOnce([...rowsA, row].flatMap(({ places }) => places)),
    }));
}

/** The id under which a paper speaks of a modification, in its tables rather than in its narrative; or null. */
function idIn(paper: PaperView, key: ModificationKey): ModificationId | null {
  return newestId(paper.statements.filter((statement) => statement.key === key).filter(hasId));
}

/** The changes in order: of the releases, then by modification, release and kind; of equal ones the first. */
function sortedOnce(changes: readonly Change[]): Change[] {
  const once = groupedBy(changes, ({ kind, modificationId, release, event, from, to }) =>
    JSON.stringify([kind, modificationId, release, event, from, to]),
  );
  return [...once.values()].flatMap((same) => same.slice(0, 1)).sort(compareChanges);
}

/** Compares changes by modification, release, kind, event and values; those of releases themselves come first. */
export function compareChanges(a: Change, b: Change): number {
  return (
    compareOptional(a.modificationId, b.modificationId, (x, y) => compareKeys(keyOf(x), keyOf(y))) ||
    compareOptional(a.release, b.release, compareReleases) ||
    ChangeKind.options.indexOf(a.kind) - ChangeKind.options.indexOf(b.kind) ||
    compareText(a.event ?? '', b.event ?? '') ||
    compareText(String(a.from), String(b.from)) ||
    compareText(String(a.to), String(b.to)) ||
    compareText(a.modificationId ?? '', b.modificationId ?? '')
  );
}

function compareOptional<T>(a: T | undefined, b: T | undefined, compare: (a: T, b: T) => number): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compare(a, b);
}
