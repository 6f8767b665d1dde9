import type { Table } from './table.js';
import { csvOf } from './formats/csv.js';
import { htmlOf } from './formats/html.js';
import { jsonlOf } from './formats/jsonl.js';

/** How a table is written. */
export interface WriteOptions {
  /** For CSV: whether it begins with a byte order mark. */
  readonly bom: boolean;
}

/** A format that any table can be written in. A new one is a row here and a file in formats/. */
interface Format {
  readonly mediaType: string;
  /** Whether it is made for programs and shows nothing on a terminal. */
  readonly binary: boolean;
  readonly write: (table: Table, options: WriteOptions) => Promise<Uint8Array>;
}

/** Every format, by its name, which is also the ending of its files. */
export const FORMATS = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    binary: false,
    write: (table, options) => Promise.resolve(csvOf(table, options)),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    binary: true,
    write: async (table) => (await import('./formats/xlsx.js')).xlsxOf(table),
  },
  jsonl: {
    mediaType: 'application/jsonl; charset=utf-8',
    binary: false,
    write: (table) => Promise.resolve(jsonlOf(table)),
  },
  html: {
    mediaType: 'text/html; charset=utf-8',
    binary: false,
    write: (table) => Promise.resolve(htmlOf(table)),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as [FormatName, ...FormatName[]];
