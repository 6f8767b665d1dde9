import { keyOf } from '../../lib/ids.js';
import type { FindingKind } from '../../model/finding.js';
import type { Statement } from '../../model/statement.js';
import type { PaperView } from '../statements/paper-view.js';
import { hasEnded, plansIn } from '../releases/release-plans.js';
import { isSameTitle } from './beside-papers.js';
import type { Raising } from './raising.js';

type Told = Raising['finding'];
type Settles = (said: readonly Statement[], told: Told, source: PaperView) => boolean;

/**
 * What a source of the site must say of a modification to settle a finding on it; of kinds that are not here, only a
 * paper can.
 */
const SITE_SETTLES: Partial<Record<FindingKind, Settles>> = {
  'conflicting-decision-route': (said) =>
    said.some(({ decisionRoute }) => decisionRoute !== null && decisionRoute !== 'conflicting'),
  'status-names-another-modification': (said) => said.some(({ stage }) => stage !== null),
  'date-in-the-past': (said) => said.some(({ stage }) => stage !== null),
  'milestone-moved-repeatedly': (said) => said.some(hasEnded),
};

/** What any source must say of a modification to settle a finding between sources. */
const ANY_SETTLES: Partial<Record<FindingKind, Settles>> = {
  'release-slipped': (said, told, source) => said.some(hasEnded) || isPlannedElsewhere(told, source),
  'release-advanced': (said, told, source) => said.some(hasEnded) || isPlannedElsewhere(told, source),
  'planned-not-released': (said, { release }) =>
    said.some((one) => hasEnded(one) || (one.release !== null && one.release !== release && one.role !== 'leaves')),
  'released-not-planned': (said, { release }) => said.some((one) => one.role === 'listed' && one.release === release),
  'title-differs': (said, { from }, { record }) =>
    record.kind === 'paper' && said.some(({ title }) => title !== null && !isSameTitle(title, from ?? '')),
  'decision-route-differs': (said, { from }, { record }) =>
    record.kind === 'paper' && said.some(({ decisionRoute }) => decisionRoute !== null && decisionRoute !== from),
  'milestone-not-reported': (said) => said.some(({ stage }) => stage !== null),
  'scope-split': (said, _, { record }) => record.kind === 'paper' && said.some(({ role }) => role === 'listed'),
};

/** Whether a newer source, which does not raise the finding itself, settles one that an older source raised. */
export function settles(source: PaperView, { by, finding }: Raising): boolean {
  const { kind, modificationId, release, from } = finding;
  const isPaper = source.record.kind === 'paper';
  if (kind === 'release-date-differs') return isPaper && datesOtherwise(source, release, from);
  const between = ANY_SETTLES[kind];
  if (between === undefined && by.kind !== 'paper') return source.record.page?.slug === by.page?.slug;
  if (modificationId === undefined) return isPaper && source.record.releases.some(({ name }) => name === release);
  const rule = between ?? (isPaper ? () => true : SITE_SETTLES[kind]);
  const key = keyOf(modificationId);
  const said = source.statements.filter((statement) => statement.key === key);
  return said.length > 0 && rule?.(said, finding, source) === true;
}

/** Whether a paper that lists a modification has caught up with where it moved, or a source moves it elsewhere. */
function isPlannedElsewhere({ modificationId, to }: Told, source: PaperView): boolean {
  const key = modificationId === undefined ? null : keyOf(modificationId);
  const plan = plansIn(source).find((one) => one.key === key);
  if (plan === undefined) return false;
  const isThere = plan.releases.some((name) => name === to) || plan.date === to;
  return source.record.kind === 'paper' || !isThere;
}

function datesOtherwise({ record }: PaperView, release: string | undefined, from: string | undefined): boolean {
  const dated = record.releases.find(({ name }) => name === release)?.date ?? null;
  return dated !== null && dated !== from;
}
