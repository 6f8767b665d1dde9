import { appendFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { HomeError } from '../lib/errors.js';
import { systemReason } from '../lib/system-errors.js';
import { jsonIn } from './canonical.js';

/**
 * The records in a file of JSON Lines, in their order. A line that was cut short or spoilt by hand costs no other;
 * `spoiltLines` tells of it.
 */
export async function readLines<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>[]> {
  return (await linesOf(path)).flatMap((line) => {
    const record = schema.safeParse(jsonIn(line));
    return record.success ? [record.data] : [];
  });
}

/** The lines of such a file that are no such record, counted from 1. */
export async function spoiltLines(path: string, schema: z.ZodType): Promise<number[]> {
  return (await linesOf(path)).flatMap((line, at) =>
    line === '' || schema.safeParse(jsonIn(line)).success ? [] : at + 1,
  );
}

async function linesOf(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new HomeError(`${path} ${systemReason(error)}`, { cause: error });
  });
  return text.split('\n');
}

/** Adds a record to the end of a file in one write, on a line of its own whatever stands before. */
export async function addLine<T extends z.ZodType>(path: string, schema: T, record: z.output<T>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const before = await readFile(path, 'utf8').catch(() => '');
  const lead = before === '' || before.endsWith('\n') ? '' : '\n';
  await appendFile(path, `${lead}${JSON.stringify(schema.parse(record))}\n`);
}

/** A word that changes whenever a file does, or comes or goes. */
export async function revisionOf(path: string): Promise<string> {
  return stat(path).then(
    ({ size, mtimeMs }) => `${size}-${mtimeMs}`,
    () => 'none',
  );
}
