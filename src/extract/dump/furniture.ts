import type { Line } from './lines.js';

const SPECIMEN = /\bspecimen for testing\b/i;
const CLASSIFICATION = /\bdocument has a classification of\b/i;
const PAGE_NUMBER = /(?:^|\s)page\s+\d+(?:\s*(?:of|\/)\s*\d+)?(?=\s|$)/i;
const BARE_NUMBER = /^[-–—\s]*\d{1,3}[-–—\s]*$/;

/** How often a line that opens the paper must come again to be its running header. */
const REPEATS_OF_A_HEADER = 1;

/** The lines that say something, and those that run along the edges of every page. */
export interface Parted {
  readonly content: readonly Line[];
  readonly furniture: readonly Line[];
}

/** Running headers and footers apart from what a paper says. */
export function withoutFurniture(lines: readonly Line[]): Parted {
  const repeated = runningTitle(lines);
  const runs = (line: Line, at: number) =>
    isFurniture(line.text) || repeated.has(line.number) || isPageNumber(line, lines[at - 1], lines[at + 1]);
  return {
    content: lines.filter((line, at) => !runs(line, at)),
    furniture: lines.filter((line, at) => runs(line, at)),
  };
}

function isFurniture(text: string): boolean {
  if (SPECIMEN.test(text) || CLASSIFICATION.test(text)) return true;
  return PAGE_NUMBER.test(text) && text.length < 80 && !/[.;:]$/.test(text);
}

/** The later copies of the paper's first line, where pages repeat it. */
function runningTitle(lines: readonly Line[]): Set<number> {
  const first = lines.find(({ text }) => !isFurniture(text))?.text ?? '';
  const copies = lines.filter(({ text }) => text === first).slice(1);
  return new Set(/\d/.test(first) || copies.length < REPEATS_OF_A_HEADER ? [] : copies.map(({ number }) => number));
}

/** A number alone on the last or the first line of a page. */
function isPageNumber(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (line.page === null || !BARE_NUMBER.test(line.text)) return false;
  return before?.page !== line.page || after?.page !== line.page;
}
