import * as z from 'zod';
import { feedNews } from '../../answers/feed.js';
import { namedRelease } from '../../answers/named.js';
import { feedOf } from '../../doors/feeds/feed.js';
import { SearchQuery } from '../../model/search.js';
import { addressesAt } from '../../web/parts/addresses.js';
import { checked, type Run } from '../command.js';
import { indexOf } from '../home.js';
import { leave, LEAVING } from '../leaving.js';

const Options = z.object({
  ...LEAVING,
  modification: z.string().optional(),
  release: z.string().transform(namedRelease).optional(),
  query: z.string().optional(),
  findings: z.boolean().default(false),
});

/** `feed`: what became known, as an Atom feed in one piece. */
export const run: Run = async ({ io, home }, _args, options) => {
  const { out, force, site, modification, release, query, findings } = checked(Options, options);
  const index = await indexOf(home, io);
  const search = query === undefined ? undefined : SearchQuery.parse({ text: query, limit: 10_000 });
  const asked = { modification, release, query: search, findings };
  const news = await feedNews(index, asked);
  const addresses = site === undefined ? null : addressesAt(site);
  const bytes = await feedOf(index, asked, news, { addresses, links: {} });
  await leave(io, { bytes, binary: false }, { out, force });
  return 0;
};
