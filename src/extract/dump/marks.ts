import type { ColumnRole } from '../../model/words.js';

/** The families of marks that a column uses: ticks and crosses, Y and N, Yes and No, what recognition makes of a tick. */
export type MarkFamily = 'glyph' | 'letter-v' | 'letter-x' | 'y-n' | 'yes-no' | 'misread';

const FAMILIES: readonly (readonly [MarkFamily, RegExp])[] = [
  ['glyph', /^[✓✔✗✘☑☒√×\p{Co}üûþ]$/u],
  ['letter-v', /^[vV]$/],
  ['letter-x', /^[xX]$/],
  ['y-n', /^[YN]$/],
  ['yes-no', /^(?:Yes|No|YES|NO)$/],
  ['misread', /^(?:[vVyY¥4/\\√J]{1,2}|P)$/],
];

/** Words and figures after which a lone `4` is the day of a date, or counts what follows. */
const LEADS_TO_FIGURE =
  /^(?:on|by|of|to|and|or|between|before|from|until|after|the|for|in|at|least|than|part|batch|version|table|section|[-–&,])$/i;

/** Whether a text is a mark and nothing else. */
export function isMarkCell(text: string): boolean {
  return markFamily(text) !== null;
}

/** Families whose members mean nothing else where they stand alone. */
const PLAIN: readonly MarkFamily[] = ['glyph', 'letter-v'];

/** The share of a paper's rows that must bear marks of a family whose members are also words or specks. */
const SHARE = { 'letter-x': 0.25, 'y-n': 0.5, 'yes-no': 0.5, misread: 0.1 } as const;

/** What recognition makes of a tick that is no word and no end of one, wherever marks stand; other signs only behind the end of a cell. */
const STRAY_TICK = /^[Yy¥J]$/;
const STRAY_SIGN = /^[4/\\]$/;

/**
 * Whether a word that stands where marks do is one, given the families that the paper uses and the word before it in its
 * column (`null` where none stands before it on its line): of those it uses, or what recognition may have made of a tick
 * here and there. Letters for yes and no are told by their share, and where a paper uses those no stray `Y` is a tick.
 */
export function isMark(word: string, before: string | null | undefined, families: ReadonlySet<MarkFamily>): boolean {
  const family = markFamily(word, before ?? '');
  if (family === null) return false;
  if (families.has(family)) return true;
  if (families.has('y-n') || families.has('yes-no')) return false;
  return STRAY_TICK.test(word) || (STRAY_SIGN.test(word) && (before === undefined || /[.!?]$/.test(before ?? '')));
}

/** The family a word belongs to when it is taken for a mark, given the word before it in its column; or null. */
export function markFamily(word: string, before = ''): MarkFamily | null {
  if (word === '4' && LEADS_TO_FIGURE.test(before)) return null;
  return FAMILIES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** The families of marks that a paper uses, given those that stand where marks are printed, one list for each row. */
export function familiesUsed(rows: readonly (readonly MarkFamily[])[]): ReadonlySet<MarkFamily> {
  const share = (family: MarkFamily) => rows.filter((own) => own.includes(family)).length / Math.max(1, rows.length);
  const used = Object.entries(SHARE).filter(([family, least]) => share(family as MarkFamily) >= least);
  return new Set([...PLAIN, ...used.map(([family]) => family as MarkFamily)]);
}

/** Where the column of marks stands among the two columns of text. */
export type MarkPlace = 'first' | 'between' | 'last' | 'none';

/** Where the marks stand, given the roles of the columns from left to right. */
export function markPlace(roles: readonly ColumnRole[]): MarkPlace {
  const mark = roles.indexOf('dcc-impact');
  if (mark < 0) return 'none';
  if (mark > roles.indexOf('status')) return 'last';
  return mark > roles.indexOf('modification') ? 'between' : 'first';
}
