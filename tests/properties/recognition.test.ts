import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLikelyMisreading } from '../../src/lib/recognition.js';
import { repairTitle } from '../../src/normalise/titles/title-repair.js';

/** Words as titles of the field have them, long enough to be told when a letter is misread. */
const WORDS = [
  'Firmware',
  'Communication',
  'Hub',
  'Service',
  'Request',
  'Forecasting',
  'Validation',
  'Settlement',
  'Quarantine',
  'delivery',
  'mechanism',
  'reading',
  'instantaneous',
  'values',
  'Improvements',
  'timestamp',
  'Certificates',
  'Incorporation',
  'multiple',
  'Resolution',
  'Proposals',
  'SMETS1',
  'DCCKI',
  'documents',
  'GPF',
  'SRV',
  'into',
  'with',
];
/** What recognition makes of a letter, as seen in print and scans. */
const SEEN: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['F', 'E'],
  ['I', 'l'],
  ['1', 'l'],
  ['S', '5'],
  ['g', 'q'],
  ['c', 'e'],
  ['t', 'f'],
  ['d', 'cl'],
  ['B', '8'],
  ['w', 'vv'],
  ['O', '0'],
  ['ti', 'fu'],
  ['u', 'n'],
];

const aTitle = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 8 });
const slugOf = (words: readonly string[]) => words.map((word) => word.toLowerCase());
const never = () => true;

/** A word misread once, where it holds a letter that is misread. */
const misreadings = (word: string) =>
  SEEN.filter(([meant]) => word.includes(meant)).map(([meant, seen]) => word.replace(meant, seen));

describe('misread titles', () => {
  it('are put right by the slug that spells them, and by nothing else', () => {
    fc.assert(
      fc.property(aTitle, fc.nat(), fc.nat(), (words, at, which) => {
        const index = at % words.length;
        const seen = misreadings(words[index] ?? '');
        fc.pre(seen.length > 0);
        const printed = words.with(index, seen[which % seen.length] ?? '').join(' ');
        expect(repairTitle(printed, slugOf(words), never).title).toBe(words.join(' '));
      }),
    );
  });

  it('keep their typography when their slug has lost it', () => {
    fc.assert(
      fc.property(aTitle, fc.constantFrom(' – ', ' / ', ' & ', ', ', '-', ' — '), (words, sign) => {
        const printed = words.join(sign);
        expect(repairTitle(printed, slugOf(words), never)).toEqual({ title: printed, words: [] });
      }),
    );
  });

  it('keep a word that is another word than the slug has', () => {
    fc.assert(
      fc.property(aTitle, fc.nat(), fc.constantFrom('s', 'd', 'ing', 'er'), (words, at, ending) => {
        const index = at % words.length;
        const inflected = words.with(index, `${words[index] ?? ''}${ending}`);
        expect(repairTitle(words.join(' '), slugOf(inflected), never).title).toBe(words.join(' '));
        expect(repairTitle(inflected.join(' '), slugOf(words), never).title).toBe(inflected.join(' '));
      }),
    );
  });

  it('are never made of two words of the field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS), (one, other) => {
        expect(isLikelyMisreading(one, other)).toBe(false);
      }),
    );
  });

  it('hold no digit for another digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (one, other) => {
        expect(isLikelyMisreading(`v${one}`, `v${other}`)).toBe(false);
        expect(isLikelyMisreading(`6${one}1`, `6${other}1`)).toBe(false);
      }),
    );
  });
});
