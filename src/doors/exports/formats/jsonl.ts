import type { Table } from '../table.js';

/** The whole record behind each row, one line of JSON each: nothing is shortened, every value has its places. */
export function jsonlOf({ rows }: Table): Uint8Array {
  return new TextEncoder().encode(rows.map(({ record }) => `${JSON.stringify(record)}\n`).join(''));
}
