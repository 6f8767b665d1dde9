import { idsIn } from '../../lib/ids.js';
import type { ReleaseEntry, ReleasePageFacts } from '../../model/page-facts.js';
import type { EntryRow, PagePrint } from '../../model/page-print.js';
import type { Printed } from '../../model/printed.js';
import { COLUMN_HEADINGS } from '../../model/words.js';
import { sentencesOf } from '../status/clauses.js';
import { releasesIn } from './implementation.js';
import type { ListedRecord } from './lists.js';
import { namedIn, titleIn } from '../titles/title.js';
import { titledIn } from '../titles/titled.js';

/** An entry, with its id and link as printed. */
type ListedEntry = ListedRecord<ReleaseEntry, { id: string; url: string | null }>;

/** Words that say of a modification that it is not in the release, where they follow its title. */
const NOT_IN_IT =
  /\b(?:is|was|are|were|ha(?:s|ve) been|will be) (?:not|no longer) (?:part|in|included|being|among)\b|\b(?:was|were|is|are|ha(?:s|ve) been|will be) (?:removed|deferred|moved|postponed|withdrawn)\b|\b(?:removed from|deferred to|moved to|postponed (?:to|until)|moves to|slips? to|will follow|follows)\b/i;
/** Headings over what is not in the release. */
const OTHERS =
  /\b(?:next|future|upcoming|coming|later|removed|related|not (?:included|in|part of)|no longer|deferred|postponed|descoped|out of scope|moved (?:to|from|out)|withdrawn from|other|previous)\b/i;
/** What denies, in the sentence before a list. */
const DENIED = /\b(?:not|no longer|excluded|excludes|left out|dropped|descoped)\b/i;
/** Sentences that say what a release consists of. */
const CONSISTS =
  /\b(?:implement(?:s|ed|ing)?|includes?|including|contains?|comprises?|consists? of|delivers?|incorporates?|made up of|following (?:\w+ ){0,3}modifications?|modifications (?:\w+ ){0,2}(?:go|going|went) live)\b/i;
const STATUS =
  /^(?:implemented|approved|pending implementation|awaiting implementation|withdrawn|rejected|on hold|in progress|live|delivered|removed|refinement process|development stage|report(?: phase)?|(?:awaiting )?decision|targeted|baselined|change board (?:vote|decision)|with (?:the )?(?:authority|ofgem)|in scope)\b/i;
const STATUS_LABEL = /^(?:current )?status\s*[:–-]\s*/i;
const SIGNS = /^[\s:;,.|–—-]+|[\s:;,|–—-]+$/g;

/**
 * The modifications that a release consists of: the rows of its tables, else the items, else the paragraphs that begin
 * with an id; in a news post without any, those that a sentence says it implements. One is listed once.
 */
export function releaseEntries(
  kind: ReleasePageFacts['kind'],
  print: PagePrint,
  heading: Printed | null,
): ListedEntry[] {
  const rows = print.entries.filter((row) => row.cells[0] !== heading?.text && !isElsewhere(row, heading));
  const isNews = kind === 'release-news';
  const listed = rows.filter(({ form }) => form === 'row' || form === 'item');
  const headings = rows.filter(({ form }) => form === 'heading');
  const headed = headings.filter((row) => titleOf(row).isQuoted || row.url !== undefined);
  const told = rows.filter(({ form }) => form === 'paragraph' || form === 'link');
  const quoted = told.filter((row) => titleOf(row).isQuoted || row.cells.length > 1 || row.url !== undefined);
  const chosen = isNews ? [...listed, ...headed, ...told] : listed.length > 0 ? listed : [...headed, ...quoted];
  // Headings without quotes or link can head a remark on a modification: they are entries where nothing else is.
  const inOrder = chosen.length > 0 ? rows.filter((row) => chosen.includes(row)) : headings;
  const entries = inOrder.flatMap((row) => entryOf(row, isNews));
  return distinct(entries.length > 0 ? entries : entriesInProse(print, heading));
}

/** Whether a row tells of a modification that is not in the release. */
function isElsewhere(row: EntryRow, heading: Printed | null): boolean {
  if (row.under !== null && OTHERS.test(row.under)) return true;
  if (row.lead !== null && isDenied(row.lead) && !cameHere(row.lead, heading)) return true;
  const [first = ''] = sentencesOf(titledIn(row.text).plain);
  return (row.form === 'paragraph' || row.form === 'link') && NOT_IN_IT.test(first);
}

function isDenied(lead: string): boolean {
  return NOT_IN_IT.test(lead) || DENIED.test(lead);
}

/** Whether a sentence says that what moved came into the release of the heading. */
function cameHere(sentence: string, heading: Printed | null): boolean {
  const [, to = ''] = /\b(?:to|into|until)\s+(.*)$/i.exec(sentence) ?? [];
  const own = releasesIn(heading?.text ?? '')[0]?.name;
  return /^th(?:is|e same) release\b/i.test(to) || releasesIn(to).some(({ name }) => name === own);
}

function entryOf(row: EntryRow, isNews: boolean): ListedEntry[] {
  const naming = row.cells.find((cell) => namedIn(cell) !== null) ?? row.text;
  const named = namedIn(naming);
  if (named === null) return [];
  if (isOnlyIds(naming)) {
    return idsIn(naming).map(({ id, printed }) => ({
      record: { modificationId: id, title: null, status: null },
      asPrinted: { id: printed, url: null },
      places: row.places,
    }));
  }
  const { title, status } = titleOf(row);
  return [
    {
      record: {
        modificationId: named.id,
        title: isNews && !isTitle(row, title) ? null : title,
        status: isNews ? null : status,
      },
      asPrinted: { id: named.printed, url: row.url ?? null },
      places: row.places,
    },
  ];
}

/** Whether a text lists several ids and says nothing of any: `MP162, SECMP0007 and MP104`. */
function isOnlyIds(text: string): boolean {
  const ids = idsIn(text);
  const rest = ids.reduce((left, { printed }) => left.replace(printed, ''), text);
  return ids.length > 1 && /^(?:[\s,;&/+]|\band\b)*$/.test(rest);
}

/** Whether a news post prints a title: in quotes, or as all that an item or a link says. */
function isTitle(row: EntryRow, title: string | null): boolean {
  if (titleOf(row).isQuoted) return true;
  if (title === null || row.form === 'paragraph' || /[.!?]$/.test(row.text)) return false;
  // A link can be the headline of other news: `MP134A approved and implemented`.
  return row.form !== 'link' || /^\p{Lu}/u.test(title);
}

/** The title and the status of a row, from its cells or from what its one text says. */
function titleOf(row: EntryRow): { title: string | null; status: string | null; isQuoted: boolean } {
  const at = Math.max(
    0,
    row.cells.findIndex((cell) => namedIn(cell) !== null),
  );
  const rest = namedIn(row.cells[at] ?? '')?.rest ?? '';
  const others = row.cells.slice(at + 1);
  const isQuoted = /^[‘'“"`]/.test(rest);
  if (rest === '') {
    const title = titleBeside(row, at);
    return {
      title: orNull(titleIn(title).title),
      status: statusOf(
        row,
        others.filter((cell) => cell !== title),
      ),
      isQuoted,
    };
  }
  const { title, after } = isQuoted ? quotedTitle(rest) : plainTitle(rest, others.length > 0);
  return { title: orNull(title), status: statusOf(row, others) ?? orNull(after), isQuoted };
}

/** The cell beside an id alone that is its title: under its heading, else the first after it, or before it, that says no status. */
function titleBeside(row: EntryRow, at: number): string {
  const pattern = COLUMN_HEADINGS.find(({ role }) => role === 'modification')?.pattern;
  const column = row.columns.findIndex((heading, index) => index !== at && pattern?.test(heading) === true);
  if (column >= 0 && row.cells.length === row.columns.length) return row.cells[column] ?? '';
  const beside = [...row.cells.slice(at + 1), ...row.cells.slice(0, at).reverse()];
  return beside.find((cell) => cell !== '' && !STATUS.test(cell)) ?? '';
}

/** The status among the cells beside a title: under its heading where there is one, else the first that says one. */
function statusOf(row: EntryRow, cells: readonly string[]): string | null {
  const pattern = COLUMN_HEADINGS.find(({ role }) => role === 'status')?.pattern;
  const at = row.columns.findIndex((column) => pattern?.test(column) === true);
  if (at >= 0 && row.cells.length === row.columns.length) return orNull(row.cells[at] ?? '');
  return orNull(cells.find((cell) => STATUS.test(cell)) ?? cells.find((cell) => cell !== '') ?? '');
}

/**
 * A title in quotes and what follows it. A quote that only a word of the title ends with (`Users’`) is told from the
 * closing one by what follows: nothing, a sign or a status; else it is the first, but for a possessive before another.
 */
function quotedTitle(rest: string): { title: string | null; after: string } {
  const inside = rest.slice(1);
  const ends = [...inside.matchAll(/(?<=\S)[’'”"`´](?![\p{L}\p{N}])/gu)].map(({ index }) => index);
  const closes = (at: number) =>
    /^\s*(?:$|[–—|:([-])/.test(inside.slice(at + 1)) || STATUS.test(inside.slice(at + 1).trim());
  const isPossessive = (at: number) =>
    inside.charAt(at - 1) === 's' && ends.some((other) => other > at && other - at < 80);
  const end = ends.find(closes) ?? ends.find((at) => !isPossessive(at)) ?? ends[0];
  if (end === undefined) return { title: titleIn(rest).title, after: '' };
  return { title: inside.slice(0, end), after: bare(inside.slice(end + 1)) };
}

/** A title without quotes, and the status that a sign or brackets part from it. */
function plainTitle(rest: string, hasCells: boolean): { title: string; after: string } {
  const bracketed = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(rest);
  const parted = /^(.*\S)\s*(?:[–—|:]|\s-)\s+([^–—|:]+)$/.exec(rest);
  for (const [, title = '', after = ''] of [bracketed, parted].filter((match) => match !== null))
    if (!hasCells && STATUS.test(after)) return { title: bare(title), after };
  return { title: bare(rest), after: '' };
}

/** The modifications of the sentences that say what the release consists of, and of the heading. */
function entriesInProse(print: PagePrint, heading: Printed | null): ListedEntry[] {
  const blocks = [...print.text.filter(({ text }) => text !== heading?.text), ...(heading === null ? [] : [heading])];
  return blocks.flatMap((block) =>
    sentencesOf(block.text)
      .filter((sentence) => CONSISTS.test(sentence) && !NOT_IN_IT.test(titledIn(sentence).plain))
      .flatMap((sentence) =>
        titledIn(sentence).named.map(({ id, title, index }) => ({
          record: { modificationId: id, title, status: null },
          asPrinted: { id: printedAt(sentence, index), url: null },
          places: block.places,
        })),
      ),
  );
}

function distinct(entries: readonly ListedEntry[]): ListedEntry[] {
  const idOf = ({ record }: ListedEntry) => record.modificationId;
  return entries.filter((entry, at) => entries.findIndex((other) => idOf(other) === idOf(entry)) === at);
}

/** The id that begins at a place of a text, as printed there. */
function printedAt(text: string, index: number): string {
  return idsIn(text.slice(index))[0]?.printed ?? '';
}

function bare(text: string): string {
  return text
    .replace(SIGNS, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
}

function orNull(text: string | null): string | null {
  const plain = text === null ? '' : text.replace(STATUS_LABEL, '').trim();
  return plain === '' ? null : plain;
}
