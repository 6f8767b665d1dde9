import type { Cut } from './cuts.js';
import type { MarkFamily, MarkPlace } from './marks.js';
import type { TableLine, Word } from './table-lines.js';
import type { TableLines } from './table-rows.js';
import type { KnownTitle, TitleRead } from './title-cell.js';
import type { Affinity } from './wording.js';
import type { Tail } from './wrap.js';

/** What is known of a table before its lines are cut. */
export interface TableStyle {
  readonly quoted: boolean;
  /** Whether ids have a column of their own, apart from the titles. */
  readonly idColumn: boolean;
  readonly marks: MarkPlace;
  readonly families: ReadonlySet<MarkFamily>;
  /** Whether cells start at the top of their row, or are centred in it so that a row may start before its id. */
  readonly centred: boolean;
  /** Whether whole cells stand one after another, each set apart by an empty line. */
  readonly apart: boolean;
  /** The estimated widths of the columns of titles and of statuses, in thousandths of the size of the print. */
  readonly titleWidth: number | null;
  readonly statusWidth: number | null;
}

/** What is known of a row before its lines are cut. */
export interface RowHints {
  /** The texts whose word pairs are no evidence for this row: its own, and those of rows of the same modification. */
  readonly without: ReadonlySet<string>;
  /** The words of its title, from its link or from the running text; empty where neither tells. */
  readonly known: KnownTitle;
}

/** A reading of a table's lines as far as it has come. */
export interface Path {
  readonly cost: number;
  readonly back: Path | null;
  readonly cut: Cut | null;
  /** The row whose title is being read, -1 before the first. */
  readonly row: number;
  /** Whether the status being read is already that of the next row. */
  readonly ahead: boolean;
  readonly title: TitleRead;
  readonly titleTail: Tail | null;
  readonly statusTail: Tail | null;
  readonly marked: boolean;
  /** Which columns the line before had print in, and whether any line of the row had print in both. */
  readonly shape: 'none' | 'title' | 'status' | 'both';
  readonly mixed: boolean;
  readonly titleFrom: number;
  readonly statusFrom: number;
}

/** The words of one row, given to its columns, each with the line of the table it is on. */
export interface RowReading {
  readonly title: readonly Placed[];
  readonly status: readonly Placed[];
  readonly mark: Placed | null;
}
export interface Placed {
  readonly word: Word;
  readonly at: number;
}

/** All that a table's lines are read by. */
export interface Context {
  readonly style: TableStyle;
  readonly hints: readonly RowHints[];
  readonly affinity: Affinity;
}

/** A run of rows with what is known of each before it is read. */
export interface HintedRun {
  readonly table: TableLines;
  readonly lines: readonly TableLine[];
  /** The name of each row among the texts of the paper, in order. */
  readonly keys: readonly string[];
  readonly hints: readonly RowHints[];
}
