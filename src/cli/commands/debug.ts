import * as z from 'zod';
import { drawingOfFile } from '../../pipeline/look-into.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';

const Options = z.object({
  page: z.coerce.number('is no page number').int('is no page number').min(1, 'counts from 1').default(1),
});

/** `debug FILE --page N`: the page as SVG, with what was found on it drawn over its words. */
export const run: Run = async ({ io }, [path = ''], options) => {
  const { page } = checked(Options, options);
  io.out(await drawingOfFile(path, page));
  return 0;
};
