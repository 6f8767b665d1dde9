import { idsIn } from '../../lib/ids.js';
import type { ModificationId } from '../../model/ids.js';
import type { PagePrint } from '../../model/page-print.js';
import { labelOf } from '../../model/page-words.js';
import type { Place, Printed } from '../../model/printed.js';
import { fieldOf } from './fields.js';
import { namedIn } from '../titles/title.js';

/** The heading of a page, read. */
export interface PageTitle {
  readonly heading: Printed | null;
  readonly id: ModificationId | null;
  readonly idAsPrinted: string | null;
  readonly title: string | null;
  readonly places: readonly Place[];
}

const NO_HEADING =
  /^(?:smart energy code(?: company)?|secco|secas|(?:sec )?modifications?(?: proposals?| register)?|change|draft proposals?)$/i;
/** Words before an id that say what it is the id of. */
const IS_ONE = /^\s*(?:SEC\s+)?(?:(?:Modification|Draft)(?:\s+Proposal)?|Proposal)\s*:?\s+(?=(?:SECMP|MP|DP)[\s-]?\d)/i;
const SITE = /\s*[|–—-]\s*(?:Smart Energy Code|SECCo|SECAS)\b.*$/i;
const SIGNS = /^[\s:;,.|)\]–—-]+|[\s:;,|([–—-]+$/g;

/**
 * The heading of a page with the id that it begins or ends with and the title that it is without it. Id and title may
 * stand in two lines; where no heading is one, a line that begins with an id is, or what the document is called.
 */
export function titleOf(print: PagePrint): PageTitle {
  const heading = headingOf(print) ?? leadingLine(print);
  const read = heading === null ? null : readHeading(heading.text);
  const beside = heading === null ? null : neighbourOf(print, heading.text);
  const labelled = fieldOf(print, 'modification-id');
  const labelledId = labelled === null ? undefined : idsIn(labelled.text)[0];
  const besideId = read?.id === null && beside?.id !== null && beside?.title === null ? beside : null;
  const title = read?.title ?? (read?.id === null ? null : (beside?.besideTitle ?? null));
  return {
    heading,
    id: read?.id ?? besideId?.id ?? labelledId?.id ?? null,
    idAsPrinted: read?.idAsPrinted ?? besideId?.idAsPrinted ?? labelledId?.printed ?? null,
    title: title ?? fieldOf(print, 'title')?.text ?? withoutSite(print.documentTitle),
    places: heading?.places ?? [],
  };
}

/** The main heading: the one the document's title repeats, else the first of the highest level that is no label. */
function headingOf(print: PagePrint): Printed | null {
  const headings = print.headings.filter(({ text }) => labelOf(text) === null && !NO_HEADING.test(text));
  const named = print.documentTitle?.replace(SITE, '') ?? '';
  const same = headings.find(({ text }) => named !== '' && words(text) === words(named));
  const first = headings.find(({ level }) => level === 1) ?? headings[0];
  return same ?? first ?? null;
}

/** The first line before any label that begins with an id. */
function leadingLine(print: PagePrint): Printed | null {
  const end = print.text.findIndex(({ text }) => labelOf(text) !== null);
  return print.text.slice(0, end < 0 ? undefined : end).find(({ text }) => readHeading(text).isLed) ?? null;
}

/** A heading's id and title. An id in its midst is another modification's. */
function readHeading(printed: string) {
  const text = printed
    .replace(IS_ONE, '')
    .replace(/^\s*(?:secmp|mp|dp)(?=[\s-]?\d)/i, (family) => family.toUpperCase());
  const named = namedIn(text);
  if (named === null) return { isLed: false, id: null, idAsPrinted: null, title: bare(text) };
  const isLed = text.indexOf(named.printed) < 3;
  return { isLed, id: named.id, idAsPrinted: named.printed, title: bare(named.rest) };
}

/** The lines before and after the heading: an id alone, and the line that can be a title. */
function neighbourOf(print: PagePrint, heading: string) {
  const at = print.text.findIndex(({ text }) => text === heading);
  if (at < 0) return null;
  const [before, after] = [print.text[at - 1]?.text ?? '', print.text[at + 1]?.text ?? ''];
  const alone = [before, after].map(readHeading).find(({ isLed, title }) => isLed && title === null);
  const isTitle = after !== '' && labelOf(after) === null && after.length < 200;
  return { ...(alone ?? readHeading('')), besideTitle: isTitle ? bare(after) : null };
}

/** A title without the signs that part it from its id, and without quotes around the whole of it. */
function bare(text: string): string | null {
  const plain = text.replace(SIGNS, '').trim();
  const unquoted = /^[‘'“"`]([^‘“]+)[’'”"`]$/.exec(plain)?.[1] ?? plain;
  return unquoted === '' ? null : unquoted;
}

function withoutSite(documentTitle: string | null): string | null {
  const title = readHeading(documentTitle?.replace(SITE, '') ?? '').title;
  return title === null || NO_HEADING.test(title) ? null : title;
}

function words(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
