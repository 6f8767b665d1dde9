import type { Home } from '../model/home.js';
import type { Alert } from '../model/watch.js';
import { modificationHref, paperHref, placesHref, releaseHref } from '../web/parts/links.js';
import type { Io } from './io.js';
import { deliveryLines } from './print/watches.js';

/** Sends what waits to be sent and says what became of it. What goes wrong is told, and ends nothing: it is kept. */
export async function deliverNow(home: Home, io: Pick<Io, 'now' | 'say' | 'colour'>): Promise<void> {
  const { deliver } = await import('../pipeline/deliver.js');
  const reports = await deliver(home, { now: io.now, linkTo });
  for (const line of deliveryLines(io, reports)) io.say(`modtrail: ${line}`);
}

/** Where the print of an alert is shown, on pages served at an address; else what it is about. */
export function linkTo(pagesAt: string, { places, source, sourceName, modificationId, key, releases }: Alert): string {
  const shown = places.filter((place) => place.source === source);
  if (shown.length > 0) return `${pagesAt}${placesHref(sourceName, shown)}`;
  if (key !== null) return `${pagesAt}${modificationHref(modificationId ?? key)}`;
  const [release] = releases;
  return `${pagesAt}${release === undefined ? paperHref(sourceName) : releaseHref(release)}`;
}
