import type { Statement } from '../../model/statement.js';
import { isSamePrint } from '../statements/same-print.js';

/** How two rows of one modification in one release can be told to be the same row, the surest way first. */
const WAYS: readonly ((a: Statement, b: Statement) => boolean)[] = [
  (a, b) => isSameQualifier(a, b) && isSamePrint(a.statusText, b.statusText),
  isSameQualifier,
  () => true,
];

/**
 * Given the rows that two papers have of one modification in one release, pairs each with the row that continues it.
 * Mostly there is one on each side; of several, those that say the same go together, then those of the same qualifier,
 * then the others in printed order. A row without a partner is left out.
 */
export function pairedRows<Row extends Statement>(a: readonly Row[], b: readonly Row[]): [Row, Row][] {
  const pairs: [Row, Row][] = [];
  const [restA, restB] = [new Set(a), new Set(b)];
  for (const isPair of WAYS) {
    for (const rowA of restA) {
      const rowB = [...restB].find((row) => isPair(rowA, row));
      if (rowB === undefined) continue;
      pairs.push([rowA, rowB]);
      restA.delete(rowA);
      restB.delete(rowB);
    }
  }
  return pairs;
}

function isSameQualifier(a: Statement, b: Statement): boolean {
  return isSamePrint(a.qualifier, b.qualifier);
}
