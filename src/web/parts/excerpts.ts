import { groupedBy } from '../../lib/grouped.js';
import type { PicturePage, PrintView } from '../../model/print-view.js';
import type { Place } from '../../model/printed.js';

/** A piece of print that shows a value: lines of a text, a part of a page's picture, or what stands under a label. */
export type Excerpt =
  | { readonly shows: 'lines'; readonly first: number; readonly lines: readonly string[] }
  | { readonly shows: 'picture'; readonly page: PicturePage; readonly box: Box }
  | { readonly shows: 'label'; readonly label: string; readonly fragment: string };

type Box = Extract<Place, { at: 'box' }>['box'];
type LinesExcerpt = Extract<Excerpt, { shows: 'lines' }>;

/** How much of the page is shown around what is printed, in points. */
const AROUND = 5;

/** The print that places of one source cite, places that touch taken together. */
export function excerptsOf(view: PrintView | null, places: readonly Place[]): Excerpt[] {
  const labels = places.flatMap((place) => (place.at === 'label' ? [place] : []));
  const told = new Map(labels.map(({ label, fragment }) => [`${label}\n${fragment}`, { label, fragment }]));
  return [
    ...(view === null ? [] : [...linesCited(view, places), ...picturesCited(view, places)]),
    ...[...told.values()].map((one): Excerpt => ({ shows: 'label', ...one })),
  ];
}

function linesCited(view: PrintView, places: readonly Place[]): LinesExcerpt[] {
  const ranges = places.flatMap((place) => (place.at === 'lines' ? [place] : [])).sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined.map(({ from, to }) => ({ shows: 'lines', first: from, lines: linesIn(view, from, to) }));
}

function linesIn(view: PrintView, from: number, to: number): string[] {
  return view.pages.flatMap((page) => {
    if (page.shows !== 'lines') return [];
    return page.lines.filter((_, at) => page.first + at >= from && page.first + at <= to);
  });
}

/** Of each page the part that holds all that is cited on it. */
function picturesCited(view: PrintView, places: readonly Place[]): Excerpt[] {
  const boxes = places.flatMap((place) => (place.at === 'box' ? [place] : []));
  return [...groupedBy(boxes, ({ page }) => page)].flatMap(([number, of]) => {
    const page = view.pages.find((one) => one.shows === 'picture' && one.page === number);
    if (page?.shows !== 'picture') return [];
    const edge = (at: 0 | 1 | 2 | 3) => of.map(({ box }) => box[at]);
    const box: Box = [
      Math.max(0, Math.min(...edge(0)) - AROUND),
      Math.max(0, Math.min(...edge(1)) - AROUND),
      Math.min(page.width, Math.max(...edge(2)) + AROUND),
      Math.min(page.height, Math.max(...edge(3)) + AROUND),
    ];
    return [{ shows: 'picture' as const, page, box }];
  });
}
