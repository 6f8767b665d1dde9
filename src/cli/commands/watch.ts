import * as z from 'zod';
import { namedRelease } from '../../answers/named.js';
import { watchMeant } from '../../answers/watch-subject.js';
import { watchesOf } from '../../answers/watches.js';
import { UsageError } from '../../lib/errors.js';
import { count } from '../../lib/words.js';
import { FindingKind } from '../../model/finding.js';
import type { Home } from '../../model/home.js';
import { deliver as sendWaiting, deliverTest } from '../../pipeline/deliver.js';
import { addWatch, removeWatch, watchNamed, wouldTell } from '../../pipeline/watch.js';
import type { ExitStatus, Run } from '../command.js';
import { checked } from '../command.js';
import { linkTo } from '../deliveries.js';
import { FACET_OPTIONS, many } from '../facet-options.js';
import { homeReady, indexOf } from '../home.js';
import type { Io } from '../io.js';
import { alertsView, deliveryLines, watchesView } from '../print/watches.js';

const Options = z.object({
  ...FACET_OPTIONS,
  findings: many(z.union([z.literal('all'), FindingKind])),
  json: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

/** What is done in a home with the words after the action. */
type Action = (io: Io, home: Home, words: string, options: Options) => Promise<ExitStatus>;

const ACTIONS: Readonly<Record<string, Action>> = { add, list, remove, test, deliver };

/** `watch`: what is to be told of, and what was. */
export const run: Run = async ({ io, home: dir }, [action = '', ...words], options) => {
  const act = ACTIONS[action];
  if (act === undefined) {
    throw new UsageError(`watch ${action} is not known: it is one of ${Object.keys(ACTIONS).join(', ')}`);
  }
  return act(io, await homeReady(dir, io), words.join(' ').trim(), checked(Options, options));
};

async function add(io: Io, home: Home, text: string, options: Options): Promise<ExitStatus> {
  const { release, findings, since, until, json, ...facets } = options;
  const filters = { ...facets, release: release?.map(namedRelease) };
  const given = text !== '' || findings !== undefined || Object.values(filters).some((values) => values !== undefined);
  if (!given) throw new UsageError('say what to watch: an id, a release, words with facets, or --findings KIND');
  const kinds = findings?.filter((kind) => kind !== 'all');
  const index = await indexOf(home.root, io);
  const meant = await watchMeant(index, { text, filters, since, until, findings: kinds });
  const { watch, isNew } = await addWatch(home, meant, { now: io.now });
  const { finds } = meant;
  const found = finds === undefined ? '' : `; it finds ${count(finds.now, 'modification')} now`;
  const near = finds?.now === 0 && finds.meant.length > 0 ? `; did you mean ${finds.meant.join(' or ')}?` : '';
  const says = isNew ? `Watching ${watch.name}${found}${near}` : `${watch.name} is watched already`;
  io.out(json ? JSON.stringify({ watch, isNew, ...finds }, null, 1) : `${says}\n${watch.id}`);
  return 0;
}

async function list(io: Io, home: Home, _words: string, { json }: Options): Promise<ExitStatus> {
  const answer = await watchesOf(home);
  io.out(json ? JSON.stringify(answer, null, 1) : watchesView(io, answer));
  return 0;
}

async function remove(io: Io, home: Home, words: string, { json }: Options): Promise<ExitStatus> {
  const watch = await removeWatch(home, words, { now: io.now });
  io.out(json ? JSON.stringify({ watch }, null, 1) : `No longer watching ${watch.name}`);
  return 0;
}

/** Shows what a watch, or all, would have told of the newest paper, and sends it marked as a test. */
async function test(io: Io, home: Home, words: string, { json }: Options): Promise<ExitStatus> {
  const watches = (await watchesOf(home)).watches.map(({ watch }) => watch);
  const alerts = await wouldTell(home, words === '' ? watches : [watchNamed(watches, words)]);
  const sent = await deliverTest(home, alerts, { now: io.now, linkTo });
  const view = alertsView(io, alerts);
  const said = view.length === 0 ? ['The newest paper would have told nothing.'] : view;
  const lines = deliveryLines(io, sent);
  io.out(json ? JSON.stringify({ alerts, sent }, null, 1) : [...said, ...lines].join('\n'));
  return sent.some(({ reason }) => reason !== null) ? 1 : 0;
}

async function deliver(io: Io, home: Home, _words: string, { json }: Options): Promise<ExitStatus> {
  const reports = await sendWaiting(home, { now: io.now, linkTo, atOnce: true });
  const lines = reports.length === 0 ? ['Nothing waits to be sent.'] : deliveryLines(io, reports);
  io.out(json ? JSON.stringify({ sent: reports }, null, 1) : lines.join('\n'));
  return reports.some(({ waiting }) => waiting > 0) ? 1 : 0;
}
