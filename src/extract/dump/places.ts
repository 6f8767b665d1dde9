import type { Place, Printed } from '../../model/printed.js';
import type { Line } from './lines.js';

/** The places of lines: one for every run of lines that follow each other on one page. */
export function placesOf(lines: readonly Line[]): Place[] {
  const places: { at: 'lines'; from: number; to: number; page?: number }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = places.at(-1);
    if (last !== undefined && before?.page === line.page && line.number <= last.to + 2) last.to = line.number;
    else
      places.push({
        at: 'lines',
        from: line.number,
        to: line.number,
        ...(line.page === null ? {} : { page: line.page }),
      });
    before = line;
  }
  return places;
}

/** Lines as one printed text. A word hyphenated at a line's end joins the next line without a space. */
export function printedOf(lines: readonly Line[], text = joined(lines.map((line) => line.text))): Printed {
  return { text: text.replace(/\s+/g, ' ').trim(), places: placesOf(lines) };
}

/** Texts of consecutive lines as running text: `Half-` and `Hourly` join without a space. */
export function joined(texts: readonly string[]): string {
  const hyphenated = (text: string, next: string) => /[\p{L}\p{N}]-$/u.test(text) && !/^(?:and|or|to)\b/.test(next);
  return texts.reduce((text, next) => (hyphenated(text, next) ? text + next : `${text} ${next}`), '').trim();
}
