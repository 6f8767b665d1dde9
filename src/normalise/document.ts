import { UnreadableError } from '../lib/errors.js';
import type { DocumentFacts } from '../model/document-facts.js';
import type { DocumentPrint } from '../model/document-print.js';
import type { PagePrint } from '../model/page-print.js';
import { pageFacts } from './page.js';
import { paperFacts } from './paper.js';

/**
 * What any source means. `url` is the address a page was got from, for pages that do not say their own.
 * @throws UnreadableError where it is neither a CSC releases paper nor a page of the site.
 */
export function documentFacts(print: DocumentPrint, url?: string): DocumentFacts {
  return print.kind === 'paper' ? paperFacts(print) : factsOfPage({ ...print, url: print.url ?? url ?? null });
}

/** A page of the site whose layout is not known has a finding that says so; a page that names nothing of it is refused. */
function factsOfPage(print: PagePrint): DocumentFacts {
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
