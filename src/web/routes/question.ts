import type { Context } from 'hono';
import * as z from 'zod';
import { plainIssues } from '../../lib/plain-issues.js';
import { Facet, SearchQuery } from '../../model/search.js';
import { refusal } from '../safety/refusals.js';

/** How many hits a page of results shows. */
export const PAGE = 20;

/**
 * What an address asks, checked.
 * @throws HTTPException 400 with what does not fit.
 */
export function asked<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw refusal(400, plainIssues(result.error));
}

/** What an address gives, by name: all values of what may be given several times, else one. */
export function givenIn(c: Context, query: z.ZodObject): Record<string, unknown> {
  const given = Object.entries(c.req.queries());
  const shape: Record<string, unknown> = query.shape;
  return Object.fromEntries(
    given.map(([name, values]) => {
      const schema = shape[name];
      const isMany = schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray;
      return [name, isMany || values.length > 1 ? values : values[0]];
    }),
  );
}

/** The name of a source as an address gives it; an empty one names none. */
const SourceName = z
  .string()
  .max(300, 'is longer than 300 characters')
  .transform((name) => (name === '' ? undefined : name))
  .optional();

/** Which two papers an address asks for, and how they are to be shown. */
export const Pair = z.object({
  from: SourceName,
  to: SourceName,
  show: z.enum(['side', 'inline']).default('side'),
});

/** Which page and which two captures of it an address asks for. */
export const CapturePair = Pair.extend({ page: SourceName });

/** The question to the search that an address holds. */
export function searchQueryIn(address: string): SearchQuery {
  const { searchParams: given } = new URL(address);
  const filters = Facet.options.flatMap((facet) => {
    const values = given.getAll(facet).filter((value) => value !== '');
    return values.length === 0 ? [] : [[facet, values] as const];
  });
  const page = Number(given.get('page') ?? 1);
  const one = (name: string) => (given.get(name) === '' ? undefined : (given.get(name) ?? undefined));
  return asked(SearchQuery, {
    text: given.get('q')?.trim() ?? '',
    filters: Object.fromEntries(filters),
    since: one('since'),
    until: one('until'),
    sort: one('sort'),
    asOf: one('as-of'),
    limit: Number(given.get('limit') ?? PAGE),
    offset: given.has('offset') ? Number(given.get('offset')) : (page - 1) * PAGE,
  });
}

/** The address of a question. */
export function questionHref(query: SearchQuery): string {
  const params = choicesOf(query);
  if (query.offset > 0) params.set('page', String(Math.floor(query.offset / PAGE) + 1));
  const asked = params.toString();
  return asked === '' ? '/' : `/?${asked}`;
}

/** The words and choices of a question as addresses bear them, from its first page: those of the API bear them too. */
export function choicesOf(query: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.text !== '') params.set('q', query.text);
  for (const facet of Facet.options) for (const value of query.filters[facet] ?? []) params.append(facet, value);
  if (query.since !== undefined) params.set('since', query.since);
  if (query.until !== undefined) params.set('until', query.until);
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  return params;
}

/** The same question with one value of a facet chosen, or chosen no more; from its first page. */
export function toggled(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const chosen: readonly string[] = query.filters[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  const others = Object.fromEntries(Object.entries(query.filters).filter(([name]) => name !== facet));
  const filters = values.length === 0 ? others : { ...others, [facet]: values };
  return { ...query, filters, offset: 0 };
}
