import type * as z from 'zod';
import type { HomeIndex } from '../../answers/home.js';
import type { Home } from '../../model/home.js';
import type { Addresses } from '../addresses.js';
import type { Table } from './table.js';

/** What a list is made from: the home and its index, what was asked, and where the views are served. */
export interface Asking<Asked> {
  readonly home: Home;
  readonly index: HomeIndex;
  readonly asked: Asked;
  /** Null where the views are served nowhere that is known. */
  readonly addresses: Addresses | null;
  readonly nameOf: (source: string) => string;
  readonly now: Date;
}

/** A list that may be exported: what it is, what may be asked of it, and how it becomes a table. */
export interface List<Asked extends z.ZodObject = z.ZodObject> {
  readonly says: string;
  /** What may be asked, by the names that addresses and options go by. */
  readonly asks: Asked;
  /** Which of these the plain words of a command line give, in order. */
  readonly words: readonly string[];
  readonly table: (asking: Asking<z.output<Asked>>) => Promise<Table>;
}

/** A list whose table is checked against its own question. */
export function list<Asked extends z.ZodObject>(one: List<Asked>): List {
  return one;
}
