import type { ColumnRole } from '../../model/words.js';
import { beginsWithId, idsIn } from '../../lib/ids.js';
import { headingWordMeant } from '../../lib/heading-words.js';
import { isNoise } from '../../lib/recognition.js';
import { readsAsGroup } from './groups.js';
import type { Line } from './lines.js';

/** A column of a table: the part it plays, and its heading as printed. */
export interface Column {
  readonly role: ColumnRole;
  readonly heading: string;
}

/** The heading of a table, printed over the lines `from` up to (not including) `to` of those it was looked for in. */
export interface TableHead {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  /** Whether some of its words are none of headings: recognition has misread them beyond telling, or they are not its own. */
  readonly isBroken: boolean;
}

interface HeadWord {
  readonly text: string;
  readonly role: ColumnRole;
  readonly line: number;
}

const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['dcc-impact', /^(?:impact(?:s|ed|ing)?|DCC|systems?|\(?Y\/N\)?)\??$|^\?$/i],
  ['id', /^(?:id|no\.?|number|ref(?:erence)?\.?)$/i],
  ['status', /^(?:current|latest|status|progress|updates?|position)$/i],
  ['modification', /^(?:mods?\.?|modifications?|title|name)$/i],
];

/** The most lines over which the words of one heading are spread. */
const MOST_LINES = 10;

/**
 * The table heading that begins with line `from`, or null where none does: the lines hold nothing but words of
 * headings, and name the modification and one more column. A heading of which recognition has left no more than a part
 * is told by that and by the row right under it.
 */
export function tableHeadAt(lines: readonly Line[], from: number): TableHead | null {
  const words: HeadWord[] = [];
  let to = from;
  for (; to < lines.length && to - from < MOST_LINES; to += 1) {
    const found = headWords(lines[to]?.text ?? '', to);
    if (found === null) break;
    words.push(...found);
  }
  const columns = columnsOf(words);
  const roles = new Set(columns.map(({ role }) => role));
  const named = (roles.has('modification') || roles.has('id')) && roles.size > 1;
  if (named && /^\p{Lu}|^[5|!]/u.test(words[0]?.text ?? '')) return { from, to, columns, isBroken: false };
  return brokenHeadAt(lines, from);
}

/** A heading has no more words on a line, and no more lines where some of its words cannot be read. */
const MOST_WORDS = 8;
const MOST_BROKEN_LINES = 4;
/** How far below a heading the first id may stand, where rows are centred. */
const NEAR = 8;

/**
 * The heading on lines of which at least half the words are those of headings, and that name no modification, if rows
 * stand under it: a word that cannot be read stands over the column that is named nowhere else.
 */
function brokenHeadAt(lines: readonly Line[], from: number): TableHead | null {
  const words: HeadWord[] = [];
  let unread = 0;
  let to = from;
  for (; to < lines.length && to - from < MOST_BROKEN_LINES; to += 1) {
    const text = lines[to]?.text ?? '';
    const { words: own, others } = looked(text, to);
    const isHead = own.length >= Math.max(1, others.length) && own.length + others.length <= MOST_WORDS;
    if (!isHead || /[.:;,]$/.test(text) || idsIn(text).length > 0) break;
    const known = new Set([...words, ...own].map(({ role }) => role));
    for (const { text: other, at } of [...others].reverse()) {
      const role = roleLeft(known, at) ?? (own[at - 1] ?? own[at])?.role;
      if (role === undefined) continue;
      own.splice(at, 0, { text: other, role, line: to });
      known.add(role);
    }
    unread += others.length;
    words.push(...own);
  }
  const columns = columnsOf(words);
  const roles = new Set(columns.map(({ role }) => role));
  const isNamed = (roles.has('modification') || roles.has('id')) && roles.has('status');
  const firstId = lines.slice(to, to + NEAR).findIndex(({ text }) => beginsWithId(text));
  // One word that is read is enough right over a row.
  const isOver = firstId === 0 || (firstId > 0 && words.length - unread > 1);
  return unread > 0 && isNamed && isOver ? { from, to, columns, isBroken: true } : null;
}

/**
 * The column that a word names which cannot be read, given those that are named: what names modifications stands first.
 * Null where none is left: the word belongs to the one beside it.
 */
function roleLeft(known: ReadonlySet<ColumnRole>, at: number): ColumnRole | null {
  if (!known.has('modification') && !known.has('id')) return at === 0 ? 'modification' : null;
  if (!known.has('status')) return at > 0 ? 'status' : null;
  return null;
}

/**
 * How many lines from `from` on are the heading of one column by itself, set apart from its table by empty lines; 0 where
 * none is. The column of marks is told by two of its words, that of the statuses by one.
 */
export function looseHeadAt(lines: readonly Line[], from: number): number {
  if (lines[from]?.afterGap !== true) return 0;
  const words: HeadWord[] = [];
  let to = from;
  for (; to < lines.length && (to === from || lines[to]?.afterGap === false); to += 1) {
    const found = headWords(lines[to]?.text ?? '', to);
    if (found === null) break;
    words.push(...found);
  }
  const roles = new Set(words.map(({ role }) => role));
  const isMarks = roles.has('dcc-impact') && words.length > 1 && words.some(({ text }) => /^impact/i.test(text));
  const isWhole = to === lines.length || lines[to]?.afterGap === true || isMarks;
  return isWhole && roles.size === 1 && (isMarks || roles.has('status')) ? to - from : 0;
}

/** Whether a line is a heading of what names modifications, alone: `Modification`, `Mod ID`, `Title`. */
export function isLoneHead(text: string): boolean {
  const roles = rolesIn(text);
  return /^\p{Lu}/u.test(text) && roles.length > 0 && roles.every((role) => role === 'modification' || role === 'id');
}

/** Whether a line is the heading of the statuses, with that of the marks beside it or not. */
export function isStatusHead(text: string): boolean {
  const roles = rolesIn(text);
  return (
    /^\p{Lu}/u.test(text) &&
    roles.includes('status') &&
    roles.every((role) => role === 'status' || role === 'dcc-impact')
  );
}

/** Whether a line is the heading of the marks, or a part of it, alone. */
export function isMarkHead(text: string): boolean {
  const roles = rolesIn(text);
  return roles.length > 0 && roles.every((role) => role === 'dcc-impact');
}

function rolesIn(text: string): ColumnRole[] {
  return (headWords(text, 0) ?? []).map(({ role }) => role);
}

/** The words of a line when all are words of headings, else null. */
function headWords(text: string, line: number): HeadWord[] | null {
  const { words, others } = looked(text, line);
  return words.length === 0 || others.length > 0 ? null : words;
}

/** The words of headings in a line, and the words that are none, each with how many of the others stand before it. */
function looked(text: string, line: number): { words: HeadWord[]; others: { text: string; at: number }[] } {
  const words: HeadWord[] = [];
  const others: { text: string; at: number }[] = [];
  const tokens = readsAsGroup(text) ? [] : tokensOf(text);
  for (const [at, token] of tokens.entries()) {
    const role = roleOf(token);
    const isMark = /^no$/i.test(token) && !isModificationWord(tokens[at - 1]);
    if (role === undefined || isMark) others.push({ text: token, at: words.length });
    else {
      const names = role === 'modification' && isIdWord(tokens[at + 1]);
      words.push({ text: token, role: names ? 'id' : role, line });
    }
  }
  return { words, others };
}

/** The tokens of a line, two as one where recognition has parted a word of headings: `Stat us`. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const token of text.split(/\s+/).filter((one) => one === '?' || !isNoise(one))) {
    const last = tokens.at(-1);
    const isParted = last !== undefined && [last, token].some((one) => roleOf(one) === undefined);
    if (isParted && /^\p{Ll}/u.test(token) && roleOf(last + token) !== undefined) tokens.splice(-1, 1, last + token);
    else tokens.push(token);
  }
  return tokens;
}

/** The role of the column that a word stands over, as printed or as recognition has misread it. */
function roleOf(token: string): ColumnRole | undefined {
  const forms = [token, token.replace(/[;:!]$/, ''), headingWordMeant(token) ?? token];
  return WORDS.find(([, pattern]) => forms.some((form) => pattern.test(form)))?.[0];
}

/** A bare `No` is a mark, not the heading of a number. */
function isModificationWord(token: string | undefined): boolean {
  return token !== undefined && roleOf(token) === 'modification';
}

function isIdWord(token: string | undefined): boolean {
  return token !== undefined && roleOf(token) === 'id';
}

/** The columns in their order, each with all its words. */
function columnsOf(words: readonly HeadWord[]): Column[] {
  return orderOf(words).map((role) => ({
    role: role === 'id' && !words.some((word) => word.role === 'modification') ? 'modification' : role,
    heading: words
      .filter((word) => word.role === role)
      .map(({ text }) => text)
      .join(' ')
      .replace(/ \?/g, '?'),
  }));
}

/**
 * The roles from left to right. The line that names most of them tells their order; a column named on other lines
 * alone stands before them when all its words do, and else after them.
 */
function orderOf(words: readonly HeadWord[]): ColumnRole[] {
  const byLine = new Map<number, ColumnRole[]>();
  for (const { line, role } of words) {
    const roles = byLine.get(line) ?? [];
    if (!roles.includes(role)) byLine.set(line, [...roles, role]);
  }
  const [baseLine, base] = [...byLine].reduce(
    (best, next) => (next[1].length > best[1].length ? next : best),
    [-1, [] as ColumnRole[]],
  );
  const others = [...new Set(words.map(({ role }) => role))].filter((role) => !base.includes(role));
  const before = others.filter((role) => words.every((word) => word.role !== role || word.line < baseLine));
  return [...before, ...base, ...others.filter((role) => !before.includes(role))];
}
