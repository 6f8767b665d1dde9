import * as z from 'zod';
import { Day } from '../model/ids.js';
import { DecisionRoute, Stage } from '../model/words.js';

/** An option that may be given more than once. */
export const many = <T extends z.ZodType>(values: T) => z.array(values).optional();

/** The options by which a search is narrowed, for every command that searches. */
export const FACET_OPTIONS = {
  release: many(z.string()),
  stage: many(Stage),
  route: many(DecisionRoute),
  dcc: many(z.enum(['yes', 'no', 'unknown'])),
  since: Day.optional(),
  until: Day.optional(),
};
