import { tableHeadAt } from './column-heads.js';
import { isCopyOf } from '../../lib/recognition.js';
import { type Line, PAGE_MARK } from './lines.js';

const SPECIMEN = /\bspecimen for testing\b/i;
const CLASSIFICATION = /\bdocument has a classification of\b/i;
const PAGE_NUMBER = /(?:^|\s)page\s+\d+(?:\s*(?:of|\/)\s*\d+)?(?=\s|$)/i;
const BARE_NUMBER = /^[-–—\s]*\d{1,3}[-–—\s]*$/;

/** How often a line must be printed at the edges of pages to run along them. */
const LEAST_REPEATS = 3;

/** The lines that say something, and those that run along the edges of every page. */
export interface Parted {
  readonly content: readonly Line[];
  readonly furniture: readonly Line[];
}

/** Running headers and footers apart from what a paper says. */
export function withoutFurniture(lines: readonly Line[]): Parted {
  const edges = edgeLines(lines);
  const running = new Set([...titleCopies(lines), ...edges, ...copiesNearEdges(lines, edges)]);
  const runs = (line: Line, at: number) =>
    isFurniture(line.text) || running.has(line) || isPageNumber(line, lines[at - 1], lines[at + 1]);
  return {
    content: lines.filter((line, at) => !runs(line, at)),
    furniture: lines.filter((line, at) => runs(line, at)),
  };
}

function isFurniture(text: string): boolean {
  if (SPECIMEN.test(text) || CLASSIFICATION.test(text) || PAGE_MARK.test(text)) return true;
  return PAGE_NUMBER.test(text) && text.length < 80 && !/[.;:]$/.test(text);
}

/** The later copies of the paper's first line, where pages repeat it. */
function titleCopies(lines: readonly Line[]): Line[] {
  const first = lines.find(({ text }) => !isFurniture(text))?.text ?? '';
  return /\d/.test(first) ? [] : lines.filter(({ text }) => text === first).slice(1);
}

/** The lines without a stop that stand again and again where a page ends or begins, or beside other furniture. */
function edgeLines(lines: readonly Line[]): Line[] {
  const atEdge = lines.filter((line, at) => {
    if (tableHeadAt(lines, at) !== null) return false;
    const beside = [lines[at - 1], lines[at + 1]];
    return beside.some((other) => other?.page !== line.page || isFurniture(other.text));
  });
  const count = (text: string) => atEdge.filter((line) => isCopyOf(line.text, text)).length;
  const again = atEdge.filter(({ text }) => count(text) >= LEAST_REPEATS);
  return [...again, ...sameOnEachPage(lines)].filter(({ text }) => text.length > 3 && !/[.;:]$/.test(text));
}

/** How many lines of furniture may stand together at the edge of a page. */
const MOST_TOGETHER = 4;
/** The share of the pages that must print a line in one place for it to be furniture. */
const MOST_PAGES = 0.6;

/** The lines that most pages print as the same line from their end or from their beginning. */
function sameOnEachPage(lines: readonly Line[]): Line[] {
  const heads = new Set(lines.flatMap((_, at) => lines.slice(at, tableHeadAt(lines, at)?.to ?? at)));
  const pages = [...new Set(lines.map(({ page }) => page))].map((page) => lines.filter((line) => line.page === page));
  return [true, false].flatMap((fromEnd) =>
    Array.from({ length: MOST_TOGETHER }, (_, step) => {
      const inPlace = pages.flatMap((page) => page.at(fromEnd ? -1 - step : step) ?? []);
      const least = Math.max(LEAST_REPEATS, MOST_PAGES * pages.length);
      return inPlace.filter(
        (line) => !heads.has(line) && inPlace.filter(({ text }) => isCopyOf(text, line.text)).length >= least,
      );
    }).flat(),
  );
}

/** The lines near the edge of a page that other pages print at theirs: a cell may have come between them and the edge. */
function copiesNearEdges(lines: readonly Line[], edges: readonly Line[]): Line[] {
  const texts = [...new Set(edges.map(({ text }) => text))];
  return lines.filter((line, at) => {
    const near = [lines[at - MOST_TOGETHER], lines[at + MOST_TOGETHER]];
    return texts.some((text) => isCopyOf(line.text, text)) && near.some((other) => other?.page !== line.page);
  });
}

/** A number alone on the last or the first line of a page. */
function isPageNumber(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (line.page === null || !BARE_NUMBER.test(line.text)) return false;
  return before?.page !== line.page || after?.page !== line.page;
}
