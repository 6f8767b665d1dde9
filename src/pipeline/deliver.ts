import { readConfiguration } from '../corpus/configuration.js';
import { HomeError } from '../lib/errors.js';
import type { Channel, Channels } from '../model/channel.js';
import type { Home } from '../model/home.js';
import type { Alert } from '../model/watch.js';
import type { Message } from '../notify/message.js';
import { send, sendsDigests } from '../notify/send.js';
import { groupedBy } from '../lib/grouped.js';
import { withLock } from '../store/lock.js';
import { outboxesOf } from '../store/outbox.js';
import type { Outbox, Waiting } from '../store/outbox.js';
import { addDelivery, readDeliveries, readTellings, readWatches } from '../store/watches.js';

export interface DeliverOptions {
  readonly now?: (() => Date) | undefined;
  /**
   * Try also what is to wait after a failure.
   * @default false
   */
  readonly atOnce?: boolean | undefined;
  /** The address of an alert's print, given where the pages are served. */
  readonly linkTo?: ((pagesAt: string, alert: Alert) => string) | undefined;
}

/** What became of the outbox of one channel in one run. */
export interface DeliveryReport {
  readonly channel: string;
  readonly delivered: number;
  /** What still waits, and why; null where nothing went wrong. */
  readonly waiting: number;
  readonly reason: string | null;
}

/** What a run works with. */
interface Run {
  readonly home: Home;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly watchNames: Message['watchNames'];
  readonly linkTo: Message['linkTo'];
  readonly allowPrivate: boolean;
  readonly options: DeliverOptions;
}

/**
 * Sends what waits in the outbox, each channel's in order, and notes what became of it: what is delivered is sent no
 * more; a channel that fails is tried again later, after ever longer pauses. A kill between a sending and its note sends
 * it again under the same id. Answers what was tried; nothing where another process is at it.
 * @throws UsageError where the configuration is not understood.
 */
export async function deliver(home: Home, options: DeliverOptions = {}): Promise<DeliveryReport[]> {
  if ((await outboxes(home)).every(({ waiting }) => waiting.length === 0)) return [];
  const run = await runIn(home, options);
  try {
    return await withLock(home, () => emptied(run), { wait: 0, folder: 'watches' });
  } catch (error) {
    const isBusy = error instanceof HomeError && error.cause === undefined;
    if (isBusy) return [];
    throw error;
  }
}

async function outboxes(home: Home): Promise<Outbox[]> {
  return outboxesOf(await readTellings(home), await readDeliveries(home));
}

/** Sends a message that is marked as a test by every channel. */
export async function deliverTest(
  home: Home,
  alerts: readonly Alert[],
  options: DeliverOptions = {},
): Promise<DeliveryReport[]> {
  const run = await runIn(home, options);
  const { now = () => new Date() } = options;
  const reports: DeliveryReport[] = [];
  for (const [name, channel] of run.channels) {
    const message: Message = { alerts, test: true, watchNames: run.watchNames, linkTo: run.linkTo };
    const { outcome, reason = null } = await send(channel, message, now(), run.allowPrivate);
    reports.push({ channel: name, delivered: outcome === 'delivered' ? alerts.length : 0, waiting: 0, reason });
  }
  return reports;
}

async function runIn(home: Home, options: DeliverOptions): Promise<Run> {
  const { alerts, allowPrivateAddresses } = await readConfiguration(home);
  const watchNames = Object.fromEntries((await readWatches(home)).map(({ id, name }) => [id, name]));
  const pagesAt = alerts?.pagesAt?.replace(/\/$/, '');
  const { linkTo } = options;
  return {
    home,
    channels: channelsOf(alerts),
    watchNames,
    linkTo: (alert) => (pagesAt === undefined || linkTo === undefined ? null : linkTo(pagesAt, alert)),
    allowPrivate: allowPrivateAddresses,
    options,
  };
}

function channelsOf(channels: Channels | undefined): ReadonlyMap<string, Channel> {
  if (channels === undefined) return new Map();
  const webhooks = Object.entries(channels.webhooks).map(([name, webhook]) => ({ by: 'webhook', name, ...webhook }));
  const mail = channels.mail === undefined ? [] : [{ by: 'mail', name: 'mail', ...channels.mail }];
  return new Map(([...webhooks, ...mail] as Channel[]).map((channel) => [channel.name, channel]));
}

async function emptied(run: Run): Promise<DeliveryReport[]> {
  const reports: DeliveryReport[] = [];
  for (const outbox of await outboxes(run.home)) {
    if (outbox.waiting.length === 0) continue;
    const channel = run.channels.get(outbox.channel);
    if (channel === undefined)
      reports.push(waits(outbox, `modtrail.json says of no channel ${outbox.channel} any more`));
    else if (isPaused(outbox.notBefore, run)) reports.push(waits(outbox, outbox.reason));
    else reports.push(await sentBy(channel, outbox, run));
  }
  return reports;
}

function waits({ channel, waiting }: Outbox, reason: string | null): DeliveryReport {
  return { channel, delivered: 0, waiting: waiting.length, reason };
}

function isPaused(notBefore: string | null, { options: { now = () => new Date(), atOnce = false } }: Run): boolean {
  return !atOnce && notBefore !== null && now().toISOString() < notBefore;
}

/** Sends by one channel until it fails. */
async function sentBy(channel: Channel, { waiting }: Outbox, run: Run): Promise<DeliveryReport> {
  const { now = () => new Date() } = run.options;
  let delivered = 0;
  let reason: string | null = null;
  for (const batch of batchesOf(
    channel,
    waiting.filter(({ notBefore }) => !isPaused(notBefore, run)),
  )) {
    const alerts = batch.map(({ alert }) => alert);
    const { watchNames, linkTo, allowPrivate } = run;
    const sent = await send(channel, { alerts, watchNames, linkTo }, now(), allowPrivate);
    const ids = alerts.map(({ id }) => id);
    await addDelivery(run.home, { channel: channel.name, alerts: ids, at: now().toISOString(), ...sent });
    if (sent.outcome === 'delivered') delivered += alerts.length;
    else reason = sent.reason ?? sent.outcome;
    if (sent.outcome === 'failed') break;
  }
  return { channel: channel.name, delivered, waiting: waiting.length - delivered, reason };
}

function batchesOf(channel: Channel, waiting: readonly Waiting[]): Waiting[][] {
  if (!sendsDigests(channel)) return waiting.map((one) => [one]);
  return [...groupedBy(waiting, ({ toldAt }) => toldAt).values()];
}
