import type { Sheet } from '../sheet/sheet.js';
import type { Word } from '../sheet/words.js';
import type { Content, TaggedTable } from './tagged.js';

/** A cell of a tagged table, with the words of it that stand on one page. */
export interface TaggedWords {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly words: readonly Word[];
}

/** What a row of a tagged table prints on one page; its number in the table counts from 0. */
export interface TaggedRow {
  readonly row: number;
  readonly cells: readonly TaggedWords[];
}

/** The part of a tagged table that stands on one page. */
export interface TaggedPart {
  readonly sheet: Sheet;
  readonly rows: readonly TaggedRow[];
  /** The numbers of the heading rows that the page prints again over them, and their words. */
  readonly repeated: readonly { readonly row: number; readonly words: readonly Word[] }[];
}

/** Finds the words that the structure calls by a page and an id on it; null where the page is none of the document. */
export type WordsByContent = (content: Content) => { readonly sheet: Sheet; readonly words: readonly Word[] } | null;

/** The words of pages by the marked content they belong to. */
export function wordsByContent(sheets: readonly Sheet[]): WordsByContent {
  const pages = new Map(
    sheets.map((sheet) => {
      const words = new Map<number, Word[]>();
      for (const word of sheet.words)
        for (const mcid of word.mcids) {
          const same = words.get(mcid);
          if (same === undefined) words.set(mcid, [word]);
          else same.push(word);
        }
      return [sheet.object, { sheet, words }] as const;
    }),
  );
  return ({ page, mcid }) => {
    const found = pages.get(page);
    return found === undefined ? null : { sheet: found.sheet, words: found.words.get(mcid) ?? [] };
  };
}

/** The parts of a tagged table, page by page; a row that prints nothing on a page is not in its part. */
export function partsOf(table: TaggedTable, wordsOf: WordsByContent): TaggedPart[] {
  const pages = new Map<Sheet, TaggedRow[]>();
  table.forEach((cells, row) => {
    const found = cells.map(({ contents }) => contents.map(wordsOf).filter((one) => one !== null));
    const printed = new Set(found.flat().flatMap(({ sheet, words }) => (words.length > 0 ? [sheet] : [])));
    for (const sheet of printed) {
      const here = cells.map(({ columnSpan, rowSpan }, at): TaggedWords => ({
        columnSpan,
        rowSpan,
        words: [...new Set((found[at] ?? []).flatMap((one) => (one.sheet === sheet ? one.words : [])))],
      }));
      pages.set(sheet, [...(pages.get(sheet) ?? []), { row, cells: here }]);
    }
  });
  return repeatsTold([...pages].sort(([a], [b]) => a.number - b.number));
}

/** A row that a page prints although later rows stood on the page before is a heading printed again. */
function repeatsTold(pages: readonly (readonly [Sheet, readonly TaggedRow[]])[]): TaggedPart[] {
  let last = -1;
  const headings = new Map<number, readonly Word[]>();
  return pages.map(([sheet, rows]) => {
    const before = last;
    last = Math.max(last, ...rows.map(({ row }) => row));
    const again = rows.filter(({ row }) => row < before);
    const own = rows.filter(({ row }) => row >= before);
    if (before < 0) for (const { row, cells } of own) headings.set(row, wordsIn(cells));
    const repeated = again.map(({ row, cells }) => ({ row, words: wordsIn(cells) }));
    return {
      sheet,
      rows: own,
      repeated: repeated.length > 0 || before < 0 ? repeated : untagged(sheet, own, headings),
    };
  });
}

function wordsIn(cells: readonly TaggedWords[]): Word[] {
  return cells.flatMap(({ words }) => [...words]);
}

/** Print at the same place across, in points. */
const SAME_PLACE = 2;

/** Headings that a page prints again over its first row without saying so: the words of the first rows, at the same places. */
function untagged(sheet: Sheet, rows: readonly TaggedRow[], headings: ReadonlyMap<number, readonly Word[]>) {
  const top = Math.min(...rows.flatMap(({ cells }) => wordsIn(cells)).map(({ box }) => box.top));
  const above = sheet.words.filter(({ box, mcids }) => mcids.length === 0 && box.bottom < top + SAME_PLACE);
  const repeated: { row: number; words: readonly Word[] }[] = [];
  for (const [row, words] of headings) {
    const again = words.map((word) =>
      above.findLast(({ text, box }) => text === word.text && Math.abs(box.left - word.box.left) < SAME_PLACE),
    );
    const found = again.filter((word) => word !== undefined);
    if (words.length === 0 || found.length < words.length) break;
    repeated.push({ row, words: [...new Set(found)] });
  }
  return repeated;
}
