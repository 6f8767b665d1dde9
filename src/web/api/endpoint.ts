import type * as z from 'zod';
import type { HomeIndex } from '../../answers/home.js';
import type { Site } from '../site.js';

/** What an endpoint is given: the index, the site, and what the address asks, checked. */
export interface Asking<Query> {
  readonly index: HomeIndex;
  readonly site: Site;
  /** The part of the path that names something; empty where there is none. */
  readonly named: string;
  readonly query: Query;
}

/** One address of the API: what it is for, what may be asked, and the shape of its answer. */
export interface Endpoint<Query extends z.ZodObject = z.ZodObject> {
  /** Under `/api/v1`; `{…}` is the part that names something. */
  readonly path: string;
  readonly says: string;
  readonly query: Query;
  readonly answer: z.ZodType;
  readonly run: (asking: Asking<z.output<Query>>) => Promise<unknown>;
}

/** An endpoint whose `run` is checked against its own query. */
export function endpoint<Query extends z.ZodObject>(one: Endpoint<Query>): Endpoint {
  return one;
}
