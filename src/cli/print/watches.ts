import { count, dateWords } from '../../lib/words.js';
import type { Outbox, WatchesAnswer } from '../../answers/watches.js';
import type { Alert } from '../../model/watch.js';
import type { DeliveryReport } from '../../pipeline/deliver.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';

/** The watches of a home, each with how much it has told, and what waits to be sent. */
export function watchesView(io: Io, { watches, outboxes }: WatchesAnswer): string {
  if (watches.length === 0) return 'Nothing is watched. Watch something with: modtrail watch add MP078';
  const lines = watches.map(({ watch, alerts }) => {
    const [newest] = alerts;
    const told =
      newest === undefined ? 'nothing told yet' : `${count(alerts.length, 'alert')}, the last: ${newest.words}`;
    return `${styled(io, 'id', watch.id)} ${watch.name}\n  ${styled(io, 'faint', told)}`;
  });
  return [...lines, ...outboxLines(io, outboxes)].join('\n');
}

/** What waits to be sent, a line for each channel. */
export function outboxLines(io: Io, outboxes: readonly Outbox[]): string[] {
  return outboxes
    .filter(({ waiting }) => waiting.length > 0)
    .map(({ channel, waiting, reason, notBefore }) => {
      const why = reason === null ? '' : ` (${reason})`;
      const next = notBefore === null ? '' : `, not before ${notBefore.slice(0, 16).replace('T', ' ')}`;
      return `${styled(io, 'warn', 'waiting')} ${count(waiting.length, 'alert')} for ${channel}${why}${next}`;
    });
}

/** What watches told, as lines of a run's report; none where they told nothing. */
export function alertsView(io: Io, alerts: readonly Alert[]): string[] {
  if (alerts.length === 0) return [];
  const head = styled(io, 'title', `Told to watches: ${count(alerts.length, 'alert')}`);
  return [[head, ...alerts.map((alert) => alertLine(io, alert))].join('\n')];
}

/** One alert: what it is about, what became known, which source says so. */
export function alertLine(io: Io, { modificationId, key, releases, words, date, sourceName }: Alert): string {
  const about = key === null ? releases.join(', ') : (modificationId ?? key);
  return `  ${styled(io, 'id', about)} ${words} ${styled(io, 'faint', `(${dateWords(date)}, ${sourceName})`)}`;
}

/** What became of sending, a line for each channel. */
export function deliveryLines(io: Pick<Io, 'colour'>, reports: readonly DeliveryReport[]): string[] {
  return reports.map(({ channel, delivered, waiting, reason }) => {
    const sent = `${styled(io, delivered > 0 ? 'good' : 'warn', 'sent')} ${count(delivered, 'alert')} to ${channel}`;
    const why = reason === null ? '' : `: ${reason}`;
    return waiting === 0 ? `${sent}${why}` : `${sent}; ${count(waiting, 'alert')} kept for later${why}`;
  });
}
