import type { Context, MiddlewareHandler } from 'hono';

/**
 * Looks at a request before anything is done for it: lets it pass, or has an answer to it.
 * @throws HTTPException to refuse it.
 */
export type Check = (c: Context, url: URL) => Response | undefined;

/** Lets in what passes all checks, in their order. */
export function entrance(...checks: readonly Check[]): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url);
    for (const check of checks) {
      const answer = check(c, url);
      if (answer !== undefined) return answer;
    }
    await next();
    return undefined;
  };
}
