import { compareText } from '../lib/compare-text.js';
import type { ModificationKey, ReleaseName } from '../model/ids.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import { releaseMonth } from './releases/release-dates.js';

/** Compares keys by number, then part letter; those known by their page alone come last. */
export function compareKeys(a: ModificationKey, b: ModificationKey): number {
  const [numberA, numberB] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (Number.isNaN(numberA) || Number.isNaN(numberB)) {
    return Number(Number.isNaN(numberA)) - Number(Number.isNaN(numberB)) || compareText(a, b);
  }
  return numberA - numberB || compareText(a, b);
}

/** Compares releases by their months, the earlier first. */
export function compareReleases(a: ReleaseName, b: ReleaseName): number {
  return compareText(releaseMonth(a), releaseMonth(b));
}

/** Compares sources by the day they speak for; those of one day by their checksums. */
export function compareSources(a: SourceRecord, b: SourceRecord): number {
  return compareText(a.date, b.date) || compareText(a.id, b.id);
}

/** Compares statements by modification, day, source and position in the source. */
export function compareStatements(a: Statement, b: Statement): number {
  return (
    compareKeys(a.key, b.key) ||
    compareText(a.date, b.date) ||
    compareText(a.source, b.source) ||
    positionOf(a) - positionOf(b)
  );
}

function positionOf(statement: Statement): number {
  return Number(statement.id.slice(statement.id.lastIndexOf(':') + 1));
}
