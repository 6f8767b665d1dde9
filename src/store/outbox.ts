import type { Moment } from '../model/ids.js';
import type { Alert, Delivery, Telling } from '../model/watch.js';

/** Milliseconds before the second try; doubled for each further one. */
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 6 * 3_600_000;

/** An alert that waits to be sent by a channel. */
export interface Waiting {
  readonly alert: Alert;
  /** When it was told; what was told at one time is sent together where a channel sends digests. */
  readonly toldAt: Moment;
  /** When the receiver may be asked again, where it refused this alert; null where it did not. */
  readonly notBefore: Moment | null;
}

/** What a channel still has to send, and how it goes. */
export interface Outbox {
  readonly channel: string;
  /** In the order in which they were told, which is that in which they are sent. */
  readonly waiting: readonly Waiting[];
  readonly delivered: number;
  /** How often in a row the last tries failed, why, and before when it is not tried again. */
  readonly failures: number;
  readonly reason: string | null;
  readonly notBefore: Moment | null;
}

/** Given what was told and what became of each sending, returns the outbox of every channel, by name. */
export function outboxesOf(tellings: readonly Telling[], deliveries: readonly Delivery[]): Outbox[] {
  const channels = [...new Set(tellings.flatMap(({ to }) => to))].sort();
  return channels.map((channel) => {
    const tries = deliveries.filter((one) => one.channel === channel);
    const done = new Set(tries.filter(({ outcome }) => outcome === 'delivered').flatMap(({ alerts }) => alerts));
    const waiting = tellings
      .filter(({ to }) => to.includes(channel))
      .flatMap(({ at, alerts }) => alerts.map((alert) => ({ alert, toldAt: at, notBefore: null })))
      .filter(({ alert }) => !done.has(alert.id))
      .map((one) => ({ ...one, notBefore: pausedUntil(refusalsOf(one.alert, tries)) }));
    const failed = tries.slice(tries.findLastIndex(({ outcome }) => outcome !== 'failed') + 1);
    return {
      channel,
      waiting,
      delivered: done.size,
      failures: failed.length,
      reason: tries.at(-1)?.outcome === 'delivered' ? null : (tries.at(-1)?.reason ?? null),
      notBefore: pausedUntil(failed),
    };
  });
}

function refusalsOf(alert: Alert, tries: readonly Delivery[]): Delivery[] {
  return tries.filter(({ outcome, alerts }) => outcome === 'refused' && alerts.includes(alert.id));
}

/** When what has failed so often may be tried again; null where it has not. */
function pausedUntil(failed: readonly Delivery[]): Moment | null {
  const last = failed.at(-1);
  if (last === undefined) return null;
  const pause = Math.min(FIRST_PAUSE * 2 ** (failed.length - 1), LONGEST_PAUSE);
  return new Date(Date.parse(last.at) + pause).toISOString();
}
