import { groupedBy } from '../../lib/grouped.js';
import { STAGE_WORDS } from '../../lib/words.js';
import type { Statement } from '../../model/statement.js';
import type { Draft } from './draft.js';
import type { Sources } from './sources.js';

/** The first word of each modification, and each release that the site first says it came with. */
export function newsOfStatements(statements: readonly Statement[], sources: Sources): Draft[] {
  return [...groupedBy(statements, ({ key }) => key).values()].flatMap((of) => {
    const inOrder = of.toSorted((a, b) => sources.rank(a.source) - sources.rank(b.source));
    return [...firstTold(inOrder), ...deliveries(inOrder)];
  });
}

function firstTold([first, ...others]: readonly Statement[]): Draft[] {
  if (first === undefined) return [];
  const said = [first, ...others.filter(({ source }) => source === first.source)];
  if (said.some(({ role }) => role === 'delivered' || role === 'joins')) return [];
  const releases = [...new Set(said.flatMap(({ release }) => release ?? []))];
  const words = [
    'first told of',
    ...(releases.length === 0 ? [] : [`in the ${releases.join(' and the ')} SEC Release`]),
    ...(first.stage === null ? [] : [STAGE_WORDS[first.stage]]),
  ];
  const places = said.flatMap((one) => one.places);
  return [
    draft(first, { kind: 'first-told', ...(first.release !== null && { release: first.release }) }, words, places),
  ];
}

function deliveries(inOrder: readonly Statement[]): Draft[] {
  const delivered = inOrder.filter(({ role }) => role === 'delivered');
  return [...groupedBy(delivered, ({ release }) => release)].flatMap(([release, [first]]) => {
    if (first === undefined) return [];
    const words = release === null ? 'was delivered' : `came with the ${release} SEC Release`;
    return [draft(first, { kind: 'delivered', ...(release !== null && { release }) }, [words], first.places)];
  });
}

function draft(
  { source, date, key }: Statement,
  about: Pick<Draft, 'kind' | 'release'>,
  words: readonly string[],
  places: Draft['places'],
): Draft {
  return { ...about, date, source, key, words: words.join(', '), places: [...places] };
}
