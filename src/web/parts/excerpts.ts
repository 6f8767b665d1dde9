import type { PrintView } from '../../model/print-view.js';
import type { Place } from '../../model/printed.js';

/** Lines of a text with their numbers. */
export interface Excerpt {
  readonly first: number;
  readonly lines: readonly string[];
}

/** The lines that places of one source cite, places that touch taken together; nothing for pages that are pictures. */
export function excerptsOf(view: PrintView | null, places: readonly Place[]): Excerpt[] {
  if (view === null) return [];
  const ranges = places.flatMap((place) => (place.at === 'lines' ? [place] : [])).sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined.map(({ from, to }) => ({ first: from, lines: linesIn(view, from, to) }));
}

function linesIn(view: PrintView, from: number, to: number): string[] {
  return view.pages.flatMap((page) => {
    if (page.shows !== 'lines') return [];
    return page.lines.filter((_, at) => page.first + at >= from && page.first + at <= to);
  });
}
