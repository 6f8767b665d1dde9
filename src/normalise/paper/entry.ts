import { keyOf } from '../../lib/ids.js';
import type { Day } from '../../model/ids.js';
import type { Entry, Milestone } from '../../model/paper-facts.js';
import type { Repair } from '../../model/printed.js';
import { withFieldWordsRead } from '../../lib/misread-text.js';
import { type KnownWords, spellingsOf } from './known-words.js';
import { type ToldMilestone, milestonesIn } from '../status/milestones.js';
import { mendedStatus } from './dumped-text.js';
import { withHyphensBack } from '../words/lost-hyphens.js';
import { decisionRouteOf } from '../status/route.js';
import type { ReadRow } from './row.js';
import { stageOf } from '../status/stage.js';
import { type QuotedTitle, bracketsToldApart } from '../titles/title.js';
import { addressOf, slugWords } from '../titles/title-link.js';
import { termMeant } from '../titles/terms.js';
import { repairTitle, spellingOf } from '../titles/title-repair.js';

/** What reading a row as an entry goes by beside the row. */
export interface EntryContext {
  /** The paper's date. */
  readonly today: Day;
  readonly known: KnownWords;
  /** Whether its print comes from recognition, which misreads. */
  readonly isRecognised: boolean;
  /** Whether its print comes from a text dump, which loses hyphens besides. */
  readonly isDump: boolean;
  /** Whether the paper has lost all its links, so that addresses follow from the titles. */
  readonly linksAreLost: boolean;
}

/** A row as the entry it states. */
export function entryOf(row: ReadRow, context: EntryContext): Entry {
  const read = context.isRecognised ? mendedStatus(row.status, context.known, row.statusPlaces) : row.status;
  const status = read.text;
  const printed = toldApart(row, context.known);
  const title = repairedTitle(row, printed.title, context);
  const link = linkOf(row, title.title, context.linksAreLost || row.linkIsLost);
  return {
    modificationId: row.id,
    idAsPrinted: row.idAsPrinted,
    title: title.title,
    titleAsPrinted: printed.title,
    qualifier: printed.qualifier,
    url: link.url,
    urlBasis: link.basis,
    statusText: status,
    statusTextAsPrinted: read.asPrinted,
    stage: stageOf(status, context.today) ?? (row.id.startsWith('DP') ? 'development' : null),
    decisionRoute: decisionRouteOf(status),
    milestones: milestonesIn(status, context.today).map(asMilestone),
    dccSystemsImpact: row.dcc.impact,
    repairs: [...row.repairs, ...title.repairs, ...read.repairs, ...link.repairs],
    places: {
      modificationId: [...row.idPlaces],
      title: [...row.titlePlaces],
      statusText: [...row.statusPlaces],
      dccSystemsImpact: [...row.dcc.places],
    },
  };
}

function asMilestone({ event, date, conditional, asPrinted }: ToldMilestone): Milestone {
  return { event, date, ...(conditional === true ? { conditional } : {}), asPrinted };
}

/** The title told apart from brackets that no quote closes off, by its link or its other prints. */
function toldApart(row: ReadRow, known: KnownWords): QuotedTitle {
  if (!row.title.unsure || row.title.title === null) return row.title;
  const spelt = spellingsOf(row, known).map(({ words }) => slugWords(words.join(' ')).join(''));
  return bracketsToldApart(row.title.title, (text) => spelt.includes(slugWords(text).join('')));
}

/** The title with its misread words put right by its link, else by the paper's other prints of it. */
function repairedTitle(
  row: ReadRow,
  printed: string | null,
  { known, isRecognised, isDump }: EntryContext,
): { title: string | null; repairs: Repair[] } {
  if (printed === null) return { title: null, repairs: [] };
  const key = keyOf(row.id);
  const whole = isDump ? withHyphensBack(printed, known.hyphenated) : { text: printed, evidence: [] };
  const evidence = [...row.titleNoise, ...whole.evidence];
  let title = whole.text;
  for (const spelling of spellingsOf(row, known)) {
    const mayRepair = (word: string, meant: string) =>
      !known.isGood(word, key) &&
      (spelling.isLink || known.isGood(meant, key) || known.votes(meant, key) > known.votes(word, key));
    const repaired = repairTitle(title, spelling.words, mayRepair);
    title = repaired.title;
    const words = repaired.words.map((word) => `“${word.printed}” is a likely misreading of “${word.meant}”`);
    if (words.length > 0) evidence.push(spelling.evidence, ...words);
  }
  for (const word of isRecognised && row.url === null ? spellingOf(title) : []) {
    const meant = termMeant(word);
    if (meant === null || known.isGood(word, key)) continue;
    title = title.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word.replace('[', '\\[')}(?![\\p{L}\\p{N}])`, 'gu'), meant);
    evidence.push(`“${word}” is no term of the field but a likely misreading of one, “${meant}”`);
  }
  if (isRecognised && row.url === null) {
    const field = withFieldWordsRead(title);
    title = field.text;
    evidence.push(...field.evidence);
  }
  const repair = { field: 'title', repaired: title, evidence: evidence.join('; '), places: [...row.titlePlaces] };
  const from = row.titleNoise.length > 0 ? row.titlePrinted : printed;
  return {
    title,
    repairs: evidence.length === 0 || row.titlePlaces.length === 0 ? [] : [{ ...repair, printed: from }],
  };
}

interface KnownLink {
  readonly url: string | null;
  readonly basis: Entry['urlBasis'];
  readonly repairs: readonly Repair[];
}

/** The link on the row; of a paper that has lost its links, the address that follows from the title. */
function linkOf(row: ReadRow, title: string | null, linksAreLost: boolean): KnownLink {
  if (row.url !== null) return { url: row.url, basis: 'link', repairs: [] };
  if (!linksAreLost || title === null) return { url: null, basis: null, repairs: [] };
  const repaired = addressOf(title);
  const evidence =
    'the document carries no links; the address is not printed but follows from the title by the rule of the site';
  return {
    url: repaired,
    basis: 'title',
    repairs: [{ field: 'url', printed: '', repaired, evidence, places: [...row.titlePlaces] }],
  };
}
