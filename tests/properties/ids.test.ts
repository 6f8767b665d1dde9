import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsIn, keyOf, keyTyped } from '../../src/lib/ids.js';
import { ModificationId } from '../../src/model/ids.js';

const part = fc.constantFrom('', '', 'A', 'B', 'C');
const number = fc.integer({ min: 1, max: 999 });
const anId = fc.tuple(fc.constantFrom('SECMP', 'MP', 'DP'), number, part).map(([family, digits, letter]) => ({
  id: ModificationId.parse(`${family}${String(digits).padStart(family === 'SECMP' ? 4 : 3, '0')}${letter}`),
  digits,
  letter,
}));

describe('ids of every family', () => {
  it('are read from running text as they are', () => {
    fc.assert(
      fc.property(fc.array(anId, { maxLength: 5 }), (ids) => {
        const text = ids.map(({ id }) => `then ${id} ‘A title’`).join(', ');
        expect(idsIn(text).map(({ id }) => id)).toEqual(ids.map(({ id }) => id));
      }),
    );
  });

  it('are read through O and Q put for their noughts', () => {
    fc.assert(
      fc.property(anId, fc.constantFrom('O', 'Q'), ({ id }, sign) => {
        const [, family = '', digits = '', letter = ''] = /^([A-Z]+)(\d+)([A-Z]?)$/.exec(id) ?? [];
        const printed = `${family}${digits.replaceAll('0', sign)}${letter}`;
        expect(idsIn(printed)).toEqual([{ id, printed, index: 0 }]);
      }),
    );
  });

  it('have one identity by number and part letter, however typed', () => {
    fc.assert(
      fc.property(anId, fc.constantFrom('', ' ', '-'), fc.boolean(), ({ id, digits, letter }, gap, small) => {
        const typed = id.replace(/^[A-Z]+/, (family) => `${family}${gap}`);
        expect(keyTyped(small ? typed.toLowerCase() : typed)).toBe(keyOf(id));
        expect(keyOf(id)).toBe(`${digits}${letter}`);
      }),
    );
  });
});
