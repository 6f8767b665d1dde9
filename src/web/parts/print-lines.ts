import type { LinesPage } from '../../model/print-view.js';
import type { Place } from '../../model/printed.js';
import type { Statement } from '../../model/statement.js';

/** A line of a text as it is shown. */
export interface ShownLine {
  readonly number: number;
  readonly text: string;
  /** Statements whose print begins on this line. */
  readonly begins: readonly Statement[];
  /** Whether any statement is read here. */
  readonly cited: boolean;
  readonly marked: boolean;
}

/** The lines of a page with what is read in each, and those that the marked places hold. */
export function shownLines(page: LinesPage, statements: readonly Statement[], marked: readonly Place[]): ShownLine[] {
  const begins = new Map<number, Statement[]>();
  const cited = new Set<number>();
  for (const statement of statements) {
    const ranges = linesIn(statement.places);
    const first = Math.min(...ranges.map(({ from }) => from));
    if (ranges.length > 0) begins.set(first, [...(begins.get(first) ?? []), statement]);
    for (const { from, to } of ranges) for (let line = from; line <= to; line++) cited.add(line);
  }
  const ranges = linesIn(marked);
  return page.lines.map((text, at) => {
    const number = page.first + at;
    return {
      number,
      text,
      begins: begins.get(number) ?? [],
      cited: cited.has(number),
      marked: ranges.some(({ from, to }) => from <= number && number <= to),
    };
  });
}

/** Whether two places of one source have print in common. */
export function isMet(a: Place, b: Place): boolean {
  if (a.at === 'lines' && b.at === 'lines') return a.from <= b.to && b.from <= a.to;
  if (a.at === 'label' && b.at === 'label') return a.label === b.label;
  if (a.at !== 'box' || b.at !== 'box' || a.page !== b.page) return false;
  const [left, top, right, bottom] = a.box;
  return left < b.box[2] && b.box[0] < right && top < b.box[3] && b.box[1] < bottom;
}

function linesIn(places: readonly Place[]): Extract<Place, { at: 'lines' }>[] {
  return places.flatMap((place) => (place.at === 'lines' ? [place] : []));
}
