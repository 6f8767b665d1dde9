import type { Home } from '../model/home.js';
import type { Alert, Watch } from '../model/watch.js';
import { outboxesOf } from '../store/outbox.js';
import type { Outbox } from '../store/outbox.js';
import { readDeliveries, readTellings, readWatches } from '../store/watches.js';

export { watchesRevision } from '../store/watches.js';
export type { Outbox } from '../store/outbox.js';

/** A watch with all that it has told, newest first. */
export interface WatchTold {
  readonly watch: Watch;
  readonly alerts: readonly ToldAlert[];
}

/** An alert and when it was told. */
export interface ToldAlert extends Alert {
  readonly toldAt: string;
}

/** The watches of a home with what they told, and what is still to be sent. */
export interface WatchesAnswer {
  readonly watches: readonly WatchTold[];
  readonly outboxes: readonly Outbox[];
}

/** The watches of a home, oldest first. */
export async function watchesOf(home: Home): Promise<WatchesAnswer> {
  const [watches, tellings, deliveries] = await Promise.all([
    readWatches(home),
    readTellings(home),
    readDeliveries(home),
  ]);
  const told = tellings.flatMap(({ at, alerts }) => alerts.map((alert): ToldAlert => ({ ...alert, toldAt: at })));
  return {
    watches: watches.map((watch) => ({
      watch,
      alerts: told.filter((alert) => alert.watches.includes(watch.id)).reverse(),
    })),
    outboxes: outboxesOf(tellings, deliveries),
  };
}
