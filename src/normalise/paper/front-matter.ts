import type { Day } from '../../model/ids.js';
import type { Block, PaperPrint } from '../../model/paper-print.js';
import type { PaperFacts } from '../../model/paper-facts.js';
import type { Place } from '../../model/printed.js';
import { closingLinesOf } from './closing-lines.js';
import { datesIn } from '../words/dates-in-text.js';
import { releasesNamedIn } from '../words/release-names.js';

/** A line of a paper's front: a heading, a paragraph, or a row of a table with its cells apart. */
interface Line {
  readonly cells: readonly string[];
  readonly places: readonly Place[];
  readonly isHeading: boolean;
}

/** A value printed under a label: `Date: 21 September 2021`. */
interface Labelled {
  readonly value: string;
  readonly places: readonly Place[];
}

const LABELLED = /^([A-Z][A-Za-z ]{2,24}?)\s*:\s*(\S.*)$/;
const SPECIMEN = /specimen for testing/i;
const REFERENCE = /\b(?:CSC|SECCP|SECP)[_-]\d{1,4}[_-]\d{2,6}(?:[_-]\d+)?\b/;

/** What a paper says of itself; its date is null where none is printed. */
export function frontMatterOf(
  print: PaperPrint,
): Omit<PaperFacts['paper'], 'date'> & { date: Day | null; specimen: boolean } {
  const lines = print.blocks.flatMap(linesOf);
  const closing = closingLinesOf(print.blocks);
  const labelled = (...labels: RegExp[]) => labelledIn(lines, labels);
  const date = dateOf(
    labelled(/^(?:paper |publication )?date$/i),
    closing?.date ?? null,
    labelled(/^(?:meeting date|date of (?:meeting|paper))$/i),
  );
  const title = labelled(/^(?:paper )?title$/i) ?? titleIn(lines, print.furniture);
  const author = authorOf(labelled(/^(?:author|authors|prepared by|written by|paper by|owner)$/i), closing);
  const printed = [...print.furniture.map(({ text }) => text), ...lines.map(({ cells }) => cells.join(' '))];
  return {
    title: title?.value ?? null,
    committee: 'CSC',
    date: date?.value ?? null,
    reference: labelled(/^(?:paper |document )?(?:reference|ref|number|no)$/i)?.value ?? referenceIn(printed),
    author: author.author,
    organisation: labelled(/^organisation$/i)?.value ?? author.organisation,
    places: { title: [...(title?.places ?? [])], date: [...(date?.places ?? [])], author: [...author.places] },
    specimen: printed.some((text) => SPECIMEN.test(text)),
  };
}

function linesOf(block: Block): Line[] {
  if (block.block !== 'table')
    return [{ cells: [block.text.text], places: block.text.places, isHeading: block.block === 'heading' }];
  const rows = block.rows.map((row) => (row.row === 'group' ? [row.text] : row.cells));
  return rows.map((cells) => ({
    cells: cells.map(({ text }) => text),
    places: cells.flatMap(({ places }) => [...places]),
    isHeading: false,
  }));
}

/** The value under the first label that fits: behind a colon, or in the cell beside it. */
function labelledIn(lines: readonly Line[], labels: readonly RegExp[]): Labelled | null {
  for (const { cells, places } of lines) {
    const [first = '', second = ''] = cells;
    const [, label, value] =
      cells.length === 1 ? (LABELLED.exec(first) ?? []) : ['', first.replace(/\s*:$/, ''), second];
    if (label !== undefined && value !== undefined && value !== '' && labels.some((one) => one.test(label)))
      return { value, places };
  }
  return null;
}

/** The first of the dates that is a day: the paper's own, the closing one, the meeting's. */
function dateOf(...candidates: (Labelled | null)[]): { value: Day; places: readonly Place[] } | null {
  for (const candidate of candidates) {
    const day = datesIn(candidate?.value ?? '', { today: '2000-01-01' }).find(({ date }) => date.length === 10)?.date;
    if (candidate !== null && day !== undefined) return { value: day, places: candidate.places };
  }
  return null;
}

const SECTION_HEADING = /^\d+[.)]?\s|\b(?:purpose|introduction|background|recommendations?|contents|agenda)\b/i;

/** The paper's title: the line before its first release that speaks of releases and is no heading of a section. */
function titleIn(lines: readonly Line[], furniture: PaperPrint['furniture']): Labelled | null {
  const section = lines.findIndex(({ cells: [text = ''] }) => SECTION_HEADING.test(text));
  const upTo = lines.findIndex(({ cells: [text = ''] }, at) => {
    const [named] = releasesNamedIn(text, '2000-01-01');
    return named !== undefined && (/^\d/.test(text) || (named.index === 0 && section >= 0 && section < at));
  });
  const front = upTo < 0 ? lines : lines.slice(0, upTo);
  const fits = front.filter(
    ({ cells: [text = ''] }) =>
      text.split(' ').length <= 12 && !/[.:;,]$/.test(text) && !SECTION_HEADING.test(text) && !SPECIMEN.test(text),
  );
  const found =
    fits.find(({ cells: [text = ''] }) => /\breleases?\b/i.test(text)) ?? fits.find(({ isHeading }) => isHeading);
  if (found !== undefined) return { value: found.cells[0] ?? '', places: found.places };
  const running = furniture.find(({ text }) => /\breleases?\b/i.test(text) && !SPECIMEN.test(text));
  return running === undefined ? null : { value: withoutRunningMatter(running.text), places: running.places };
}

/** A running line without the reference before it and the page number behind it. */
function withoutRunningMatter(text: string): string {
  return text
    .replace(REFERENCE, '')
    .replace(/\s*Page \d.*$/i, '')
    .replace(/^[\s–—-]+|[\s–—-]+$/g, '');
}

function referenceIn(texts: readonly string[]): string | null {
  return texts.map((text) => REFERENCE.exec(text)?.[0]).find((found) => found !== undefined) ?? null;
}

function authorOf(labelled: Labelled | null, closing: ReturnType<typeof closingLinesOf>) {
  if (labelled === null)
    return {
      author: closing?.author ?? null,
      organisation: closing?.organisation ?? null,
      places: closing?.places ?? [],
    };
  const [, author = labelled.value, organisation] =
    /^([^,(]+?)\s*(?:,|\(| [–—-] )\s*([^)]+)\)?$/.exec(labelled.value) ?? [];
  return { author, organisation: organisation ?? closing?.organisation ?? null, places: labelled.places };
}
