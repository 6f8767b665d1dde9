import { MONTHS } from '../../lib/dates.js';
import type { Place } from '../../model/printed.js';

/** What a modification is called where no source gives it an id: the key it has from its page. */
export function idOf({
  modificationId,
  key,
}: {
  readonly modificationId: string | null;
  readonly key: string;
}): string {
  return modificationId ?? key;
}

/** Where a modification's page is. */
export function modificationHref(id: string): string {
  return `/modifications/${encodeURIComponent(id)}`;
}

/** Where a release's page is: `November 2021` at `/releases/2021-11`. */
export function releaseHref(release: string): string {
  const [month = '', year = ''] = release.split(' ');
  const number = MONTHS.findIndex((name) => name === month) + 1;
  return `/releases/${year}-${String(number).padStart(2, '0')}`;
}

/** Where a source's page is. */
export function paperHref(name: string): string {
  return `/papers/${encodeURIComponent(name)}`;
}

/** Where a page of a source is shown. */
export function pageHref(name: string, page: number): string {
  return `${paperHref(name)}#page-${page}`;
}

/** Where the print of a statement is shown with its places marked. */
export function statementHref(name: string, statement: string): string {
  return `${paperHref(name)}?statement=${encodeURIComponent(statement)}#mark`;
}

/** Where places of one source are shown marked. */
export function placesHref(name: string, places: readonly Place[]): string {
  const at = places.map((place) => `at=${encodeURIComponent(placeWord(place))}`).join('&');
  return `${paperHref(name)}?${at}#mark`;
}

/** A place as an address bears it: `l12-15`, `p2:10,20,30,40` or `f…` with the text fragment. */
export function placeWord(place: Place): string {
  if (place.at === 'lines') return `l${place.from}-${place.to}`;
  if (place.at === 'box') return `p${place.page}:${place.box.join(',')}`;
  return `f${place.label}`;
}

/** The place that an address bears, or null where it bears none. */
export function placeIn(word: string): Place | null {
  const [, from, to] = /^l(\d{1,7})-(\d{1,7})$/.exec(word) ?? [];
  if (from !== undefined && to !== undefined) return { at: 'lines', from: Number(from), to: Number(to) };
  const [, page, box] = /^p(\d{1,5}):([\d.,]{7,80})$/.exec(word) ?? [];
  const [left, top, right, bottom] = (box ?? '').split(',').map(Number);
  if (page !== undefined && left !== undefined && top !== undefined && right !== undefined && bottom !== undefined) {
    return { at: 'box', page: Number(page), box: [left, top, right, bottom] };
  }
  return word.startsWith('f') ? { at: 'label', label: word.slice(1), fragment: '' } : null;
}
