import type { SpecimenRow } from './papers.js';

/** A column of a specimen's table: its heading, its share of the width, and what it prints of a row. */
export interface LayoutColumn {
  readonly heading: string;
  readonly share: number;
  readonly prints: 'modification' | 'id' | 'title' | 'status' | 'impact';
}

/** How a specimen is set: one of the ways in which such papers are printed. */
export interface Layout {
  readonly name: string;
  readonly landscape: boolean;
  readonly font: 'Helvetica' | 'Times-Roman';
  /** Strokes round each cell, thin filled rectangles as Word draws them, bars between rows, or shades and no rules. */
  readonly rules: 'strokes' | 'rectangles' | 'bars' | 'zebra';
  readonly columns: readonly LayoutColumn[];
  /** How the impact on DCC Systems is told: by a tick, in words, or by a row above all rows that have it. */
  readonly impact: 'tick' | 'words' | 'groups';
  readonly repeatsHeadings: boolean;
}

const GRID = [
  { heading: 'Modification', share: 0.31, prints: 'modification' },
  { heading: 'Status', share: 0.55, prints: 'status' },
  { heading: 'Impacts DCC Systems?', share: 0.14, prints: 'impact' },
] as const;

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'grid',
    landscape: false,
    font: 'Helvetica',
    rules: 'strokes',
    columns: GRID,
    impact: 'tick',
    repeatsHeadings: true,
  },
  {
    name: 'word',
    landscape: false,
    font: 'Times-Roman',
    rules: 'rectangles',
    columns: GRID,
    impact: 'words',
    repeatsHeadings: false,
  },
  {
    name: 'groups',
    landscape: false,
    font: 'Helvetica',
    rules: 'bars',
    columns: [
      { heading: 'Modification', share: 0.38, prints: 'modification' },
      { heading: 'Status', share: 0.62, prints: 'status' },
    ],
    impact: 'groups',
    repeatsHeadings: true,
  },
  {
    name: 'wide',
    landscape: true,
    font: 'Helvetica',
    rules: 'zebra',
    columns: [
      { heading: 'Mod ID', share: 0.1, prints: 'id' },
      { heading: 'Title', share: 0.27, prints: 'title' },
      { heading: 'DCC impact', share: 0.1, prints: 'impact' },
      { heading: 'Current status', share: 0.53, prints: 'status' },
    ],
    impact: 'words',
    repeatsHeadings: true,
  },
];

/** What a column prints of a row; the title stands in quotes, with its qualifier behind it. */
export function cellText(row: SpecimenRow, { prints }: LayoutColumn, { impact }: Layout): string {
  const title = `‘${row.title}’${row.qualifier === null ? '' : ` (${row.qualifier})`}`;
  switch (prints) {
    case 'modification':
      return `${row.id} ${title}`;
    case 'id':
      return row.id;
    case 'title':
      return title;
    case 'status':
      return row.status;
    case 'impact':
      return impact === 'words' ? (row.impact ? 'Yes' : 'No') : row.impact ? TICK : '';
  }
}

/** A tick in ZapfDingbats, the one standard font that has one. */
export const TICK = '4';
