import { idsIn } from '../../lib/ids.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { PagePrint } from '../../model/page-print.js';
import type { Printed } from '../../model/printed.js';
import { fieldOf } from './fields.js';

/** What heads the modifications of other codes: `P415` (BSC), `CMP398` (CUSC), `R0044` (REC), `DCP 421` (DCUSA). */
const ID = /^([A-Z]{1,4}(?:\d{3,5}|[ -]\d{3,5}(?=\s*(?:[:–—-]|$)))[A-Z]?)(?![A-Za-z0-9])/;
/** What a page of the SEC names somewhere: the code, who keeps it, what it is about, one of its modifications. */
const NAMES_SEC = /\bSEC(?:AS|Co|CO)?\b|smart\s*energy\s*code|smart\s+meter|\bDCC\b/i;

/** Where a page prints an id of another code as its own, and what else it prints is no id of the SEC's; null elsewhere. */
export function otherCodeId(print: PagePrint): Printed | null {
  const named = [fieldOf(print, 'modification-id'), ...print.headings.slice(0, 1)].filter((one) => one !== null);
  if (named.some(({ text }) => idsIn(text).length > 0)) return null;
  return (
    named.flatMap(
      ({ text, places }) =>
        ID.exec(text)
          ?.slice(1, 2)
          .map((id) => ({ text: id, places })) ?? [],
    )[0] ?? null
  );
}

/** Whether a page names the SEC anywhere: its address and what it prints are looked through. */
export function namesSec(print: PagePrint): boolean {
  const printed = [print.url ?? '', print.documentTitle ?? '', ...print.text.map(({ text }) => text)];
  return printed.some((text) => NAMES_SEC.test(text) || idsIn(text).length > 0);
}

/** What a person should look at on a page of the SEC's that prints an id of another code as its own. */
export function findingsOfOtherCode(print: PagePrint): DocumentFinding[] {
  const id = otherCodeId(print);
  if (id === null) return [];
  const message = `The page prints “${id.text}” as its modification, which is no id of the SEC's.`;
  return [{ kind: 'value-not-known', message, places: [...id.places] }];
}
