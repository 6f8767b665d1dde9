import { idsIn, keyOf } from '../../lib/ids.js';
import type { ModificationId, ReleaseName } from '../../model/ids.js';
import type { ReleaseEntry, ReleasePart } from '../../model/page-facts.js';
import type { PagePrint } from '../../model/page-print.js';
import { sentencesOf } from '../status/clauses.js';
import { releasesIn } from './implementation.js';
import type { ListedRecord } from './lists.js';

/** Words for something that is less than the whole of a modification. */
const A_PART =
  /\b(?:parts?|phases?|elements?|aspects?|changes|requirements|functionality|firmware|remainder|rest|remaining|others?)\b/i;
/** What tells of the whole modification, or of a time that is over. */
const OF_THE_WHOLE = /\b(?:moved|deferred|postponed|removed|slipped|withdrawn|was planned|had been)\b/i;

/**
 * The parts of its modifications that the page of a release says come with another release: `The DCC proposes the June
 * 2022 SEC Release for the system changes`, under a heading or in a paragraph that names the modification.
 */
export function partsElsewhere(
  print: PagePrint,
  own: ReleaseName | null,
  entries: readonly ReleaseEntry[],
): ListedRecord<ReleasePart, string>[] {
  const headings = new Set(print.headings.map(({ text }) => text));
  let headed: ModificationId | null = null;
  return print.text.flatMap((block) => {
    if (headings.has(block.text)) headed = namedOf(block.text, entries);
    let subject = headed;
    return sentencesOf(block.text).flatMap((sentence) => {
      if (idsIn(sentence).length > 0) subject = namedOf(sentence, entries);
      const modificationId = subject;
      if (modificationId === null || own === null || !A_PART.test(sentence) || OF_THE_WHOLE.test(sentence)) return [];
      return releasesIn(sentence)
        .filter(({ name }) => name !== own)
        .map(({ name }) => ({
          record: { modificationId, release: name, text: sentence },
          asPrinted: sentence,
          places: block.places,
        }));
    });
  });
}

/** The one modification of the release that a text names; null where it names none or several. */
function namedOf(text: string, entries: readonly ReleaseEntry[]): ModificationId | null {
  const keys = new Set(idsIn(text).map(({ id }) => keyOf(id)));
  const [key] = keys;
  return keys.size === 1
    ? (entries.find(({ modificationId }) => keyOf(modificationId) === key)?.modificationId ?? null)
    : null;
}
