import * as z from 'zod';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { homeReady } from '../home.js';
import { interrupted, served } from '../serving.js';

const Options = z.object({
  port: z.coerce.number('wants a whole number').int().min(0).max(65_535).default(4780),
  host: z.string().default('127.0.0.1'),
  allowUpload: z.boolean().default(false),
});

/** `serve`: the pages and the API of a home, until it is interrupted. */
export const run: Run = async ({ io, home: dir }, _args, options) => {
  const { port, host, allowUpload } = checked(Options, options);
  const site = await served(await homeReady(dir, io), io, { host, port, allowUpload });
  io.out(site.address);
  io.say('modtrail: serving; Ctrl-C ends it');
  await interrupted();
  await site.close();
  return 0;
};
