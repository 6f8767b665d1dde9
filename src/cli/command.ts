import type * as z from 'zod';
import { nearest, offer } from '../lib/did-you-mean.js';
import { UsageError } from '../lib/errors.js';
import type { Io } from './io.js';

/** What every command is given beside its own arguments and options. */
export interface Context {
  readonly io: Io;
  /** The home that `--home` or `MODTRAIL_HOME` names; undefined where neither does. */
  readonly home: string | undefined;
}

/** The exit status of a command: 0 done, 1 something could not be read, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** What a command does. `args` are its arguments in order, `options` what the person set, by the option's long name. */
export type Run = (context: Context, args: readonly string[], options: unknown) => Promise<ExitStatus>;

/** An option as the help shows it; `many` may be given more than once, and takes several values joined by commas. */
export interface OptionRow {
  readonly flags: string;
  readonly says: string;
  readonly many?: true;
}

/** One command: its row in the table of commands, and where its code is found when it is wanted. */
export interface CommandRow {
  /** Its name and arguments, as commander reads them: `search [query...]`. */
  readonly usage: string;
  readonly says: string;
  readonly options: readonly OptionRow[];
  readonly examples: readonly string[];
  readonly load: () => Promise<{ readonly run: Run }>;
}

/**
 * The options checked against their schema.
 * @throws UsageError naming the option that does not fit, and what would.
 */
export function checked<T extends z.ZodType>(schema: T, options: unknown): z.output<T> {
  const result = schema.safeParse(options, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(
    `--${kebab(String(issue?.path[0] ?? ''))} ${issue === undefined ? 'does not fit' : plain(issue)}`,
  );
}

/** What an option wants; of a value out of a list, the list and what was meant. A schema's own words come first. */
function plain(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value' || !issue.message.startsWith('Invalid option')) return issue.message;
  const values = issue.values.map(String);
  return `wants one of ${values.join(', ')}${offer(nearest(String(issue.input), values))}`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
