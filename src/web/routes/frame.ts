import type { Context } from 'hono';
import { findingsOf } from '../../answers/findings.js';
import type { HomeIndex } from '../../answers/home.js';
import type { Frame } from '../parts/page.js';
import type { Site } from '../site.js';
import type { AssetPaths } from './assets.js';

/** What the frame of a page shows, for one request. */
export async function frameOf(site: Site, index: HomeIndex, assets: AssetPaths, c: Context): Promise<Frame> {
  const [open, held] = await Promise.all([findingsOf(index, { kinds: [], settledToo: false }), index.sources()]);
  const { pathname, search: asked } = new URL(c.req.url);
  return {
    assets,
    sources: held.length === 0 ? 'none' : index.specimens ? 'specimens' : 'usual',
    openFindings: open.length,
    mayAdd: site.takeIn !== null,
    here: pathname + asked,
  };
}
