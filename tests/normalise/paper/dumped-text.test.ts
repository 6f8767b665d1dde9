import { describe, expect, it } from 'vitest';
import { mendedStatus } from '../../../src/normalise/paper/dumped-text.js';
import { hyphenatedIn } from '../../../src/normalise/words/lost-hyphens.js';

const PLACES = [{ at: 'lines' as const, from: 3, to: 4 }];

/** A status as it is read in a paper that prints these words as often as told. */
function mended(text: string, uses: Readonly<Record<string, number>>) {
  const known = {
    isGood: () => false,
    titlesOf: () => [],
    votes: () => 0,
    uses: new Map(Object.entries(uses)),
    hyphenated: hyphenatedIn([]),
  };
  return mendedStatus({ text, asPrinted: text, repairs: [] }, known, PLACES);
}

describe('a status out of a text dump', () => {
  it('has its misread words put right by those that the paper prints often, and says why', () => {
    const printed = 'The Cbarge Board vote on the Modificafion is under SelfGovernance.';
    const read = mended(printed, { charge: 9, cbarge: 1, modification: 12, modificafion: 1 });
    expect(read.text).toBe('The Charge Board vote on the Modification is under Self-Governance.');
    expect(read.asPrinted).toBe(printed);
    expect(read.repairs).toHaveLength(1);
    expect(read.repairs[0]).toMatchObject({ field: 'statusText', printed, repaired: read.text, places: PLACES });
    expect(read.repairs[0]?.evidence).toMatch(/“Cbarge” stands nowhere else and is a likely misreading of “Charge”/);
  });

  it.each([
    ['that the paper prints again', 'The tariff Cbarge is made.', { charge: 9, cbarge: 2 }],
    ['that is like a word which is rare too', 'The Cbarge is made.', { charge: 2, cbarge: 1 }],
    ['that merely differs', 'The Charges are made.', { charge: 9, charges: 1 }],
    ['that may be one of two', 'The hattery is made.', { battery: 9, hattcry: 1, nattery: 9, hattery: 1 }],
    ['that is short', 'The hoard is made.', { board: 9, hoard: 1 }],
  ])('keeps a word %s', (_, text, uses) => {
    expect(mended(text, uses)).toEqual({ text, asPrinted: text, repairs: [] });
  });

  it.each([
    [
      'The report is out this month Following this a vote is held.',
      'The report is out this month. Following this a vote is held.',
    ],
    ['It is due in May 2022 It will be voted on.', 'It is due in May 2022. It will be voted on.'],
    ['Approved for inclusion,', 'Approved for inclusion.'],
  ])('has the stops back that its sentences end with: “%s”', (printed, meant) => {
    expect(mended(printed, {}).text).toBe(meant);
    expect(mended(printed, {}).repairs[0]?.evidence).toContain('a full stop');
  });
});
