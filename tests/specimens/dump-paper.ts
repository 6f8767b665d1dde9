/** A row of a releases table as its author wrote it. */
export interface DumpRow {
  readonly id: string;
  readonly title: string;
  readonly qualifier: string | null;
  readonly url: string;
  readonly status: string;
  readonly impact: boolean;
}

/** One release's section. `date` is as printed: `4 November 2021`. */
export interface DumpSection {
  readonly release: string;
  readonly date: string;
  readonly scope: 'in-scope' | 'targeted';
  readonly rows: readonly DumpRow[];
  readonly narrative: readonly string[];
}

/** A paper as its author wrote it, before it is set. `date` is as printed. */
export interface DumpPaper {
  readonly title: string;
  readonly purpose: string;
  readonly sections: readonly DumpSection[];
  readonly recommendations: readonly string[];
  readonly author: string;
  readonly organisation: string;
  readonly date: string;
  /** What runs along the top of each page, if anything. */
  readonly header: string | null;
}

/** How a paper is set and what its dump has lost. Widths are in thousandths of the size of the print. */
export interface DumpLayout {
  readonly columns: 'usual' | 'mark-between' | 'ids-apart' | 'grouped';
  readonly quotes: readonly [string, string];
  readonly marks: readonly [yes: string, no: string];
  readonly textWidth: number;
  readonly titleWidth: number;
  readonly statusWidth: number;
  readonly centred: boolean;
  /** Whether the lines of the cells beside each other run together, or whole cells stand one after another. */
  readonly cells: 'joined' | 'apart';
  readonly links: boolean;
  readonly pageEnds: 'none' | 'form-feed' | 'set-in';
  readonly linesOnPage: number;
  /** Whether a table's heading is printed again where a page begins amid its rows. */
  readonly headsRepeated: boolean;
  readonly bullet: string;
  /** The chances of an empty line before a line, of a border between cells, of a letter for a zero in an id. */
  readonly noise: { readonly gaps: number; readonly borders: number; readonly letters: number };
}
