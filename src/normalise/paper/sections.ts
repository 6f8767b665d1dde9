import { idsIn } from '../../lib/ids.js';
import type { Day, ReleaseName } from '../../model/ids.js';
import type { Block, TableRow } from '../../model/paper-print.js';
import type { Place } from '../../model/printed.js';
import { type Columns, columnsOf } from './columns.js';
import { dccGroupIn } from './dcc-impact.js';
import { type Passage, joined, passageOf } from './narrative.js';
import { releasesNamedIn } from '../words/release-names.js';

/** A row of a section's tables, with the roles of its cells and what the group it stands in says of the DCC Systems. */
export interface SectionRow {
  readonly row: Extract<TableRow, { row: 'cells' }>;
  readonly columns: Columns;
  readonly dccGroup: boolean | null;
}

/** What a paper prints on one release: its running text and the rows of its tables. */
export interface SectionPrint {
  readonly name: ReleaseName;
  readonly places: readonly Place[];
  readonly passages: readonly Passage[];
  readonly rows: readonly SectionRow[];
}

/** A paper by its sections; what stands in none is in `outside`. */
export interface PaperBySections {
  readonly sections: readonly SectionPrint[];
  readonly outside: readonly Passage[];
}

/** A section while it is read. */
interface OpenSection {
  readonly name: ReleaseName;
  readonly places: Place[];
  readonly passages: Passage[];
  readonly rows: SectionRow[];
}

/** How far a paper is read: the section that is open, the columns of the last table, what the last group says. */
interface Reading {
  readonly today: Day;
  readonly sections: OpenSection[];
  readonly outside: Passage[];
  open: OpenSection | null;
  columns: Columns | null;
  dccGroup: boolean | null;
}

/** Headings under which a paper speaks of no single release. */
const GENERAL =
  /\b(?:purpose|introduction|background|summary|recommendations?|next steps|conclusions?|appendix|annex|glossary|contents|other|overview|decisions?|actions?)\b/i;
/** A heading below another: `2.1 Scope`. */
const SUBORDINATE = /^\d+\.\d/;
/** A paragraph that introduces the list of a release's modifications. */
const INTRODUCES =
  /\b(?:scope|target\w*|includ\w*|plan\w*|propos\w*)\b.*:$|\b(?:table|list|modifications) below\b|\bfollowing (?:table|modifications)\b/i;

/**
 * A paper by its releases: a section begins where a heading (or a row across a table) names a release, or where a
 * paragraph introduces the modifications of another; it ends at a heading on another matter. Sections of one name are
 * one section.
 */
export function sectionsOf(blocks: readonly Block[], today: Day): PaperBySections {
  const reading: Reading = { today, sections: [], outside: [], open: null, columns: null, dccGroup: null };
  let passages: Passage[] = [];
  const takePassages = () => {
    for (const passage of joined(passages)) takePassage(reading, passage);
    passages = [];
  };
  for (const block of blocks) {
    const passage = passageOf(block);
    if (passage !== null) passages.push(asHeading(passage, today));
    else if (block.block === 'table') {
      takePassages();
      takeTable(reading, block);
    }
  }
  takePassages();
  return { sections: reading.sections, outside: reading.outside };
}

/** A short line that begins with a release's name and is no sentence is a heading, however the reader saw it. */
function asHeading(passage: Passage, today: Day): Passage {
  if (passage.kind !== 'paragraph' || passage.text.split(' ').length > 12 || /[.;,:]$/.test(passage.text))
    return passage;
  const [named] = releasesNamedIn(passage.text, today);
  const isFirst = named !== undefined && /^(?:[\d.)]+\s*)?(?:the\s+)?$/i.test(passage.text.slice(0, named.index));
  return isFirst ? { ...passage, kind: 'heading' } : passage;
}

function takePassage(reading: Reading, passage: Passage): void {
  const names = [...new Set(releasesNamedIn(passage.text, reading.today).map(({ name }) => name))];
  const [name] = names;
  if (passage.kind === 'heading') {
    reading.dccGroup = name === undefined ? dccGroupIn(passage.text) : null;
    if (name !== undefined && names.length === 1) openSection(reading, name, passage);
    else if (GENERAL.test(passage.text) && !SUBORDINATE.test(passage.text)) reading.open = null;
  } else if (name !== undefined && INTRODUCES.test(passage.text) && introducesAnother(reading, name)) {
    openSection(reading, name, passage);
  }
  (reading.open?.passages ?? reading.outside).push(passage);
}

/** Whether a list of this release would not stand under the open section: there is none, or its list is printed. */
function introducesAnother({ open }: Reading, name: ReleaseName): boolean {
  return open === null || (open.name !== name && open.rows.length > 0);
}

function openSection(reading: Reading, name: ReleaseName, { places }: { readonly places: readonly Place[] }): void {
  const known = reading.sections.find((section) => section.name === name);
  reading.open = known ?? { name, places: [...places], passages: [], rows: [] };
  if (known === undefined) reading.sections.push(reading.open);
}

function takeTable(reading: Reading, table: Extract<Block, { block: 'table' }>): void {
  const rows = table.rows.map(groupWhereItIsOne);
  reading.columns =
    columnsOf(table, reading.columns) ?? (rows.some(({ row }) => row === 'group') ? reading.columns : null);
  for (const row of rows) {
    if (row.row === 'group') takeGroup(reading, row.text);
    else if (reading.columns !== null && reading.open !== null)
      reading.open.rows.push({ row, columns: reading.columns, dccGroup: reading.dccGroup });
  }
}

/**
 * Where nothing rules the columns off, a short row across them reads as a row with a first cell alone: it is a group where
 * it speaks of the DCC Systems and is no part of a title.
 */
function groupWhereItIsOne(row: TableRow): TableRow {
  if (row.row === 'group') return row;
  const [first, ...others] = row.cells;
  if (first === undefined || first.text === '' || others.some(({ text }) => text !== '')) return row;
  const isGroup = dccGroupIn(first.text) !== null && idsIn(first.text).length === 0 && !/[‘’“”'"]|\.$/.test(first.text);
  return isGroup ? { row: 'group', text: { text: first.text, places: [...first.places] } } : row;
}

/** A row across the columns: of one release's modifications, or of those that impact the DCC Systems. */
function takeGroup(
  reading: Reading,
  text: Passage | { readonly text: string; readonly places: readonly Place[] },
): void {
  const [named] = releasesNamedIn(text.text, reading.today);
  if (named !== undefined) openSection(reading, named.name, text);
  reading.dccGroup = named === undefined ? dccGroupIn(text.text) : null;
}
