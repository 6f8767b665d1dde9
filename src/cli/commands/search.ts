import * as z from 'zod';
import { releaseAmong, releasesTold } from '../../answers/named.js';
import { searchAnswer } from '../../answers/search.js';
import { Year } from '../../model/ids.js';
import { Filters, MOST_HITS, SearchQuery } from '../../model/search.js';
import type { Run } from '../command.js';
import { checked } from '../command.js';
import { FACET_OPTIONS, many } from '../facet-options.js';
import { indexOf } from '../home.js';
import { hitsView } from '../print/hits.js';
import { withSpecimenMark } from '../print/specimen-mark.js';

const DEFAULT_LIMIT = 10;
const Options = z.object({
  ...FACET_OPTIONS,
  kind: many(z.string()),
  paper: many(z.string()),
  year: many(Year),
  family: Filters.shape.family,
  party: many(z.string()),
  document: many(z.string()),
  limit: z.coerce.number('wants a whole number').int().min(1).max(MOST_HITS).default(DEFAULT_LIMIT),
  json: z.boolean().default(false),
});

/** `search`: the modifications that a query finds, with facet counts. */
export const run: Run = async ({ io, home }, args, options) => {
  const { release, since, until, limit, json, ...filters } = checked(Options, options);
  const index = await indexOf(home, io);
  const known = () => releasesTold(index);
  const releases = release && (await Promise.all(release.map((typed) => releaseAmong(typed, known))));
  const query = checked(SearchQuery, {
    text: args.join(' '),
    filters: { ...filters, release: releases },
    since,
    until,
    limit,
  });
  const answer = await searchAnswer(index, query);
  io.out(json ? JSON.stringify(answer, null, 1) : withSpecimenMark(io, index, hitsView(io, answer)));
  return 0;
};
