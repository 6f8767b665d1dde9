import { beginsWithId, idsIn, keyOf } from '../../lib/ids.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { PaperFacts } from '../../model/paper-facts.js';
import type { Block, PaperPrint } from '../../model/paper-print.js';
import type { Place, Printed } from '../../model/printed.js';
import { namedIn } from '../titles/title.js';
import { cellOf } from './columns.js';
import type { SectionPrint } from './sections.js';

/** A page of which so many words, and this share of them, are in doubt is printed badly. */
const MOST = 10;
const SHARE = 0.06;

/**
 * What a reader should check in a scan beside its doubtful words: print that looks like a row and was read as something
 * else, modifications listed twice under one release, and pages so bad that more than the doubtful words may be misread.
 */
export function scanDoubts(
  print: PaperPrint,
  sections: readonly SectionPrint[],
  { releases }: Pick<PaperFacts, 'releases'>,
): DocumentFinding[] {
  if (print.form !== 'scan') return [];
  const listed = new Set(releases.flatMap(({ entries }) => entries.map(({ modificationId }) => keyOf(modificationId))));
  const isListed = (text: string): boolean => idsIn(text).every(({ id }) => listed.has(keyOf(id)));
  return [
    ...print.blocks.flatMap((block) => rowAsOther(block, isListed)),
    ...sections.flatMap(besideIds),
    ...releases.flatMap(listedAgain),
    ...badPages(print),
  ];
}

/** A row that was read as headings of its table, or as a line of text: it names a modification and says nothing of it. */
function rowAsOther(block: Block, isListed: (text: string) => boolean): DocumentFinding[] {
  const lost = (text: string, places: readonly Place[]): DocumentFinding[] => {
    const message = `What may be a row was not read as one: “${text}”`;
    return isListed(text) ? [] : [{ kind: 'unreadable-row', message, places: [...places] }];
  };
  if (block.block === 'table') {
    const [first] = block.rows;
    const places = first?.row === 'group' ? first.text.places : first?.cells.flatMap((cell) => [...cell.places]);
    return lost(block.columns.join(' | '), places ?? []);
  }
  const { text, places } = block.text;
  const isRow = block.block === 'paragraph' && beginsWithId(text) && !/[.:;!?]$/.test(text);
  return isRow ? lost(text, places) : [];
}

/** Words beside the id in a column of ids: a second row may have been read into one. */
function besideIds({ name, rows }: SectionPrint): DocumentFinding[] {
  return rows.flatMap(({ row, columns }) => {
    const cell = columns.modification === undefined ? null : cellOf(row, 'id', columns);
    const named = cell === null ? null : namedIn(cell.text);
    if (cell === null || named === null || !/[\p{L}\p{N}]{2}/u.test(named.rest)) return [];
    const { id, rest } = named;
    const message = `Beside the id ${id} its cell has “${rest}”: another row may have been read into that of ${id}.`;
    return [{ kind: 'reading-in-doubt', modificationId: id, release: name, message, places: [...cell.places] }];
  });
}

/** A modification that one release lists more than once: an id may be misread, or print was read twice. */
function listedAgain({ name, entries }: PaperFacts['releases'][number]): DocumentFinding[] {
  return entries.flatMap(({ modificationId: id, places }, at) => {
    if (entries.findIndex((entry) => entry.modificationId === id) === at) return [];
    const message = `${id} is listed more than once under ${name}: an id may be misread.`;
    return [{ kind: 'reading-in-doubt', modificationId: id, release: name, message, places: places.modificationId }];
  });
}

function badPages({ blocks, inDoubt = [], pages }: PaperPrint): DocumentFinding[] {
  const printed = blocks.flatMap(printedIn);
  const on = (own: readonly Printed[], page: number): Printed[] =>
    own.filter(({ places: [place] }) => place?.at === 'box' && place.page === page);
  return Array.from({ length: pages }, (_, at) => at + 1).flatMap((page) => {
    const doubtful = on(inDoubt, page);
    const all = on(printed, page).reduce((sum, { text }) => sum + text.split(' ').length, 0);
    if (doubtful.length < MOST || doubtful.length < SHARE * all) return [];
    const message = `Page ${page} is printed badly: recognition is in doubt about ${doubtful.length} of its ${all} words, and what it is sure of may be misread too.`;
    return [{ kind: 'reading-in-doubt', message, places: doubtful.flatMap(({ places }) => [...places]) }];
  });
}

function printedIn(block: Block): Printed[] {
  if (block.block !== 'table') return [block.text];
  return block.rows.flatMap((row) =>
    row.row === 'group' ? [row.text] : row.cells.map(({ text, places }) => ({ text, places: [...places] })),
  );
}
