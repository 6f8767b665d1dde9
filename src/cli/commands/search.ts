import * as z from 'zod';
import { namedRelease } from '../../answers/named.js';
import { searchAnswer } from '../../answers/search.js';
import { Day } from '../../model/ids.js';
import { SearchQuery } from '../../model/search.js';
import { DecisionRoute, Stage } from '../../model/words.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { indexOf } from '../home.js';
import { hitsView } from '../print/hits.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

const DEFAULT_LIMIT = 10;
const many = <T extends z.ZodType>(values: T) => z.array(values).optional();
const Options = z.object({
  release: many(z.string()),
  stage: many(Stage),
  route: many(DecisionRoute),
  dcc: many(z.enum(['yes', 'no', 'unknown'])),
  kind: many(z.string()),
  paper: many(z.string()),
  party: many(z.string()),
  document: many(z.string()),
  since: Day.optional(),
  until: Day.optional(),
  limit: z.coerce.number('wants a whole number').int().min(1).max(10_000).default(DEFAULT_LIMIT),
  json: z.boolean().default(false),
});

/** `search`: the modifications that a query finds, with facet counts. */
export const run: Run = async ({ io, home }, args, options) => {
  const { release, since, until, limit, json, ...filters } = checked(Options, options);
  const index = await indexOf(home, io);
  const query = checked(SearchQuery, {
    text: args.join(' '),
    filters: { ...filters, release: release?.map(namedRelease) },
    since,
    until,
    limit,
  });
  const answer = await searchAnswer(index, query);
  io.out(json ? JSON.stringify(answer, null, 1) : withSpecimenMark(io, index, hitsView(io, answer)));
  return 0;
};
