import { groupForReading } from '../../answers/changes.js';
import type { FetchReport } from '../../pipeline/fetch.js';
import type { WantedAddress } from '../../pipeline/wanted.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { alertsView } from './watches.js';
import { changeLines } from '../../answers/change-words.js';
import { count, dateWords } from '../../lib/words.js';

/** What a fetch would ask for. */
export function plannedView(io: Io, planned: readonly WantedAddress[]): string {
  const head = `${count(planned.length, 'page')} would be fetched.`;
  const lines = planned.map(({ url, of, lastSeen }) => {
    const seen = lastSeen === null ? 'never seen' : `last seen ${dateWords(lastSeen.slice(0, 10))}`;
    return `  ${url}\n    ${styled(io, 'faint', `${of}, ${seen}`)}`;
  });
  return [head, ...lines].join('\n');
}

/** What a fetch came to: what became of the pages, then what the new captures show to have changed. */
export function fetchView(io: Io, report: FetchReport): string {
  const { run, gone, moved, changes, stopped, wanted, asked } = report;
  const { added, unchanged, failed, duration } = run;
  const head = `${added.length} captured, ${unchanged.length} unchanged, ${gone.length} gone, ${failed.length} failed, in ${(duration / 1000).toFixed(1)} s.`;
  const groups = changeLines(groupForReading(changes)).map(
    ({ heading, lines }) =>
      `${styled(io, 'faint', heading)}\n${lines.map(({ id, says }) => `  ${styled(io, 'id', id)} ${says}`).join('\n')}`,
  );
  return [
    [
      head,
      ...added.map(({ path, what }) => `  ${styled(io, 'good', '+')} ${path}: ${what}`),
      ...moved.map(({ url, to }) => `  ${styled(io, 'warn', '→')} ${url} has moved to ${to}`),
      ...gone.map(({ url, status }) => `  ${styled(io, 'warn', '–')} ${url} is not there (${status})`),
      ...failed.map(({ path, reason }) => `  ${styled(io, 'bad', '✗')} ${path}: ${reason}`),
      ...(stopped ? [`Ended after ${asked} of ${count(wanted, 'page')}: what came is kept.`] : []),
    ].join('\n'),
    ...groups,
    ...alertsView(io, report.alerts),
  ].join('\n\n');
}
