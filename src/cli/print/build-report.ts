import { groupForReading } from '../../answers/changes.js';
import type { BuildReport } from '../../pipeline/build.js';
import type { PaperChanges } from '../../pipeline/changes-before.js';
import type { IngestReport } from '../../pipeline/ingest.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { alertsView } from './watches.js';
import { changeLines } from '../../answers/change-words.js';
import { count, dateWords } from '../../lib/words.js';

/** What an ingest came to: each file's fate, then what changed since the paper before each new one. */
export function ingestView(io: Io, report: IngestReport): string {
  const { added, failed } = report.run;
  const head = headOf(report);
  return [
    [
      head,
      ...added.map(({ path, what }) => `  ${styled(io, 'good', '+')} ${path}: ${what}`),
      ...failed.map(({ path, reason }) => `  ${styled(io, 'bad', '✗')} ${path}: ${reason}`),
      ...passedOverLine(report.passedOver),
    ].join('\n'),
    ...report.changes.map((changes) => changesView(io, changes)),
    ...alertsView(io, report.alerts),
  ].join('\n\n');
}

function passedOverLine(paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [`  Passed over, as no document by name: ${paths.join(', ')}`];
}

function headOf({ run, index }: IngestReport): string {
  const { added, unchanged, failed, duration } = run;
  const isNew = added.length + failed.length > 0;
  if (isNew)
    return `${added.length} added, ${unchanged.length} unchanged, ${failed.length} failed, in ${seconds(duration)}.`;
  const known = count(unchanged.length, 'source');
  if (index === 'published') return `The index is made from ${known}, in ${seconds(duration)}.`;
  return `Nothing to do: ${known} unchanged, and the index stands for them.`;
}

/** What a rebuild came to. */
export function rebuildView(io: Io, { run, specimens, alerts }: BuildReport): string {
  const read = `The index is made again from ${count(run.unchanged.length, 'source')}, in ${seconds(run.duration)}.`;
  const aside = specimens === 'aside' ? ['Specimens stand aside, as the home holds real papers.'] : [];
  const failed = run.failed.map(({ path, reason }) => `  ${styled(io, 'bad', '✗')} ${path}: ${reason}`);
  return [read, ...aside, ...failed, ...alertsView(io, alerts)].join('\n');
}

/** Says what is wrong with the ledger, line by line; no other line suffers from it. */
export function tellTroubles(io: Io, { ledgerTroubles }: Pick<BuildReport, 'ledgerTroubles'>): void {
  for (const { line, message } of ledgerTroubles) io.say(`modtrail: corpus/ledger.jsonl, line ${line}: ${message}`);
}

function changesView(io: Io, { paper, before, changes }: PaperChanges): string {
  const title = styled(io, 'title', `${dateWords(paper.date)} (${paper.name})`);
  if (before === null) return `${title}: the first paper, nothing to compare with.`;
  const head = `${title}: ${count(changes.length, 'change')} since ${dateWords(before.date)}`;
  const groups = changeLines(groupForReading(changes)).map(
    ({ heading, lines }) =>
      `  ${styled(io, 'faint', heading)}\n${lines.map(({ id, says }) => `    ${styled(io, 'id', id)} ${says}`).join('\n')}`,
  );
  return [head, ...groups].join('\n');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
