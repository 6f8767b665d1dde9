import { BULLET } from '../../lib/bullet.js';
import { REQUESTS } from '../../lib/requests.js';
import type { Block } from '../../model/paper-print.js';
import type { Recommendation } from '../../model/paper-facts.js';
import type { Place } from '../../model/printed.js';
import { sentencesOf } from '../status/clauses.js';
import { hyphensJoined } from '../words/clean-text.js';

const ASKS =
  /\b(?:CSC|Change Sub-?\s?Committee|Committee|members|Panel)\b[^.]*\b(?:requested|asked|invited|recommended|required)(?: to)?\b/i;
const HEADS = /\brecommendations?\b/i;
/** A letter or a number before an item of a list. */
const NUMBERING = /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+/;
const ACTIONS = REQUESTS.join('|');
const ACTION = new RegExp(`^((?:${ACTIONS})\\b(?:(?:,| and| or|/)\\s*(?:${ACTIONS})\\b)*)[:\\s]+`);
/** In a list an action may be another word in capitals, or a known one in small letters. */
const IN_CAPITALS = /^([A-Z]{4,})\b[:\s]+/;
const IN_SMALL_LETTERS = new RegExp(`^(${ACTIONS})\\b[:\\s]+`, 'i');
/** Where one action of a running sentence ends and the next begins. */
const NEXT_ACTION = new RegExp(`[;,]?\\s+(?:and\\s+)?(?=(?:${ACTIONS})\\b)|;\\s+(?:and\\s+)?`);

interface Line {
  readonly text: string;
  readonly places: readonly Place[];
}

/**
 * What the committee is asked to do: the actions listed, told or tabled after it is asked; where a heading names the
 * recommendations, those under it alone, since the text before only announces them.
 */
export function recommendationsIn(blocks: readonly Block[]): Recommendation[] {
  const found: { readonly underHeading: boolean; readonly told: Recommendation }[] = [];
  let asked = false;
  let underHeading = false;
  const take = (all: readonly Recommendation[]) => found.push(...all.map((told) => ({ underHeading, told })));
  for (const { block, line } of blocks.flatMap(linesOf)) {
    const told = ASKS.exec(line.text);
    if (block === 'heading') asked = underHeading = HEADS.test(line.text);
    else if (told !== null) {
      asked = true;
      take(toldIn(line.text.slice(told.index + told[0].length), line.places));
    } else if (asked) {
      const read = recommendation(line, block !== 'paragraph' || BULLET.test(line.text) || NUMBERING.test(line.text));
      take(read);
      asked = read.length > 0 || block !== 'paragraph';
    }
  }
  const named = found.filter((one) => one.underHeading);
  return (named.length > 0 ? named : found).map((one) => one.told);
}

/** The actions told in the rest of a sentence that asks for them. */
function toldIn(rest: string, places: readonly Place[]): Recommendation[] {
  const [sentence = ''] = sentencesOf(rest.replace(/^[\s:]*(?:to\b)?[\s:]*/, ''));
  return sentence.split(NEXT_ACTION).flatMap((text) => recommendation({ text, places }, true));
}

/** A block as lines; a table's rows are lines of their own. */
function linesOf(block: Block): { block: Block['block']; line: Line }[] {
  if (block.block !== 'table')
    return [{ block: block.block, line: { ...block.text, text: hyphensJoined(block.text.text) } }];
  return block.rows.map((row) => {
    const cells = row.row === 'group' ? [row.text] : row.cells;
    const text = cells.map((cell) => cell.text).filter((printed) => printed !== '');
    return {
      block: 'table',
      line: { text: hyphensJoined(text.join(' ')), places: cells.flatMap(({ places }) => [...places]) },
    };
  });
}

function recommendation({ text, places }: Line, isListed: boolean): Recommendation[] {
  const bare = text.trim().replace(BULLET, '').replace(NUMBERING, '');
  const match = ACTION.exec(bare) ?? (isListed ? (IN_CAPITALS.exec(bare) ?? IN_SMALL_LETTERS.exec(bare)) : null);
  const [printed = '', action = ''] = match ?? [];
  const what = bare.slice(printed.length).replace(/\s*[.;,]?(?:\s*\band)?\s*[.;,]?$/, '');
  return action === '' || what === '' || places.length === 0
    ? []
    : [{ action: action.toUpperCase(), text: what, places: [...places] }];
}
