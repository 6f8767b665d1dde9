import { UnreadableError } from '../../lib/errors.js';
import type { PageField, PagePrint } from '../../model/page-print.js';
import type { Place, Printed } from '../../model/printed.js';
import { type Box, type Piece, blocksOf, boxesIn, holds, textOf } from './box.js';
import { withHeadingsClosed } from './closed-headings.js';
import { withCurrentStages } from './current-stages.js';
import { decodePage } from './decode.js';
import { documentsIn, unlabelledDocuments } from './documents.js';
import { entriesIn } from './entries.js';
import { itemsOf } from './items.js';
import { withLabelsFirst } from './labels-first.js';
import { type Label, labelsOf } from './labels.js';
import { panelsOf } from './panels.js';
import { withParagraphsApart } from './paragraphs-apart.js';
import { allBlocks, headingsOf, unlabelledProse } from './prose.js';
import { regionOf } from './regions.js';
import { withoutRelated } from './related.js';
import { withLabelsApart } from './split-labels.js';
import { areSummaryOf } from './summary-aside.js';
import {
  type TimelineLine,
  labelledTimeline,
  once,
  timelineUnderYears,
  timelinesIn,
  withoutNumbers,
} from './timeline.js';
import { columnValues } from './transposed.js';
import { visiblePage } from './visible.js';
import { withWordsApart } from './words-apart.js';

/** The version of the reading of pages; it changes whenever the same bytes may be read otherwise. */
export const PAGE_READER_VERSION = '7';

/** A label with the pieces that stand under it. */
interface Section {
  readonly label: Label;
  readonly region: readonly Piece[];
}

/** No more of a value is quoted to show its place. */
const LONGEST_FRAGMENT = 120;
/** The labels whose text may hold dated lists of its own. */
const TEXTS = new Set(['issue', 'solution', 'latest-update']);

/**
 * What is printed on a saved web page: what stands under its labels, whatever its markup, its timeline, documents and
 * entries. A page without any known label is still read: what it prints is in `text`.
 * @throws UnreadableError when the bytes are no text, too many, or hold nothing that a reader could see.
 */
export function readPage(bytes: Uint8Array): PagePrint {
  const { head, body, specimen } = visiblePage(decodePage(bytes));
  const asPrinted = withLabelsApart(withWordsApart(withoutRelated(withParagraphsApart(withHeadingsClosed(body)))));
  const text = allBlocks(asPrinted);
  if (text.length === 0) throw new UnreadableError('is a web page that shows nothing');
  const root = withCurrentStages(withLabelsFirst(asPrinted));
  const sections = sectionsOf(root);
  const timeline = timelineOf(root, sections);
  const dated = new Set(timeline.flatMap(({ pieces }) => pieces));
  const documents = documentsOf(root, sections);
  const taken = new Set([...sections.flatMap(({ label, region }) => [label.piece, ...region]), ...dated]);
  return {
    kind: 'page',
    ...head,
    specimen,
    headings: headingsOf(root, head.documentTitle).map(({ text, level }) => ({ ...printed(text, 'heading'), level })),
    fields: sections.map(({ label, region }) => fieldOf(label, region, dated)),
    timeline: timeline.map(({ dates, event }) => ({
      ...printed([...dates, event].join(' ').trim(), 'timeline'),
      dates,
      event,
    })),
    documents: documents.map(({ title, date, url }) => ({
      ...printed(title, 'documents', url),
      ...(date === null ? {} : { date }),
    })),
    entries: entriesIn(root).map(({ url, ...entry }) => ({
      ...entry,
      ...printed(entry.text, entry.under ?? 'entries', url),
    })),
    prose: unlabelledProse(root, taken).map((line) => printed(line, 'text')),
    text: text.map((line) => printed(line, 'text')),
  };
}

/** The labels of the content with what stands under each. */
function sectionsOf(root: Box): Section[] {
  const all = labelsOf(root);
  const main = [...boxesIn(root)].find(({ tag }) => tag === 'main');
  const inMain = main === undefined ? [] : all.filter(({ piece }) => holds(main, piece));
  // What stands outside is none of the page's, but for the facts that a head or a column has and the text has not.
  const outside = all.filter((label) => !inMain.includes(label));
  const labels = inMain.length >= 3 && !areSummaryOf(outside, inMain) ? inMain : all;
  const across = columnValues(root);
  const panels = panelsOf(root, all);
  return labels.map((label) => {
    const region = regionOf(label, all, across);
    return {
      label,
      region: region.some((piece) => textOf(piece) !== '') ? region : (panels.get(label.piece) ?? region),
    };
  });
}

/**
 * The rows of the page's timeline. A list of documents is none, nor is a dated list within the text of the issue, the
 * solution or the update unless it only follows that text.
 */
function timelineOf(root: Box, sections: readonly Section[]): TimelineLine[] {
  const closed = new Set<Piece>();
  for (const { label, region } of sections) {
    closed.add(label.piece);
    if (label.role === 'documents' || label.extent === 'value') region.forEach((piece) => closed.add(piece));
    if (!TEXTS.has(label.role)) continue;
    const filled = region.filter((piece) => textOf(piece) !== '');
    const last = filled.at(-1);
    const isApart = filled.length > 1 ? !textOf(filled.at(-2) ?? label.piece).endsWith(':') : isAllDated(last);
    for (const piece of region) if (piece !== last || !isApart) closed.add(piece);
  }
  const regions = sections.filter(({ label }) => label.role === 'timeline').flatMap(({ region }) => region);
  const labelled = labelledTimeline(regions);
  const found = timelinesIn(root, closed);
  // What the label announces is the timeline, and no other dated list; rows that share a block with it are found by it alone.
  const own = found.filter(({ pieces }) => pieces.every((piece) => regions.some((region) => isIn(region, piece))));
  const rows = own.length === 0 && labelled.length === 0 ? found : own.length >= labelled.length ? own : labelled;
  return withoutNumbers(once(rows.length > 0 ? rows : timelineUnderYears(regions)));
}

function isIn(region: Piece, piece: Piece): boolean {
  return region === piece || (region.tag !== '#text' && holds(region as Box, piece));
}

/** Whether a piece is a timeline and nothing more. */
function isAllDated(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.tag === '#text') return false;
  const dated = timelinesIn(piece as Box, new Set()).flatMap(({ pieces }) => pieces);
  return dated.map((each) => textOf(each)).join('').length >= textOf(piece).length * 0.9;
}

function documentsOf(root: Box, sections: readonly Section[]) {
  const listed = sections.filter(({ label }) => label.role === 'documents').flatMap(({ region }) => region);
  const documents = documentsIn(listed);
  if (documents.length > 0) return documents;
  const texts = sections.filter(({ label }) => TEXTS.has(label.role)).flatMap(({ region }) => region);
  return unlabelledDocuments(root, (box) => texts.some((piece) => piece.tag !== '#text' && holds(piece as Box, box)));
}

function fieldOf(
  { role, printed: label, extent }: Label,
  region: readonly Piece[],
  dated: ReadonlySet<Piece>,
): PageField {
  const blocks =
    extent === 'list' ? itemsOf(region, dated) : withoutSigns(blocksOf(region, dated).flatMap(withItemsApart), extent);
  const text = blocks.flat().join(' ');
  return { ...printed(text, label), role, label, blocks };
}

/** The lines of a block, where some begin with a typed bullet each of those a block of its own, as the items of a list are. */
function withItemsApart(lines: readonly string[]): string[][] {
  return lines.reduce<string[][]>((blocks, line, at) => {
    const item = /^[•▪◦‣]\s*(?=\S)/.exec(line);
    if (item !== null || at === 0) return [...blocks, [line.slice(item?.[0].length ?? 0)]];
    return [...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), line]];
  }, []);
}

/** Blocks without the sign that parts the first of them from its label, and a value without the one after it. */
function withoutSigns(blocks: readonly string[][], extent: Label['extent']): string[][] {
  return blocks
    .map((lines, at) =>
      at > 0 ? lines : lines.map((line, no) => (no > 0 ? line : line.replace(/^(?:[:：]|[–—-](?=\s))\s*/, ''))),
    )
    .map((lines) => (extent === 'value' ? lines.map((line) => line.replace(/\s*[|•·]$/, '')) : lines))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
}

function printed(text: string, label: string, url?: string | null): Printed {
  const cut = text.length <= LONGEST_FRAGMENT ? text : text.slice(0, LONGEST_FRAGMENT).replace(/\s+\S*$/, '');
  const places: Place[] = [{ at: 'label', label, fragment: cut }];
  return { text, places, ...(url === null || url === undefined ? {} : { url }) };
}
