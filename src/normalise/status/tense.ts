import { type Clause, isYetToCome } from './clauses.js';

/** When a clause says a thing happens: it is over, it goes on, or it is to come. */
export type Tense = 'done' | 'now' | 'coming';

const COMING =
  /\b(?:will|shall|would|should|expect(?:s|ed)?|due|plan(?:s|ned)?|scheduled|intend\w*|aim\w*|anticipat\w+|target(?:ed|ing)?|to be|are to|is to|asked to|invited to|requested to|going to|can(?:not)? be|await\w*|pending|(?<!\b(?:is|are|was|were) (?:currently |now )?)being \w+ed|next|upcoming|forthcoming|determines|propos(?:e|es|ed|ing) to|seek|remains to|yet to)\b|(?<!\b(?:voted|determined|agreed|decided|decision|vote) )\bto (?:determine|decide|vote|consider|approve)\b/i;
const NOW =
  /\b(?:is|are) (?:currently |now |still |also )?(?:being\b|(?!expecting|planning|aiming|awaiting|seeking)\w+ing\b|out\b|open\b|underway|ongoing|live\b|with\b|in\b|at\b)|\bcurrently\b|\bunder ?way\b|\bin progress\b|\bongoing\b|\bcloses\b|\bcontinu(?:es|ing)\b/i;
/** Verbs that begin a thing: once it has been begun it goes on. */
const BEGUN =
  /\b(?:has|have|was|were|had)\b(?: \w+){0,2} (?:requested|issued|opened|started|begun|commenced|launched|raised|commissioned|entered|progressed|sent|submitted|passed)\b|\b(?:opened|began|commenced|started) (?:on|in)\b/i;
const DONE =
  /\b(?:was|were|has|have|had|been)\b(?: \w+){0,3} \w+(?:ed|en|ld|nt|ken|met)\b|\b(?:closed|ended|took place|met|voted|agreed|approved|determined|decided|rejected|discussed|concluded|completed?|returned|received|reviewed|presented|held|finished|provided|deferred|postponed|ran|came)\b|\b(?:Board|Authority|Ofgem|CSC|Committee|Panel|DCC|SECAS|Proposer|Group|Parties|industry) (?:also |then |subsequently |unanimously )?(?!need)[a-z]+ed\b/i;

/** What was to come and is said to be late or over: it contradicts nothing. */
const ONCE_COMING =
  /\b(?:was|were|had been) (?:originally |previously |initially )?(?:expected|due|planned|scheduled|targeted|anticipated)\b/i;

/** Whether words tell of what began in the past, though it goes on: `was issued on`. */
export function looksBackIn(words: string): boolean {
  return BEGUN.test(words);
}

/** The tense of a clause in its sentence, or null where neither its words nor its joint tell. */
export function tenseIn({ joint, text }: Clause): Tense | null {
  if (isYetToCome(joint)) return 'coming';
  return tenseOf(text);
}

/** The tense of the words of a clause by themselves, or null where no word tells. */
export function tenseOf(clause: string): Tense | null {
  if (ONCE_COMING.test(clause)) return 'done';
  if (COMING.test(clause)) return 'coming';
  if (NOW.test(clause)) return 'now';
  if (BEGUN.test(clause)) return 'now';
  if (DONE.test(clause)) return 'done';
  return null;
}
