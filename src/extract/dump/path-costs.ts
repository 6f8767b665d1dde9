import { closesQuote, endTitle, knownTitle, readTitleWord } from './title-cell.js';
import type { TitleRead } from './title-cell.js';
import type { Context, Path, RowHints, TableStyle } from './reading.js';
import type { Cut } from './cuts.js';
import type { TableLine, Word } from './table-lines.js';
import { endsSentence, leadsOn, START } from './wording.js';
import type { Tail } from './wrap.js';
import { lineWidth, overfull, underfull } from './wrap.js';

/** What a step costs, and the reading after it. */
interface TitleStep {
  readonly cost: number;
  readonly read: TitleRead;
  readonly tail: Tail | null;
}

const NO_STATUS = 4;
const STATUS_NOT_ENDED = 2;
/** The same where the next row may begin on any line, so that a sentence can be cut in two. */
const CUT_IN_SENTENCE = 5;
const STATUS_LEADS_ON = 2;
const QUOTE_IN_STATUS = 2.5;
/** What it costs that a status begins with words that speak of the sentence before them, which there is none of. */
const SPEAKS_BACK = 2.5;
const BRACKET_FIRST = 1;
const SECOND_MARK = 6;
const LATE_MARK = 0.7;
const ODD_SHAPE = 2.5;
const TITLE_ALONE = 0.4;
const OFF_CENTRE = 1.5;
const HYPHEN_WITHIN_LINE = 2;
const NOT_APART = 4;
const NO_HINTS: RowHints = { without: new Set(), known: knownTitle([]) };

/** Reads the words of a line that a cut gives to the title. */
export function readTitle(path: Path, at: number, words: readonly Word[], context: Context): TitleStep {
  if (words.length === 0) return { cost: 0, read: path.title, tail: path.titleTail };
  const first = words.find(({ noise }) => !noise);
  const { style, affinity } = context;
  const { without, known } = context.hints[path.row] ?? NO_HINTS;
  const before = path.titleTail;
  const sameLine = before?.at === at;
  const width = lineWidth(words, sameLine ? before.width : 0);
  let cost = overfull(width, style.titleWidth) + brokenWithin(words);
  if (before !== null && first !== undefined && !sameLine) cost += underfull(before, first, style.titleWidth, false);
  let read = path.title;
  let last = before?.text ?? '';
  for (const word of words) {
    const step = readTitleWord(read, word, style.quoted, known);
    read = step.read;
    cost += step.cost - (last === '' || word.noise ? 0 : affinity(last, word.text, without, 'title'));
    if (!word.noise) last = word.text;
  }
  return { cost, read, tail: first === undefined ? before : { width, text: last, at } };
}

/** How much words speak against standing on one line of a cell: a word broken at its hyphen ends a line. */
function brokenWithin(words: readonly Word[]): number {
  const broken = words.slice(0, -1).filter(({ text }, at) => /\p{L}-$/u.test(text) && !isList(words[at + 1]));
  return broken.length * HYPHEN_WITHIN_LINE;
}

/** Whether a word goes on a list of beginnings, as in `pre- and post-commencement`. */
function isList(word: Word | undefined): boolean {
  return /^(?:and|or|to)$/.test(word?.text ?? '');
}

/** Reads the words of a line that a cut gives to the status. */
export function readStatus(
  path: Path,
  at: number,
  words: readonly Word[],
  title: TitleRead,
  context: Context,
): { cost: number; tail: Tail | null } {
  const first = words.find(({ noise }) => !noise);
  if (first === undefined) return { cost: 0, tail: path.statusTail };
  const { style, affinity } = context;
  const { without } = context.hints[path.row + (path.ahead ? 1 : 0)] ?? NO_HINTS;
  const before = path.statusTail;
  const width = lineWidth(words);
  let last = before?.text ?? START;
  let cost = overfull(width, style.statusWidth) + brokenWithin(words);
  if (before !== null) cost += underfull(before, first, style.statusWidth, endsSentence(before.text));
  if (before === null && speaksBack(words)) cost += SPEAKS_BACK;
  for (const word of words) {
    if (word.noise) continue;
    cost -= affinity(last, word.text, without, 'status');
    if (style.quoted && title.state === 'within' && closesQuote(word.text)) cost += QUOTE_IN_STATUS;
    if (title.state !== 'done' && word === first && word.text.startsWith('(')) cost += BRACKET_FIRST;
    last = word.text;
  }
  return { cost, tail: { width, text: last, at } };
}

/** Whether words speak of a sentence before them: `Following this a …`, `This will …`, `These are …`. */
function speaksBack(words: readonly Word[]): boolean {
  const [first = '', second = ''] = words.flatMap(({ noise, text }) => (noise ? [] : [text]));
  if (/^(?:Following|After|Before|Once|With)$/.test(first)) return /^(?:this|that|these|which)\b/.test(second);
  return (
    /^(?:This|These|They|It|Its)$/.test(first) && /^(?:is|are|was|were|will|would|along|can|may|should)$/.test(second)
  );
}

/** What the columns in which a line has print cost, after the lines before it. */
export function shapeCost(path: Path, cut: Cut, style: TableStyle, at: number): { cost: number; shape: Path['shape'] } {
  const late = path.titleFrom >= 0 && at > path.titleFrom && path.mixed && !style.centred;
  const mark = cut.mark === null ? 0 : path.marked ? SECOND_MARK : late ? LATE_MARK : 0;
  const startsWithId = path.titleFrom === at;
  const hasTitle = cut.title.some(({ noise }) => !noise) || (startsWithId && !style.idColumn);
  const hasStatus = cut.status.some(({ noise }) => !noise);
  const shape = hasTitle && hasStatus ? 'both' : hasTitle ? 'title' : hasStatus ? 'status' : path.shape;
  return { cost: mark + (style.centred ? 0 : transition(path, shape)), shape };
}

/** What the change from one line's columns to the next line's costs in rows whose cells start at the top. */
function transition(path: Path, shape: Path['shape']): number {
  const before = path.shape;
  if (before === 'none') return shape === 'title' ? TITLE_ALONE : 0;
  if (before === shape || before === 'both') return 0;
  if (before === 'title' && shape === 'status') return path.mixed ? ODD_SHAPE : 0;
  return ODD_SHAPE;
}

/** What it costs that a line has print of two cells, or begins a cell without a gap, where cells are apart. */
export function tornCost(path: Path, { line, id }: TableLine, shape: Path['shape']): number {
  if (shape === 'both') return NOT_APART;
  return id === null && !line.afterGap && path.shape !== 'none' && path.shape !== shape ? NOT_APART : 0;
}

/** How much speaks against the title's end here. */
export function finishTitle(path: Path, { style, hints }: Context): number {
  return endTitle(path.title, path.titleTail?.text ?? '', style.quoted, (hints[path.row] ?? NO_HINTS).known);
}

/** How much speaks against the status's end here, and against how the two cells stand beside each other. */
export function finishStatus(path: Path, { style }: Context): number {
  const { statusTail: tail, titleTail } = path;
  if (tail === null) return NO_STATUS;
  const notEnded = style.centred ? CUT_IN_SENTENCE : STATUS_NOT_ENDED;
  const ending = (endsSentence(tail.text) ? 0 : notEnded) + (leadsOn(tail.text) ? STATUS_LEADS_ON : 0);
  if (!style.centred || titleTail === null) return ending;
  const offCentre = Math.abs(path.titleFrom + titleTail.at - path.statusFrom - tail.at) / 2;
  return ending + OFF_CENTRE * Math.max(0, offCentre - 0.5);
}
