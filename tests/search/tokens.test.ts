import { describe, expect, it } from 'vitest';
import { idForms } from '../../src/search/id-forms.js';
import { ModificationId } from '../../src/model/ids.js';
import { piecesOf, sequenceOf } from '../../src/search/tokens.js';

const terms = (text: string) => piecesOf(text).map(({ term }) => term);

describe('A text is found by', () => {
  it.each([
    ['DUIS v1.0 and v2.0.', ['duis', 'v1.0', '1.0', 'and', 'v2.0', '2.0']],
    ['Table 28c', ['table', '28c']],
    ['SRV 6.15.1', ['srv', '6.15.1']],
    ['Sending SR11.2', ['sending', 'sr11.2', 'sr', '11.2']],
    ['non-commissioned', ['noncommissioned', 'non', 'commissioned']],
    ['the Proposer’s choice', ['the', 'proposers', 'choice']],
    ['Café', ['cafe']],
    ['IHD / PPMID', ['ihd', 'ppmid']],
    ['MP149 will', ['mp149', 'will']],
    ['MPQ78, see', ['mpq78', 'mp078', 'see']],
    ['SECMP 0071', ['secmp', 'secmp0071', '0071']],
    ['MP149’s vote', ['mp149s', 'mp149', 'vote']],
  ])('the words of "%s"', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('words that say where they stand, accents and all', () => {
    const text = 'the Cafe\u0301-Hub';
    expect(piecesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'the',
      'Cafe\u0301-Hub',
      'Cafe\u0301',
      'Hub',
    ]);
  });
});

describe('A phrase', () => {
  it('is read alike with and without hyphens', () => {
    expect(sequenceOf('under Self-Governance')).toEqual(sequenceOf('under self governance'));
  });
});

describe('An identity', () => {
  it('is found under each form that people type', () => {
    const forms = idForms([ModificationId.parse('DP078')]);
    expect(forms).toEqual(expect.arrayContaining(['mp078', 'mp78', 'dp078', 'secmp0078', 'secmp78', '078', '78']));
  });
});
