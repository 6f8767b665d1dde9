import * as z from 'zod';
import { feedNews } from '../../answers/feed.js';
import { feedOf } from '../../doors/feeds/feed.js';
import { addressesAt } from '../../web/parts/addresses.js';
import { ABOUT_ONE } from '../about-one.js';
import { checked, type Run } from '../command.js';
import { indexOf } from '../home.js';
import { leave, LEAVING } from '../leaving.js';

const Options = z.object({
  ...ABOUT_ONE,
  ...LEAVING,
  findings: z.boolean().default(false),
});

/** `feed`: what became known, as an Atom feed in one piece. */
export const run: Run = async ({ io, home }, _args, options) => {
  const { out, force, site, ...asked } = checked(Options, options);
  const index = await indexOf(home, io);
  const news = await feedNews(index, asked);
  const addresses = site === undefined ? null : addressesAt(site);
  const bytes = await feedOf(index, asked, news, { addresses, links: {} });
  await leave(io, { bytes, binary: false }, { out, force });
  return 0;
};
