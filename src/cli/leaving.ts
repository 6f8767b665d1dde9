import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { UsageError } from '../lib/errors.js';
import { systemReason } from '../lib/system-errors.js';
import type { Io } from './io.js';

/** The options of every command whose answer may go into a file. */
export const LEAVING = {
  out: z.string().min(1, 'wants the path of a file').optional(),
  force: z.boolean().default(false),
  /** Where the views are served, without a slash at the end. */
  site: z
    .url({ protocol: /^https?$/, error: 'wants an address such as http://127.0.0.1:4780' })
    .transform((address) => new URL(address).origin)
    .optional(),
};

/** Bytes on their way out of the house. */
export interface Leaving {
  readonly bytes: Uint8Array;
  /** Whether they show nothing on a terminal. */
  readonly binary: boolean;
}

/**
 * Writes data to standard output or, wholly or not at all, into a file.
 * @throws UsageError where there is such a file and it may not be replaced, or where a terminal would be shown signs.
 */
export async function leave(
  io: Io,
  { bytes, binary }: Leaving,
  { out, force }: { readonly out?: string | undefined; readonly force: boolean },
): Promise<void> {
  if (out === undefined) {
    if (binary && io.terminal) throw new UsageError('this is no text for a terminal: name a file with --out FILE');
    io.data(bytes);
    return;
  }
  const path = resolve(out);
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new UsageError(`${out} is a folder: name a file in it`);
  if (there !== null && !force) throw new UsageError(`${out} is there already: --force replaces it`);
  await writeFileAtomic(path, Buffer.from(bytes)).catch((error: unknown) => {
    throw new UsageError(`${out} cannot be written: ${dirname(path)} ${systemReason(error)}`, { cause: error });
  });
  io.say(`modtrail: wrote ${out}`);
}
