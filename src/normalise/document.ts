import { UnreadableError } from '../lib/errors.js';
import type { DocumentFacts } from '../model/document-facts.js';
import type { DocumentPrint, TextPrint } from '../model/document-print.js';
import type { DocumentText } from '../model/document-text.js';
import type { PagePrint } from '../model/page-print.js';
import { namesSec, otherCodeId } from './page/other-code.js';
import { pageFacts } from './page/page.js';
import { isPaper, paperFacts } from './paper/paper.js';
import { textFacts } from './paper/text-document.js';

/**
 * What any source means. `url` is the address a page was got from, for pages that do not say their own.
 * @throws UnreadableError where it is neither a CSC releases paper nor a page of the site; where it is a paper, yet was
 *   to be read as a document.
 */
export function documentFacts(print: DocumentPrint, url?: string): DocumentFacts {
  if (print.kind === 'paper') return paperFacts(print);
  if (print.kind === 'document') return factsOfText(print);
  return factsOfPage({ ...print, url: print.url ?? url ?? null });
}

/** A paper that is kept as a document would be lost to the history, so it is refused. */
function factsOfText(print: TextPrint): DocumentText {
  if (isPaper(print.asPaper)) throw new UnreadableError('is a CSC paper on releases: take it in without --as document');
  return textFacts(print);
}

/**
 * A page of the site whose layout is not known has a finding that says so; a page that names nothing of it is refused, as
 * is one of another code, which may have all the labels of the SEC's.
 */
function factsOfPage(print: PagePrint): DocumentFacts {
  const other = otherCodeId(print);
  if (other !== null && !namesSec(print)) {
    throw new UnreadableError(`is a page of another code: it is about “${other.text}” and names the SEC nowhere`);
  }
  const facts = pageFacts(print);
  const isUnknown = facts.findings.some(({ kind }) => kind === 'layout-not-recognised');
  const namesNothing = facts.url === null && (facts.kind !== 'modification' || facts.modificationId === null);
  if (isUnknown && namesNothing) {
    throw new UnreadableError(
      'is a web page, but none of the SECCo site: it has no address, no modification and no label of such a page',
    );
  }
  return facts;
}
