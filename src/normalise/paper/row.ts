import type { ModificationId } from '../../model/ids.js';
import type { PaperPrint } from '../../model/paper-print.js';
import type { Place, Printed, Repair } from '../../model/printed.js';
import { COLUMN_HEADINGS } from '../../model/words.js';
import { hyphensJoined, idEvidence, isMisreadId, withoutNoise, withoutStops } from '../words/clean-text.js';
import { cellOf } from './columns.js';
import { dccMarkOf } from './dcc-impact.js';
import type { SectionRow } from './sections.js';
import { type ReadText, statusTextOf } from '../status/status-text.js';
import { type QuotedTitle, namedIn, titleIn } from '../titles/title.js';

/** A row of a releases table by itself, before the rest of the paper is asked about its title. */
export interface ReadRow {
  readonly id: ModificationId;
  readonly idAsPrinted: string;
  readonly idPlaces: readonly Place[];
  readonly title: QuotedTitle;
  /** What the title is read from, its noise in it, and what was taken for noise. */
  readonly titlePrinted: string;
  readonly titleNoise: readonly string[];
  readonly titlePlaces: readonly Place[];
  readonly url: string | null;
  /** Whether it is printed as a link is, in a document that has lost its links. */
  readonly linkIsLost: boolean;
  readonly status: ReadText;
  readonly statusPlaces: readonly Place[];
  readonly dcc: {
    readonly impact: boolean | null;
    readonly printed: string;
    readonly places: readonly Place[];
    /** Whether there is a column for the mark and neither a mark in it nor a group that tells. */
    readonly isUnmarked: boolean;
  };
  /** The repair of the id, where letters stand for its digits. */
  readonly repairs: readonly Repair[];
}

/** A row read, or null where no cell of it names a modification. */
export function readRow(source: SectionRow, form: PaperPrint['form']): ReadRow | null {
  const { row, columns } = source;
  const [idCell, titleCell] = [cellOf(row, 'id', columns), cellOf(row, 'modification', columns)];
  const named = naming([idCell, titleCell], form);
  if (named === null) return null;
  const { id, printed, rest, cell } = named;
  const titleSource = cell === titleCell || titleCell === null ? rest : cleaned(titleCell, form).text;
  const title = titleIn(titleSource);
  const status = cellOf(row, 'status', columns);
  const places = (titleCell ?? cell).places;
  const repair = {
    field: 'modificationId',
    printed,
    repaired: id,
    evidence: idEvidence(printed, id),
    places: cell.places,
  };
  return {
    id,
    idAsPrinted: printed,
    idPlaces: cell.places,
    title,
    titlePrinted: hyphensJoined((titleCell ?? cell).text),
    titleNoise: cleaned(titleCell ?? cell, form).evidence,
    titlePlaces: title.title === null ? [] : places,
    url: titleCell?.url ?? idCell?.url ?? null,
    linkIsLost: (titleCell ?? idCell)?.lostLink === true,
    status: statusTextOf(status, form),
    statusPlaces: status?.places ?? [],
    dcc: dccImpactOf(source),
    repairs: isMisreadId(printed) ? [repair] : [],
  };
}

/** The first of the cells that names a modification, and by what. */
function naming(cells: readonly (Printed | null)[], form: PaperPrint['form']) {
  for (const cell of cells) {
    const named = cell === null ? null : namedIn(cleaned(cell, form).text);
    if (cell !== null && named !== null) return { ...named, cell };
  }
  return null;
}

function cleaned(cell: Printed, form: PaperPrint['form']) {
  const text = hyphensJoined(cell.text);
  if (form === 'pdf') return { text, evidence: [] };
  const clean = withoutNoise(text);
  const whole = withoutStops(hyphensJoined(clean.text));
  return { text: whole.text, evidence: [...clean.evidence, ...whole.evidence] };
}

/** What the row's own mark says of the DCC Systems; without a mark what its group says; null where neither is there. */
function dccImpactOf({ row, columns, dccGroup }: SectionRow): ReadRow['dcc'] {
  const cell = cellOf(row, 'dcc-impact', columns);
  if (cell !== null) return { impact: dccMarkOf(cell), printed: cell.text, places: cell.places, isUnmarked: false };
  const isUnmarked = dccGroup === null && columns['dcc-impact'] !== undefined;
  return { impact: dccGroup ?? (isUnmarked ? false : null), printed: '', places: [], isUnmarked };
}

const NOTHING_LISTED =
  /^(?:n\/?a|none|nil|tbc|-|–|—|there (?:are|is) (?:currently )?no\b.*|no (?:further |other )?modifications?\b.*)$/i;

/** Whether a row says nothing of any modification: it is empty, repeats the headings or says that there is none. */
export function isNoEntry({ row }: SectionRow): boolean {
  const texts = row.cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  return texts.every((text) => NOTHING_LISTED.test(text) || isHeading(text));
}

function isHeading(text: string): boolean {
  return (
    text.split(' ').length <= 4 && !/[.;:]$/.test(text) && COLUMN_HEADINGS.some(({ pattern }) => pattern.test(text))
  );
}
