import type { DatedQuestion } from '../../answers/dated-things.js';

/** What a calendar is called in the programs that subscribe to it. */
export function calendarName({ modification, release, query }: DatedQuestion): string {
  const about = [
    ...(modification === undefined ? [] : [modification]),
    ...(release === undefined ? [] : [`${release} SEC Release`]),
    ...(query === undefined ? [] : [query.text === '' ? 'a search' : `“${query.text}”`]),
  ];
  return about.length === 0 ? 'SEC releases and modifications' : `SEC: ${about.join(', ')}`;
}
