import { cited } from '../statements/citing.js';
import type { Snapshot } from '../statements/snapshot.js';
import type { Raising } from './raising.js';

/**
 * What the reading of each source raised, of a paper in the form that speaks for it. A link that was derived for want of one in
 * the document is no finding where another form of the paper has it.
 */
export function raisedByDocuments(sources: readonly Snapshot[]): Raising[] {
  return sources.flatMap(({ record, findings, statements }) => {
    const isLinkFound = (id: string | undefined) =>
      statements.filter((statement) => statement.modificationId === id).every(({ urlBasis }) => urlBasis === 'link');
    return findings
      .filter(({ kind, modificationId }) => kind !== 'link-derived' || !isLinkFound(modificationId))
      .map((finding) => ({ by: record, finding: { ...finding, places: cited(finding.places, record.id) } }));
  });
}
