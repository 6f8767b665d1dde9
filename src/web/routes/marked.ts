import type { Place } from '../../model/printed.js';
import type { Statement } from '../../model/statement.js';
import { placeIn } from '../parts/links.js';
import { isMet } from '../parts/print-lines.js';
import { refusal } from '../safety/refusals.js';

/** How many places one address may ask for. */
const MOST_PLACES = 200;

/**
 * The places of a source that an address asks to be marked, and the statements that are read in them.
 * @throws HTTPException 404 for a statement that the source does not make, 400 for a place that is none.
 */
export function markedIn(
  statements: readonly Statement[],
  statement: string | undefined,
  at: readonly string[],
): { marked: readonly Place[]; read: readonly Statement[] } {
  if (statement !== undefined) {
    const found = statements.find(({ id }) => id === statement);
    if (found === undefined) throw refusal(404, 'This source makes no such statement.');
    return { marked: found.places, read: [found] };
  }
  if (at.length > MOST_PLACES) throw refusal(400, `More than ${MOST_PLACES} places are asked for.`);
  const marked = at.map((word) => placeIn(word));
  const known = marked.filter((place) => place !== null);
  if (known.length < marked.length) throw refusal(400, 'A place asked for is none.');
  return {
    marked: known,
    read: statements.filter(({ places }) => places.some((one) => known.some((other) => isMet(one, other)))),
  };
}
