import { keyOf } from '../../lib/ids.js';
import type { PagePrint } from '../../model/page-print.js';
import type { PageLabel } from '../../model/page-words.js';
import type { Printed } from '../../model/printed.js';
import { namedIn } from '../titles/title.js';

/** The labels of one value that every modification of a list has, each its own. */
const OWN: readonly PageLabel[] = ['proposer', 'lead-analyst', 'date-raised', 'stage', 'implementation-date'];
/** So many of them that are printed several times are told of several modifications. */
const FEWEST = 2;

/**
 * Whether a page lists several modifications with the labels of each, so that no value is the page's own. The page of
 * one modification may name others below, but not under headings that stand level with its own.
 */
export function listsSeveral(print: PagePrint, heading: Printed | null): boolean {
  const repeated = OWN.filter((role) => print.fields.filter((field) => field.role === role).length > 1);
  if (repeated.length < FEWEST) return false;
  const own = print.headings.find(({ text }) => text === heading?.text);
  const level = own === undefined ? print.entries : print.headings.filter(({ level }) => level === own.level);
  return new Set(level.flatMap(({ text }) => namedIn(text)?.id ?? []).map((id) => keyOf(id))).size > 1;
}

/** A page of which no value is its own: the headings and the text that name none of what it lists. */
export function withoutListed(print: PagePrint): PagePrint {
  const others = { fields: [], timeline: [], documents: [], entries: [], prose: [] };
  const isListed = ({ text }: Printed) => namedIn(text) !== null;
  return {
    ...print,
    ...others,
    headings: print.headings.filter((heading) => !isListed(heading)),
    text: print.text.filter((block) => !isListed(block)),
  };
}
