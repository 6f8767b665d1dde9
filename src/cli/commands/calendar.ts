import * as z from 'zod';
import { datedThings } from '../../answers/dated-things.js';
import { namesOf } from '../../answers/names.js';
import { calendarOf } from '../../doors/calendar/calendar.js';
import { calendarName } from '../../doors/calendar/name.js';
import { addressesAt } from '../../web/parts/addresses.js';
import { ABOUT_ONE } from '../about-one.js';
import { checked, type Run } from '../command.js';
import { indexOf } from '../home.js';
import { leave, LEAVING } from '../leaving.js';

const Options = z.object({ ...ABOUT_ONE, ...LEAVING });

/** `calendar`: releases and milestones as a calendar that may be subscribed to. */
export const run: Run = async ({ io, home }, _args, options) => {
  const { out, force, site, ...asked } = checked(Options, options);
  const index = await indexOf(home, io);
  const things = await datedThings(index, asked);
  const addresses = site === undefined ? null : addressesAt(site);
  const bytes = calendarOf(things, calendarName(asked), { nameOf: await namesOf(index), addresses });
  await leave(io, { bytes, binary: false }, { out, force });
  return 0;
};
