import { join } from 'node:path';
import type { Home } from '../model/home.js';
import { Delivery, Telling, WatchLine } from '../model/watch.js';
import type { Watch } from '../model/watch.js';
import { addLine, readLines, revisionOf } from './lines.js';

/** The files of watches lie beside the corpus and the notes, so that no rebuild touches them. */
const FILES = { watches: 'watches.jsonl', told: 'told.jsonl', sent: 'sent.jsonl' } as const;

/** The watches of a home, oldest first. */
export async function readWatches(home: Home): Promise<Watch[]> {
  const watches = new Map<string, Watch>();
  for (const line of await readLines(watchesPath(home, 'watches'), WatchLine)) {
    if (line.did === 'remove') watches.delete(line.id);
    else watches.set(line.watch.id, line.watch);
  }
  return [...watches.values()];
}

/** Adds or removes a watch. Only under the lock. */
export async function addWatchLine(home: Home, line: WatchLine): Promise<void> {
  await addLine(watchesPath(home, 'watches'), WatchLine, line);
}

/** All that was told, oldest first. */
export async function readTellings(home: Home): Promise<Telling[]> {
  return readLines(watchesPath(home, 'told'), Telling);
}

/** Tells: after this, all of it is told, and until then nothing. Only under the lock. */
export async function addTelling(home: Home, telling: Telling): Promise<void> {
  await addLine(watchesPath(home, 'told'), Telling, telling);
}

/** What became of each sending, oldest first. */
export async function readDeliveries(home: Home): Promise<Delivery[]> {
  return readLines(watchesPath(home, 'sent'), Delivery);
}

/** Notes what became of a sending. Only under the lock of the outbox. */
export async function addDelivery(home: Home, delivery: Delivery): Promise<void> {
  await addLine(watchesPath(home, 'sent'), Delivery, delivery);
}

/** A word that changes whenever the watches, what they told or what was sent does. */
export async function watchesRevision(home: Home): Promise<string> {
  const files = ['watches', 'told', 'sent'] as const;
  return (await Promise.all(files.map((file) => revisionOf(watchesPath(home, file))))).join(' ');
}

/** The folder of the watches of a home. */
export function watchesFolder(home: Home): string {
  return join(home.root, 'watches');
}

/** One of the files of the watches of a home. */
export function watchesPath(home: Home, file: keyof typeof FILES): string {
  return join(watchesFolder(home), FILES[file]);
}
