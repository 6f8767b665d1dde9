import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Home } from '../../src/model/home.js';
import { appOf } from '../../src/web/app.js';
import type { Snapshot } from '../../src/reconcile/statements/snapshot.js';
import type { Site } from '../../src/web/site.js';
import { temporaryFolder } from '../temporary.js';
import { siteOf } from './site.js';
import { homeOfPapers, storyPapers, type StoryPaper } from './story-home.js';

/** An app over a home that is gone when the test is over. */
export interface Served {
  readonly home: Home;
  readonly app: Hono;
  /** The text of a page, its white space folded. */
  readonly page: (address: string) => Promise<string>;
  /** An answer of the API. */
  readonly json: (address: string) => Promise<unknown>;
}

/** The app over the specimens' story, called without a port. */
export async function served(
  changes: Partial<Site> = {},
  papers: readonly StoryPaper[] = storyPapers(),
  pages: readonly Snapshot[] = [],
): Promise<Served> {
  const home = await homeOfPapers(join(await temporaryFolder(), 'home'), papers, pages);
  const app = appOf(await siteOf(home, changes));
  return {
    home,
    app,
    page: async (address) => (await (await app.request(address)).text()).replace(/\s+/g, ' '),
    json: async (address) => (await app.request(`/api/v1${address}`)).json(),
  };
}

/** What a person reads on a page: its text without markup. */
export function readOn(page: string): string {
  return page
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ');
}
