import { createHash } from 'node:crypto';
import { dateWords, placeWords } from '../lib/words.js';
import type { Alert } from '../model/watch.js';

/** What is sent at once: one alert, or all that were told at one time. */
export interface Message {
  readonly alerts: readonly Alert[];
  /** Set where nothing happened and the way is only tried. */
  readonly test?: true;
  /** The names of the watches, by their ids. */
  readonly watchNames: Readonly<Record<string, string>>;
  /** Where an alert's print is shown; null where the pages are served nowhere. */
  readonly linkTo: (alert: Alert) => string | null;
}

/** What became of a message. */
export interface Sent {
  readonly outcome: 'delivered' | 'refused' | 'failed';
  readonly reason?: string;
}

/** The id of a message: the same each time it is sent, so that a receiver knows what it has already. */
export function messageId({ alerts }: Message): string {
  const [only, ...others] = alerts;
  if (only !== undefined && others.length === 0) return only.id;
  const ids = alerts.map(({ id }) => id).join(' ');
  return createHash('sha256').update(ids).digest('hex').slice(0, 16);
}

/** The head of a message: `modtrail: 3 alerts`. */
export function subjectOf({ alerts, test }: Message): string {
  const [first] = alerts;
  const what = alerts.length === 1 && first !== undefined ? titleOf(first) : `${alerts.length} alerts`;
  return `modtrail${test ? ' (a test)' : ''}: ${what}`;
}

/** What an alert is about: `MP078 Part 2 Batch`, `November 2021 SEC Release`. */
export function titleOf({ modificationId, key, title, releases }: Alert): string {
  if (key === null) return releases.length === 0 ? 'SEC' : `${releases.join(', ')} SEC Release`;
  return `${modificationId ?? key}${title === null ? '' : ` ${title}`}`;
}

/** An alert in lines: what it is about, what became known, where it is printed. */
export function linesOf(alert: Alert, { linkTo, watchNames }: Message): { head: string; says: string; shown: string } {
  const from = alert.places.filter(({ source }) => source === alert.source);
  const print = from.length === 0 ? alert.sourceName : placeWords(from, () => alert.sourceName);
  const link = linkTo(alert);
  const names = alert.watches.map((id) => watchNames[id] ?? id).join(', ');
  return {
    head: titleOf(alert),
    says: alert.words,
    shown: `${dateWords(alert.date)}, ${print}${link === null ? '' : ` ${link}`} [${names}]`,
  };
}

/** The alerts as plain text, oldest first. */
export function plainText(message: Message): string {
  const told = message.alerts.map((alert) => {
    const { head, says, shown } = linesOf(alert, message);
    return `${head}\n  ${says}\n  ${shown}`;
  });
  return [...(message.test ? ['This is a test: nothing new has happened.'] : []), ...told].join('\n\n');
}
