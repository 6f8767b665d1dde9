import type { Change } from '../model/statement.js';
import type { Stage } from '../model/words.js';
import { dateWords, EVENT_WORDS, STAGE_WORDS } from './words.js';

/** A change in words, without its modification: `decision, was refinement (June 2022)`. */
export function changeWords(change: Change): string {
  const where = change.release === undefined ? '' : ` (${change.release})`;
  const { from, to } = change;
  switch (change.kind) {
    case 'added':
      return `joined the ${change.release ?? ''} SEC Release`;
    case 'removed':
      return `left the ${change.release ?? ''} SEC Release`;
    case 'release-passed':
      return `was in the ${change.release ?? ''} SEC Release`;
    case 'moved':
      return `moved from the ${String(from)} to the ${String(to)} SEC Release`;
    case 'converted':
      return `was ${String(from)}`;
    case 'stage':
      return `${stageWord(from)} → ${stageWord(to)}${where}`;
    case 'decision-route':
      return `decision route changed${where}`;
    case 'dcc-systems-impact':
      return `${to === true ? 'now impacts' : 'no longer impacts'} DCC Systems${where}`;
    case 'milestone-moved':
      return `${change.event === undefined ? 'date' : EVENT_WORDS[change.event]}${where}: ${span(from, to)}`;
    case 'release-date':
      return `release date: ${span(from, to)}`;
    case 'title':
      return `title: “${String(from)}” → “${String(to)}”`;
    case 'wording':
      return `status worded anew${where}`;
  }
}

function span(from: Change['from'], to: Change['to']): string {
  return `${dateWords(String(from))} → ${dateWords(String(to))}`;
}

function stageWord(value: Change['from']): string {
  return typeof value === 'string' ? STAGE_WORDS[value as Stage] : 'not told';
}
