import type { RunReport } from '../../model/source.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { count } from './words.js';

/** What became of each file of a run: the added with what they were recognised as, the failed with why. */
export function runReportView(io: Io, report: RunReport): string {
  const counts = [
    `${report.added.length} added`,
    `${report.unchanged.length} unchanged`,
    styled(io, report.failed.length > 0 ? 'bad' : 'good', `${report.failed.length} failed`),
  ].join(', ');
  return [
    `${counts} in ${(report.duration / 1000).toFixed(1)} s`,
    ...report.added.map((one) => `  ${styled(io, 'good', '+')} ${one.path} · ${one.what}`),
    ...report.failed.map((one) => `  ${styled(io, 'bad', '✗')} ${one.path}: ${one.reason}`),
    ...(report.added.length + report.failed.length === 0
      ? [count(report.unchanged.length, 'source') + ' held, nothing new']
      : []),
  ].join('\n');
}
