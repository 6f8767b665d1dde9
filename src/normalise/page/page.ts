import type { PageFacts } from '../../model/page-facts.js';
import type { PagePrint } from '../../model/page-print.js';
import type { Printed } from '../../model/printed.js';
import { labelsFound } from './fields.js';
import { titleOf } from './heading.js';
import { modificationFacts } from './modification.js';
import { releaseFacts } from './release.js';
import { listsSeveral, withoutListed } from './several.js';

const OF_VERSION = /\bSEC\s+(?:v|version\s+)\.?\s?\d/i;
const OF_RELEASE = /^(?:the\s+)?[A-Z][a-z]+\s+\d{4}\s+(?:ad[- ]?hoc\s+)?(?:SEC\s+)?(?:Systems?\s+)?Release\b/i;
const IS_RELEASE = new RegExp(`${OF_RELEASE.source}\\s*$`, 'i');
const NEWS_ADDRESS = /\/(?:latest-)?news\//i;
const RELEASE_ADDRESS = /\/[a-z]+-\d{4}-(?:sec-)?release\/?(?:$|[?#])/i;
/** A page with as many of its labels is a modification's, whatever its heading names. */
const ENOUGH_LABELS = 3;

/**
 * What a saved page means, whatever layout it was printed in: the facts of a modification's page, of a release's page
 * or of a release's news post. A page whose labels are not found has a finding that says what was found.
 */
export function pageFacts(print: PagePrint): PageFacts {
  const { heading } = titleOf(print);
  const kind = kindOf(print, heading);
  if (kind !== 'modification') return releaseFacts(kind, print, heading);
  return modificationFacts(listsSeveral(print, heading) ? withoutListed(print) : print);
}

/** The kind of a page: by its labels, else by its heading, else by its address. */
function kindOf(print: PagePrint, heading: Printed | null): PageFacts['kind'] {
  const address = print.url ?? '';
  // The page of a release may print the labels of each modification that it lists.
  const isRelease = heading !== null && IS_RELEASE.test(heading.text) && print.entries.length > 1;
  if (!isRelease && labelsFound(print).length >= ENOUGH_LABELS) return 'modification';
  if (heading !== null && OF_VERSION.test(heading.text)) return 'release-news';
  if (NEWS_ADDRESS.test(address)) return 'release-news';
  if ((heading !== null && OF_RELEASE.test(heading.text)) || RELEASE_ADDRESS.test(address)) return 'release';
  return 'modification';
}
