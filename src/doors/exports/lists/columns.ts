import { outwardHref } from '../../../lib/outward.js';
import { dateWords, EVENT_WORDS, placeWords } from '../../../lib/words.js';
import type { CitedPlace } from '../../../model/finding.js';
import type { Milestone } from '../../../model/paper-facts.js';
import type { Asking } from '../list.js';
import { link, text, type ColumnOf, type LinkCell } from '../table.js';

/** What leads out of the house: where views are served, and what sources are called. */
type Leading = Pick<Asking<unknown>, 'addresses' | 'nameOf'>;

/** A modification, linked to its view or, where views are served nowhere, to its page on the site. */
export function modificationCell({ addresses }: Leading, id: string | null, url: string | null): LinkCell | null {
  if (id === null) return null;
  return { text: id, href: addresses === null ? outwardHref(url) : addresses.modification(id) };
}

/**
 * The column of a modification's page on the site; none where views are served nowhere, since the modification itself
 * leads there then.
 */
export function pageColumns<Item>({ addresses }: Leading, urlOf: (item: Item) => string | null): ColumnOf<Item>[] {
  return addresses === null ? [] : [link('Page', (item) => pageCell(urlOf(item)))];
}

/** The address of a page on the site, as a link. */
export function pageCell(url: string | null): LinkCell | null {
  const href = outwardHref(url);
  return href === null ? null : { text: href, href };
}

/** The columns that say where a record is printed: its sources, the places in them, and where the print is shown. */
export function printColumns<Item>(
  { addresses, nameOf }: Leading,
  placesOf: (item: Item) => readonly CitedPlace[],
): ColumnOf<Item>[] {
  const sources = (item: Item) => [...new Set(placesOf(item).map(({ source }) => source))];
  const shown = link<Item>('Print', (item) => {
    const last = sources(item).at(-1);
    if (addresses === null || last === undefined) return null;
    const places = placesOf(item).filter(({ source }) => source === last);
    return { text: 'show', href: addresses.print(nameOf(last), places) };
  });
  return [
    text('Source', (item) => sources(item).map(nameOf).join('; ')),
    text('Place', (item) => placeWords(placesOf(item), nameOf)),
    ...(addresses === null ? [] : [shown]),
  ];
}

/** Whether the DCC Systems are impacted, in a word; nothing where it is not told. */
export function impactWord(impact: boolean | null): string | null {
  return impact === null ? null : impact ? 'Yes' : 'No';
}

/** What is announced, in one line: `Change Board vote: 24 November 2021; implementation: June 2022 (conditional)`. */
export function milestoneWords(milestones: readonly Milestone[]): string {
  return milestones
    .map(
      ({ event, date, conditional }) =>
        `${EVENT_WORDS[event]}: ${dateWords(date)}${conditional ? ' (conditional)' : ''}`,
    )
    .join('; ');
}
