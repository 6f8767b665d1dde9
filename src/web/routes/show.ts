import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { HomeIndex } from '../../answers/home.js';

/** What a view gives: its title, its class, and itself. */
export interface Shown {
  readonly title: string;
  readonly view: string;
  readonly body: Child;
  /** Where what is new in it may be subscribed to. */
  readonly feed?: string;
}

/** Makes a view of what an index says, for one request. */
export type Show = (index: HomeIndex, c: Context) => Promise<Shown>;
