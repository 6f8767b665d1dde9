import type { Change } from '../model/statement.js';
import type { Stage } from '../model/words.js';
import type { ChangeGroups, Shift } from './changes.js';
import { dateWords, EVENT_WORDS, STAGE_WORDS } from '../lib/words.js';

/** One group of changes as a person reads them: its heading and a line for each change. */
export interface ChangeLines {
  readonly heading: string;
  readonly lines: readonly { readonly id: string; readonly says: string }[];
}

/** The groups that hold something, in the order an analyst asks for them. */
export function changeLines(groups: ChangeGroups): ChangeLines[] {
  const plain = (heading: string, changes: readonly Change[]): ChangeLines => ({
    heading,
    lines: changes.map((change) => ({ id: subjectOf(change), says: changeWords(change) })),
  });
  const shifted = (heading: string, shifts: readonly Shift[], word: string): ChangeLines => ({
    heading,
    lines: shifts.map((shift) => ({
      id: subjectOf(shift.change),
      says: `${changeWords(shift.change)}: ${shift.by} ${shift.by === 1 ? shift.unit.slice(0, -1) : shift.unit} ${word}`,
    })),
  });
  return [
    plain('Added', groups.added),
    plain('Removed', groups.removed),
    plain('Left as its release came', groups.passed),
    plain('Decided', groups.decided),
    shifted('Slipped', groups.slipped, 'later'),
    shifted('Brought forward', groups.broughtForward, 'earlier'),
    plain('Other', groups.other),
  ].filter(({ lines }) => lines.length > 0);
}

function subjectOf({ modificationId, release }: Change): string {
  return modificationId ?? release ?? '';
}

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
