import * as z from 'zod';
import { exported } from '../../doors/exports/exported.js';
import { FORMAT_NAMES, FORMATS } from '../../doors/exports/formats.js';
import type { List } from '../../doors/exports/list.js';
import { LISTS, listNamed } from '../../doors/exports/lists.js';
import { UsageError } from '../../lib/errors.js';
import { openHome } from '../../answers/home.js';
import { addressesAt } from '../../web/parts/addresses.js';
import { checked, type Run } from '../command.js';
import { homeReady } from '../home.js';
import { leave, LEAVING } from '../leaving.js';

const Options = z.looseObject({
  ...LEAVING,
  format: z.enum(FORMAT_NAMES, `wants one of ${FORMAT_NAMES.join(', ')}`).default('csv'),
  bom: z.boolean().default(false),
});

/** `export WHAT`: any list in any format, or the schema of all records. */
export const run: Run = async ({ io, home: dir }, [what = '', ...words], options) => {
  const { format, bom, out, force, site, ...rest } = checked(Options, options);
  if (what === 'schema') {
    const { recordSchema } = await import('../../doors/exports/schema.js');
    const text = `${JSON.stringify(recordSchema(), null, 1)}\n`;
    await leave(io, { bytes: new TextEncoder().encode(text), binary: false }, { out, force });
    return 0;
  }
  const list = listNamed(what);
  if (list === undefined) {
    throw new UsageError(`there is no list ${what}: export takes ${[...Object.keys(LISTS), 'schema'].join(', ')}`);
  }
  const asked = checked(list.asks, askedOf(what, list, words, rest));
  const home = await homeReady(dir, io);
  const index = await openHome(home);
  const addresses = site === undefined ? null : addressesAt(site);
  const { bytes } = await exported(list, format, { home, index, asked, addresses, now: io.now() }, { bom });
  await leave(io, { bytes, binary: FORMATS[format].binary }, { out, force });
  return 0;
};

/**
 * What is asked of a list: its plain words, then its options; the last plain word takes all that follow.
 * @throws UsageError naming the option or the word that the list does not take.
 */
function askedOf(what: string, list: List, words: readonly string[], options: Record<string, unknown>): object {
  const shape: Record<string, unknown> = list.asks.shape;
  const last = list.words.length - 1;
  const given = list.words.map((name, at) => [name, at < last ? words[at] : words.slice(at).join(' ')] as const);
  if (list.words.length === 0 && words.length > 0) throw new UsageError(`export ${what} takes no “${words.join(' ')}”`);
  if (words.length === 0 && !list.asks.safeParse({}).success) {
    throw new UsageError(`export ${what} wants to know which: name its ${list.words.join(' and ')}`);
  }
  const chosen = Object.entries(options).map(([name, value]) => {
    const asks = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (!(asks in shape)) throw new UsageError(`export ${what} takes no --${asks}`);
    const isMany = isListed(shape[asks]);
    return [asks, Array.isArray(value) && !isMany && value.length === 1 ? (value[0] as unknown) : value] as const;
  });
  return Object.fromEntries([...given.filter(([, word]) => word !== undefined && word !== ''), ...chosen]);
}

function isListed(schema: unknown): boolean {
  return schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray;
}
