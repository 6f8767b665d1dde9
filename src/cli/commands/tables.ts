import * as z from 'zod';
import { tablesInFile } from '../../pipeline/look-into.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';

const Options = z.object({ json: z.boolean().default(false) });

/** `tables FILE`: every table of any PDF; as text, its cells are parted by tabs. */
export const run: Run = async ({ io }, [path = ''], options) => {
  const { json } = checked(Options, options);
  const tables = await tablesInFile(path);
  if (json) io.out(JSON.stringify(tables));
  else
    for (const { page, rows } of tables) io.out([`Page ${page}`, ...rows.map((row) => row.join('\t')), ''].join('\n'));
  return 0;
};
