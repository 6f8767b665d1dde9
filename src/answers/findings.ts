import type { Finding } from '../model/finding.js';
import type { HomeIndex } from './home.js';

/** Which findings are wanted: of these kinds (all where none is named), and whether settled ones too. */
export interface FindingsQuestion {
  readonly kinds: readonly string[];
  readonly settledToo: boolean;
}

const WEIGHT = { high: 0, medium: 1, low: 2 } as const;

/** What a careful reader of all sources would raise: the open before the settled, the grave before the slight. */
export async function findingsOf(index: HomeIndex, { kinds, settledToo }: FindingsQuestion): Promise<Finding[]> {
  const findings = await index.findings();
  return findings
    .filter((one) => (kinds.length === 0 || kinds.includes(one.kind)) && (settledToo || one.state === 'open'))
    .sort(
      (a, b) =>
        Number(a.state === 'settled') - Number(b.state === 'settled') || WEIGHT[a.severity] - WEIGHT[b.severity],
    );
}
