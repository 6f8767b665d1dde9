import { idsIn, isLastDigit } from '../../lib/ids.js';
import { isNoise, withoutStrokes } from '../../lib/recognition.js';

/** A text without the noise of recognition, and in words what was taken for noise. */
export interface Cleaned {
  readonly text: string;
  readonly evidence: readonly string[];
}

/** A hyphen at a line's end, joined again; `pre- and post-` keeps its space. */
export function hyphensJoined(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}]-) (?=[\p{L}\p{N}])(?!(?:and|or|to|and\/or)\b)/gu, '');
}

/** A text without the tokens that are no words, and without the strokes drawn into words. */
export function withoutNoise(text: string): Cleaned {
  const tokens = text.split(' ').filter((token) => token !== '');
  const noise = tokens.map((_, at) => isNoiseAt(tokens, at));
  const kept: string[] = [];
  const specks: string[] = [];
  const evidence: string[] = [];
  tokens.forEach((token, at) => {
    if (noise[at] === true && token === '.' && isLostFullStop(tokens, noise, at)) kept.push(`${kept.pop() ?? ''}.`);
    else if (noise[at] === true) specks.push(noise[at - 1] === true ? `${specks.pop() ?? ''} ${token}` : token);
    else {
      const plain = (WITH_STROKES.test(token) ? withoutStrokes(token) : token).replace(BRACKET_WITHIN, '');
      if (plain !== token) evidence.push(`strokes run through “${token}”`);
      const spelt = plain.replace(CENT_WITHIN, 'c');
      if (spelt !== plain) evidence.push(`“¢” in “${plain}” is a likely misreading of “c”`);
      kept.push(spelt);
    }
  });
  const unlike = [...new Set(specks)].map((run) => `“${run}”`);
  if (unlike.length > 0) evidence.unshift(`no words but specks or borders: ${unlike.join(', ')}`);
  return { text: kept.join(' '), evidence };
}

/** A word of letters alone with strokes in it; beside digits a stroke may be print (`SEC_D2`). */
const WITH_STROKES = /^(?=.*\p{L})[\p{L}_|~.,;:]*[_|~][\p{L}_|~.,;:]*$/u;

/** A border read as a bracket within a word: `SMETS]1`. */
const BRACKET_WITHIN = /(?<=[\p{L}\p{N}])[[\]{}](?=[\p{L}\p{N}])/gu;
/** A sign that no paper on energy in Britain prints within a word: `28¢`. */
const CENT_WITHIN = /(?<=[\p{L}\p{N}])¢|¢(?=\p{L})/gu;

/** Noise by itself; or a lone letter beside two specks or more, as in `: . X`. */
function isNoiseAt(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? '';
  if (isNoise(token)) return true;
  if (!/^\p{L}$/u.test(token) || /^[aAI]$/.test(token)) return false;
  return isPairOfSpecks(tokens[at - 2], tokens[at - 1]) || isPairOfSpecks(tokens[at + 1], tokens[at + 2]);
}

function isPairOfSpecks(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && isNoise(one) && isNoise(other);
}

/** A single full stop that stands apart from the sentence it ends. */
function isLostFullStop(tokens: readonly string[], noise: readonly boolean[], at: number): boolean {
  if (at === 0 || noise[at - 1] === true || noise[at + 1] === true || /[.:;,!?]$/.test(tokens[at - 1] ?? ''))
    return false;
  return /^(?:[\p{Lu}‘“'"(]|$)/u.test(tokens[at + 1] ?? '');
}

/** A title without full stops amid its words, which recognition makes of specks: `Operator. Certificates`. */
export function withoutStops(title: string): Cleaned {
  const text = title.replace(STOP_AMID, '');
  return { text, evidence: text === title ? [] : ['a full stop amid a title is a speck'] };
}

const STOP_AMID = /(?<=[\p{L}]{3})(?<!\b(?:etc|vol|incl|inc|ltd|approx|para|sect|app|fig))\.(?=\s+\p{L})/giu;

/** A text with the ids in it put right where recognition took letters for their digits: `SECMPQ015` is SECMP0015. */
export function withIdsRead(text: string): Cleaned {
  const evidence: string[] = [];
  let read = text;
  for (const { id, printed, index } of idsIn(text).reverse()) {
    if (!isMisreadId(printed)) continue;
    read = read.slice(0, index) + id + read.slice(index + printed.length);
    evidence.unshift(idEvidence(printed, id));
  }
  return { text: read, evidence };
}

/** Whether letters stand among the digits of an id as printed, or other letters before them. */
export function isMisreadId(printed: string): boolean {
  const number = printed.replace(/^(?:SECMP|MP|DP)[\s\u2010-\u2013-]?/, '');
  const digits = number.replace(/[A-Z]$/, '');
  const places = printed.startsWith('SECMP') ? 4 : 3;
  const isOver = printed.startsWith('SECMP') && digits.length > places;
  return /\D/.test(digits) || isOver || isLastDigit(digits, number.slice(digits.length), places);
}

/** Why an id is read otherwise than printed. */
export function idEvidence(printed: string, id: string): string {
  return !/^(?:SECMP|MP|DP)/.test(printed)
    ? `“${printed}” begins as no id does; its first letters are a likely misreading: ${id}`
    : `“${printed}” has letters among the digits of its number, as recognition puts them for digits: ${id}`;
}
