import * as z from 'zod';
import { FindingKind, Severity } from '../../model/finding.js';

/** How many findings a page of the worklist shows. */
export const ITEMS = 25;

/** Which findings an address asks for. */
export const FindingsAsked = z.object({
  kind: FindingKind.optional(),
  severity: Severity.optional(),
  /** `open`: nothing was noted yet; `all`: also those that newer sources settled. */
  state: z.enum(['open', 'seen', 'settled', 'all']).default('open'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type FindingsAsked = z.infer<typeof FindingsAsked>;

/** The address that asks for findings. */
export function findingsHref(asked: FindingsAsked): string {
  const params = findingsAsks(asked);
  if (asked.page > 1) params.set('page', String(asked.page));
  const said = params.toString();
  return said === '' ? '/findings' : `/findings?${said}`;
}

/** Which findings are asked for, as addresses bear it, from the first page. */
export function findingsAsks({ kind, severity, state }: FindingsAsked): URLSearchParams {
  const params = new URLSearchParams();
  if (kind !== undefined) params.set('kind', kind);
  if (severity !== undefined) params.set('severity', severity);
  if (state !== 'open') params.set('state', state);
  return params;
}

/** The same for the API, which spells the state otherwise. */
export function apiAsks(asked: FindingsAsked): URLSearchParams {
  const params = findingsAsks(asked);
  params.delete('state');
  if (asked.state === 'all') params.set('settled', 'too');
  else params.set('state', asked.state);
  return params;
}
