import { changeWords } from '../lib/change-words.js';
import { shiftWords } from '../lib/words.js';
import type { Change } from '../model/statement.js';
import type { ChangeGroups, Shift } from './changes.js';

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
  const shifted = (heading: string, shifts: readonly Shift[], sign: 1 | -1): ChangeLines => ({
    heading,
    lines: shifts.map(({ change, by, unit }) => ({
      id: subjectOf(change),
      says: `${changeWords(change)}: ${shiftWords({ by: sign * by, unit })}`,
    })),
  });
  return [
    plain('Added', groups.added),
    plain('Removed', groups.removed),
    plain('Left as its release came', groups.passed),
    plain('Decided', groups.decided),
    shifted('Slipped', groups.slipped, 1),
    shifted('Brought forward', groups.broughtForward, -1),
    plain('Other', groups.other),
  ].filter(({ lines }) => lines.length > 0);
}

function subjectOf({ modificationId, release }: Change): string {
  return modificationId ?? release ?? '';
}
