import * as z from 'zod';
import { namedRelease } from '../answers/named.js';
import { MOST_HITS, SearchQuery } from '../model/search.js';

/** The options by which a calendar or a feed is of one thing, for both; a search is of all that it finds. */
export const ABOUT_ONE = {
  modification: z.string().optional(),
  release: z.string().transform(namedRelease).optional(),
  query: SearchQuery.shape.text
    .unwrap()
    .transform((text) => SearchQuery.parse({ text, limit: MOST_HITS }))
    .optional(),
};
