import type { Finding } from '../model/finding.js';
import type { SourceRecord } from '../model/statement.js';
import { releasesKnown } from '../reconcile/releases/releases-known.js';
import type { ReleaseSummary } from '../reconcile/releases/releases-known.js';
import type { HomeIndex } from './home.js';

/** What a home knows, in one view. */
export interface Overview {
  /** The papers, oldest first; a second form of a paper is not counted again. */
  readonly papers: readonly SourceRecord[];
  /** Saved pages of the site, each capture counted. */
  readonly pages: number;
  /** Documents that are kept to be searched. */
  readonly documents: number;
  /** Releases still to come, the earliest first. */
  readonly coming: readonly ReleaseSummary[];
  readonly modifications: number;
  readonly statements: number;
  readonly openFindings: readonly Finding[];
}

/** What the home of this index knows. */
export async function overviewOf(index: HomeIndex): Promise<Overview> {
  const [sources, statements, modifications, findings] = await Promise.all([
    index.sources(),
    index.statements(),
    index.modifications(),
    index.findings(),
  ]);
  return {
    papers: sources.filter((one) => one.kind === 'paper' && one.sameAs === null),
    pages: sources.filter((one) => one.page !== undefined).length,
    documents: sources.filter((one) => one.kind === 'document').length,
    coming: releasesKnown(statements, sources).filter((one) => !one.passed),
    modifications: modifications.length,
    statements: statements.length,
    openFindings: findings.filter((one) => one.state === 'open'),
  };
}
