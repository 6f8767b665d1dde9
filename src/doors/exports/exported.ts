import { namesOf } from '../../answers/names.js';
import { SPECIMENS_IN } from '../specimens.js';
import { FORMATS, type FormatName, type WriteOptions } from './formats.js';
import type { Asking, List } from './list.js';

/** A file as it leaves the house. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Of small letters, digits, hyphens and a dot. */
  readonly fileName: string;
}

/**
 * A list as a file. Whoever opens it sees by its notes, and in every format by its name, that specimens are in.
 * @throws UsageError where what was asked names nothing that is known.
 */
export async function exported(
  list: List,
  format: FormatName,
  asking: Omit<Asking<Record<string, unknown>>, 'nameOf'>,
  options: WriteOptions,
): Promise<Exported> {
  const table = await list.table({ ...asking, nameOf: await namesOf(asking.index) });
  const { specimens } = asking.index;
  const notes = specimens ? [...table.notes, SPECIMENS_IN] : table.notes;
  const { mediaType, write } = FORMATS[format];
  return {
    bytes: await write({ ...table, notes }, options),
    mediaType,
    fileName: `modtrail-${table.name}${specimens ? '-specimens' : ''}.${format}`,
  };
}
