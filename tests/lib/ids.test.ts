import { describe, expect, it } from 'vitest';
import { idsIn, keyOf, keyTyped } from '../../src/lib/ids.js';
import { ModificationId } from '../../src/model/ids.js';

const read = (text: string) => idsIn(text).map(({ id }) => id);

describe('ids in print', () => {
  it.each([
    ['MP149 ‘Effecting Changes’', ['MP149']],
    ['DP173', ['DP173']],
    ['SECMP0007', ['SECMP0007']],
    ['MP128B will be added', ['MP128B']],
    ['MPQ78 and MPO099', ['MP078', 'MP099']],
    ['SECMPO0015, SECMPQ015, SECMPO007', ['SECMP0015', 'SECMP0015', 'SECMP0007']],
    ['MP1O5', ['MP105']],
    ['SECMPO0O0O7, SECMP0O015', ['SECMP0007', 'SECMP0015']],
    ['MP12/8, SECMP00?7', []],
    ['MP128/9, MP12/128, MP12?', ['MP128', 'MP012', 'MP012']],
    ['SFCMPO0007 and SFCMP0071', ['SECMP0007', 'SECMP0071']],
    ['MP1O09', ['MP109']],
    ['MP07B, SECMP001S, MP10S and MP10A', ['MP078', 'SECMP0015', 'MP105', 'MP010A']],
    ['MP1009, MP0109', ['MP1009', 'MP109']],
    ['SECMP01009', ['SECMP1009']],
    ['MP12B4', ['MP1284']],
    ['MPl49, MP1o5, MP15g and MP1A9', ['MP149', 'MP105', 'MP159', 'MP149']],
    ['NP104, MF107, DF173, 0P182 and 5EGMP0024', ['MP104', 'MP107', 'DP173', 'DP182', 'SECMP0024']],
    ['SECMP 0071 and SECMP-0071', ['SECMP0071', 'SECMP0071']],
    ['MP78', ['MP078']],
    ['(MP162)', ['MP162']],
    ['MP162&MP163', ['MP162', 'MP163']],
  ])('%s names %j', (text, ids) => {
    expect(read(text)).toEqual(ids);
  });

  it.each([
    'SMP149',
    'MPl4l',
    'NP 104',
    'NP10',
    'OP12',
    'MP149abc',
    'the MP for',
    'CSC_86_2109',
    'SRV 6.15.1',
    'MPAN 123',
    'MPs 100',
    'MPs142',
    'SFC0007',
    'MP00012345',
    'SECMP00000071',
  ])('%s names none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps how and where each is printed', () => {
    expect(idsIn('See MPQ78.')).toEqual([{ id: 'MP078', printed: 'MPQ78', index: 4 }]);
  });
});

describe('the identity behind an id', () => {
  it.each([
    ['SECMP0071', '71'],
    ['MP071', '71'],
    ['DP173', '173'],
    ['MP173', '173'],
    ['MP128B', '128B'],
  ])('of %s is %s', (id, key) => {
    expect(keyOf(ModificationId.parse(id))).toBe(key);
  });

  it.each([
    ['MP78', '78'],
    ['mp-078', '78'],
    ['MPQ78', '78'],
    ['secmp 0078', '78'],
    ['78', '78'],
    ['128b', '128B'],
    ['credit', null],
    ['o78', null],
    ['', null],
  ])('typed as “%s” is %s', (typed, key) => {
    expect(keyTyped(typed)).toBe(key);
  });
});
