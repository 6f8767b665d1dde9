import { idsIn } from '../../lib/ids.js';
import { isNoise, withoutStrokes } from '../../lib/recognition.js';
import { widthOf } from './glyph-widths.js';
import type { Line } from './lines.js';
import { markFamily } from './marks.js';

/** A word in a line of a table. */
export interface Word {
  readonly text: string;
  /** Whether the border of a column (`|`, or a wide gap) is printed before it. */
  readonly afterBorder: boolean;
  readonly noise: boolean;
  /** In thousandths of the size of the print; a word that is noise takes no room. */
  readonly width: number;
  /** Its runs of letters and digits as an address spells them: `SR11.2` is `sr11`, `2`. */
  readonly runs: readonly string[];
}

/** A line of a table: its words, and the id that begins a row on it. */
export interface TableLine {
  readonly line: Line;
  readonly words: readonly Word[];
  /** The id as printed, where the line begins a row; it is not among the words. */
  readonly id: string | null;
  /** Set where the rest of an id broken over two lines stood at the line's start; it is not among the words. */
  readonly idGoesOn?: true;
}

const BORDER = /^[|¦]+$/;
const OPENS = /^[‘’'"“”`´]/;

/** Where a mark touches the end of a sentence before it: `inclusion.✓`, `inclusion.v`. */
const TOUCHING_MARK = /(?<=\p{L}{2}[.!?])(?=[✓✔✗✘√vVYy](?:\s|$))/gu;

/** The words of a text, its column borders taken out. */
export function wordsOf(text: string): Word[] {
  const tokens = text
    .trim()
    .replace(/\s{3,}/g, ' | ')
    .replace(TOUCHING_MARK, ' ')
    .split(/\s+/);
  return tokens.flatMap((token, at) => {
    if (token === '' || BORDER.test(token)) return [];
    const noise = isNoiseAt(tokens, at);
    const before = tokens[at - 1];
    const afterBorder = before !== undefined && BORDER.test(before);
    return [{ text: token, afterBorder, noise, width: noise ? 0 : widthOf(token), runs: runsOf(token) }];
  });
}

/** The runs of letters and digits in a word, in lower case, as an address spells them. */
export function runsOf(token: string): string[] {
  return plainOf(token).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a token is noise by itself, or a lone letter beside two that are (`: . X`). */
function isNoiseAt(tokens: readonly string[], at: number): boolean {
  const isSpeck = (token: string | undefined) =>
    token !== undefined && isNoise(token) && markFamily(token) === null && !BORDER.test(token);
  if (isSpeck(tokens[at])) return true;
  const lone = /^\p{L}$/u.test(tokens[at] ?? '') && !/^[aAI]$/.test(tokens[at] ?? '');
  const beside = (step: number) => isSpeck(tokens[at + step]) && isSpeck(tokens[at + 2 * step]);
  return lone && (beside(-1) || beside(1));
}

/** The letters and digits of a word, for comparison. */
export function plainOf(token: string): string {
  return withoutStrokes(token)
    .toLowerCase()
    .replace(/['’](?=\p{L})/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** What may stand before the id that begins a row: borders, specks, and the number of the row. */
const BEFORE_ID = /^(?:[|¦.,:;~_-]+\s+)*(?:\d{1,3}[.)]?\s+(?:[|¦]\s+)?(?=(?:SEC)?MP|DP))?/;

/**
 * An id that the first word of its title touches, where a narrow column leaves no room between them. In a word in capitals
 * (`SECMP0015GPF`) the first may be a part's letter, which are the first of the alphabet.
 */
const TOUCHED_ID = /^((?:SECMP\d{4}|[MD]P\d{3})(?:[A-Z]?(?=\p{Lu}\p{Ll})|(?=[E-Z]\p{Lu})))/u;

/** A number short of a digit, which a sign that is none stands for: `MP05?`. */
const SHORT_OF_ONE = /^(?:SECMP\d{1,3}|[MD]P\d{1,2})[?/!|;]/;

/** The id at a line's start and what follows it, or null; borders, specks and the row's number before it do not count. */
export function leadingId(printed: string): { readonly id: string; readonly rest: string } | null {
  const text = printed.replace(TOUCHED_ID, '$1 ');
  const start = BEFORE_ID.exec(text)?.[0].length ?? 0;
  const found = idsIn(text.slice(start))[0];
  if (found?.index !== 0 || SHORT_OF_ONE.test(text.slice(start))) return null;
  return { id: found.printed, rest: text.slice(start + found.printed.length) };
}

/** The letters before the number of an id and what recognition makes of them, with strokes and specks between them. */
const LIKE_FAMILY = ['[S5$][EF][CGO0Q](?:[MNHW]|rn|nn)[PF]', '(?:[MNHW]|rn|nn)[PF]', '[DO0]P', 'DF']
  .map((family) => family.replace(/(?<=\]|\))(?=[[(])/g, '[ _;]{0,2}'))
  .join('|');
/** A number of an id in which signs stand that are like no digit, or of which signs are lost. */
const LIKE_ID = new RegExp(
  `^(?:${LIKE_FAMILY})[ _;-]{0,2}(?=[^\\s‘'"“]*\\d)[\\dOQDoIil|!?SsZzBAGgq/&§_;]{1,7}[A-Z]?(?=$|[\\s‘'"“\`])`,
);

/**
 * What at a line's start can be nothing but an id that recognition has misread beyond telling which (`MP1?3`, `NP1O`), and
 * what follows it; null where nothing is or where the id is told. Borders and specks before it do not count.
 */
export function unreadId(printed: string): { readonly id: string; readonly rest: string } | null {
  const start = BEFORE_ID.exec(printed)?.[0].length ?? 0;
  const text = printed.slice(start);
  const [id] = leadingId(printed) === null ? (LIKE_ID.exec(text) ?? []) : [];
  return id === undefined ? null : { id, rest: text.slice(id.length) };
}

/**
 * The id that a narrow column has broken over two lines, given how they start: `SECMP0` and `015` are `SECMP0015`; null
 * where they are no id.
 */
export function brokenId(line: string, next: string): string | null {
  const begun = /^(SECMP|MP|DP)([0-9OQ]{0,3})(?=\s|$)/.exec(line);
  const rest = /^([0-9OQ]{1,4})[A-Z]?(?=\s|$)/.exec(next);
  if (begun === null || rest === null) return null;
  const [least, digits] = [begun[1] === 'SECMP' ? 4 : 3, (begun[2] ?? '').length];
  const whole = `${begun[0]}${rest[0]}`;
  const all = digits + (rest[1] ?? '').length;
  return digits < least && all >= least && all <= least + 1 && idsIn(whole)[0]?.printed === whole ? whole : null;
}

/** The dash that some papers print between an id and its title. */
const DASH = /^[–—-]$/;

/**
 * Whether a line that starts with an id begins a row, given what follows the id: a quoted title; where titles are not
 * quoted, or a quote may be lost after the end of the row before, a capital or a figure, be it behind a dash. In a status
 * text an id is followed by its verb. Where the title has no room beside the id, the lines below tell.
 */
export function beginsRow(rest: string, below: readonly string[], quoted: boolean, afterEnd: boolean): boolean {
  const firsts = below.map((text) => firstWord(text) ?? '');
  const next = firstWord(rest) ?? firsts[0] ?? '';
  if ([next, ...firsts].some((word) => OPENS.test(word))) return true;
  return (!quoted || afterEnd) && /^[\p{Lu}\p{N}]/u.test(next);
}

/** The texts of the lines just below a line, on which a title may begin that has no room beside its id. */
export function linesBelow(lines: readonly Line[], at: number): string[] {
  return lines.slice(at + 1, at + 3).map(({ text }) => text);
}

function firstWord(text: string): string | undefined {
  const says = (word: Word) => !word.noise && !DASH.test(word.text) && markFamily(word.text) === null;
  return wordsOf(text).find(says)?.text;
}

/** Whether a line ends what a cell says: with a stop, a closing quote or a mark. */
export function endsCell(text: string): boolean {
  const words = wordsOf(text).filter(({ noise }) => !noise);
  const last = words.at(-1)?.text ?? '';
  return /[.!?:;’'"”)]$/.test(last) || markFamily(last, words.at(-2)?.text) !== null;
}

/** Whether the titles of a table's rows are quoted: at least half of the leading ids are followed by a quote. */
export function titlesAreQuoted(lines: readonly Line[]): boolean {
  const rests = lines.flatMap(({ text }) => leadingId(text)?.rest ?? []);
  return rests.filter((rest) => OPENS.test(rest.trim())).length * 2 >= rests.length;
}
