import type { DocumentFinding } from '../../model/finding.js';
import type { Block, PaperPrint } from '../../model/paper-print.js';
import type { Place } from '../../model/printed.js';
import type { ReadRow } from './row.js';

/** Lines of which the bottoms are nearer to one another than this, in points, stand side by side. */
const BESIDE = 6;
/** A status of so few words may be a phrase that no full stop ends: `Approved for inclusion`. */
const PHRASE = 4;
const ENDS_SENTENCE = /[.!?:;)\]’”"'…]$/u;
/** Words that no sentence ends with: where a status does, another row has its end. */
const LEADS_ON =
  /\b(?:the|an?|of|to|and|or|in|on|by|for|from|with|at|before|after|is|are|be|been|being|will|has|have|that|this|its)$/iu;
/** A mark, which the column of marks prints and no sentence. */
const MARK = /[✓✔✗✘☑☒]/u;
const BEGINS_WITHIN = /^[\p{Ll},;)]/u;
/** A quote that is opened and not closed. */
const OPENED = /^[^‘“]*(?:‘[^’]*|“[^”]*)$/u;

/** A row under the release it is listed for. */
export interface ListedRow {
  readonly release: string;
  readonly row: ReadRow;
}

/**
 * The rows of which a page break may have parted what belongs together: a status or a title that breaks off where the
 * print of a page ends, although there is a next one, or a status that breaks off or begins in the middle of a sentence
 * anywhere, or has a mark in it. Of scans only what breaks off or begins within a sentence: recognition may have lost a full
 * stop. Dumps tell no ends of pages.
 */
export function cutShort(rows: readonly ListedRow[], { blocks, form, pages }: PaperPrint): DocumentFinding[] {
  if (form === 'dump') return [];
  const ends = endsOfPages(blocks.flatMap(placesIn));
  const breaksOff = (places: readonly Place[]): boolean => {
    const last = places.at(-1);
    return (
      form === 'pdf' && last?.at === 'box' && last.page < pages && (ends.get(last.page) ?? 0) - last.box[3] < BESIDE
    );
  };
  return rows.flatMap(({ release, row: { id, status, statusPlaces, titlePrinted, titlePlaces } }) => {
    const about = { kind: 'reading-in-doubt' as const, modificationId: id, release };
    const rest = 'its rest may stand on the next page, unread.';
    const isCut = status.text.split(' ').length > PHRASE && !ENDS_SENTENCE.test(status.text) && breaksOff(statusPlaces);
    const leadsOn = !isCut && LEADS_ON.test(status.text);
    const doubts: readonly [boolean, string, readonly Place[]][] = [
      [isCut, `The status of ${id} breaks off where a page ends, “${status.text.slice(-40)}”: ${rest}`, statusPlaces],
      [
        leadsOn,
        `The status of ${id} breaks off, “${status.text.slice(-40)}”: another may have its rest.`,
        statusPlaces,
      ],
      [MARK.test(status.text), `In the status of ${id} stands a mark: two columns may be read as one.`, statusPlaces],
      [
        OPENED.test(titlePrinted) && breaksOff(titlePlaces),
        `The title of ${id} breaks off where a page ends, “${titlePrinted}”: ${rest}`,
        titlePlaces,
      ],
      [
        BEGINS_WITHIN.test(status.text),
        `The status of ${id} begins within a sentence, “${status.text.slice(0, 40)}”: it may be the rest of another.`,
        statusPlaces,
      ],
    ];
    return doubts.flatMap(([isInDoubt, message, places]) =>
      isInDoubt ? [{ ...about, message, places: [...places] }] : [],
    );
  });
}

/** Where the lowest print of each page ends, by page. */
function endsOfPages(places: readonly Place[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const place of places)
    if (place.at === 'box') ends.set(place.page, Math.max(ends.get(place.page) ?? 0, place.box[3]));
  return ends;
}

function placesIn(block: Block): readonly Place[] {
  if (block.block !== 'table') return block.text.places;
  return block.rows.flatMap((row) =>
    row.row === 'group' ? row.text.places : row.cells.flatMap(({ places }) => places),
  );
}
