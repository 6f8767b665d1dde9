import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { notesRevision } from '../answers/notes.js';
import { watchesRevision } from '../answers/watches.js';
import { apiRoutes } from './routes/api.js';
import { assetPaths, assetRoutes } from './routes/assets.js';
import { exportRoutes } from './routes/exports.js';
import { keptAnswers } from './routes/kept.js';
import { noteRoutes } from './routes/notes.js';
import { pageRoutes } from './routes/pages.js';
import { uploadRoutes } from './routes/uploads.js';
import { watchRoutes } from './routes/watches.js';
import { pictureRoutes } from './routes/pictures.js';
import { subscriptionRoutes } from './routes/subscriptions.js';
import { problemAnswer, troubleOf } from './routes/problems.js';
import { entrance } from './safety/entrance.js';
import { safeHeaders } from './safety/headers.js';
import { knownHostsOnly } from './safety/hosts.js';
import { plainAddressesOnly } from './safety/limits.js';
import { refusal } from './safety/refusals.js';
import { ownPagesOnly } from './safety/same-origin.js';
import { tokenAsked } from './safety/token.js';
import type { Site } from './site.js';

/** The web app over a home: pages and API, from the same answers. */
export function appOf(site: Site): Hono {
  const assets = assetPaths(site.assets);
  const app = new Hono();
  const { hosts, token } = site.entry;
  app.use(safeHeaders, entrance(knownHostsOnly(hosts), plainAddressesOnly, tokenAsked(token), ownPagesOnly));
  app.route('/', assetRoutes(site.assets));
  app.use(keptAnswers(() => revisionOf(site)));
  app.route('/', apiRoutes(site));
  app.route('/', exportRoutes(site));
  app.route('/', subscriptionRoutes(site));
  app.route('/', pictureRoutes(site));
  app.route('/', pageRoutes(site, assets));
  app.route('/', noteRoutes(site));
  app.route('/', watchRoutes(site));
  app.route('/', uploadRoutes(site, assets));
  app.notFound((c) => problemAnswer(c, refusal(404, 'There is nothing at this address.'), assets));
  app.onError((error, c) => {
    if (!(error instanceof HTTPException) && troubleOf(error).status === 500) site.onDefect(error);
    return problemAnswer(c, error, assets);
  });
  return app;
}

/** What answers follow from beside their address: the index, the notes, the watches, and today. */
async function revisionOf({ live, now }: Site): Promise<string> {
  const index = await live.current();
  const notes = `${await notesRevision(live.home)} ${await watchesRevision(live.home)}`;
  return `${index.manifest.generation} ${notes} ${now().toISOString().slice(0, 10)}`;
}
