import { keyOf } from '../../lib/ids.js';
import type { Finding } from '../../model/finding.js';
import type { Draft } from './draft.js';
import { shownBy, type Sources } from './sources.js';

/** Each finding as it was raised and, where it was, settled. */
export function newsOfFindings(findings: readonly Finding[], sources: Sources): Draft[] {
  return findings.flatMap((finding) => {
    const { since, settledBy, places, message } = finding;
    const raised = { date: since, source: shownBy(places, since, sources) };
    const about = draftOf(finding);
    return [
      { ...about, ...raised, kind: 'finding-raised' as const, words: message },
      ...(settledBy === undefined
        ? []
        : [{ ...about, ...settledBy, kind: 'finding-settled' as const, words: `settled: ${message}` }]),
    ];
  });
}

function draftOf({ kind, severity, modificationId, release, from, to, places }: Finding) {
  return {
    key: modificationId === undefined ? null : keyOf(modificationId),
    ...(release !== undefined && { release }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    finding: { kind, severity },
    places,
  } satisfies Partial<Draft>;
}
