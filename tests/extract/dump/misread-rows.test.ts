import { describe, expect, it } from 'vitest';
import { tableHeadAt } from '../../../src/extract/dump/column-heads.js';
import { unreadId } from '../../../src/extract/dump/table-lines.js';
import { BEFORE, HEAD, read, rowsOf, textOf } from './readings.js';

const AFTER = ['3. Recommendations', 'The CSC is requested to:', '• NOTE the updates on the SEC Releases.'];

describe('a heading of which recognition has left a part', () => {
  const rolesOf = (...texts: string[]) =>
    tableHeadAt(
      texts.map((text, at) => ({ text, number: at + 1, page: null, afterGap: false })),
      0,
    )?.columns.map(({ role }) => role);

  it.each([
    ['Mod ID Titie Current status DGC', 'impact'],
    ['Mod 1D Tit1e Current status 0CC', 'impact'],
    ['Mod; ID Title Current sta tus DCC', 'impact'],
  ])('“%s” names its columns by words that are short or parted', (...head) => {
    expect(rolesOf(...head, 'MP149 Effecting Changes Approved for inclusion.')).toEqual([
      'id',
      'modification',
      'status',
      'dcc-impact',
    ]);
  });

  it.each(['Modxxcahon Status', 'Modification S?a?ns DCC Systems?', 'Xodzfxcatzon Current status'])(
    '“%s” stands over rows: the word that cannot be read names the column that no other does',
    (head) => {
      expect(rolesOf(head, 'MP149 ‘Effecting Changes’ Approved for inclusion.')?.slice(0, 2)).toEqual([
        'modification',
        'status',
      ]);
    },
  );

  it('is none where no row stands under it, or most of its words are those of a sentence', () => {
    expect(rolesOf('Modification S?a?ns', 'The CSC meets in May.')).toBeUndefined();
    expect(rolesOf('Current status of the report for you', 'MP149 ‘Effecting Changes’')).toBeUndefined();
  });

  it('is none where it names a modification: that may be a row', () => {
    expect(rolesOf('MP104 Modification Status', 'MP149 ‘Effecting Changes’')).toBeUndefined();
  });

  it('is told where a new page repeats it: its word may be of a row', () => {
    const print = read(
      ...BEFORE,
      ...HEAD,
      'MP104 ‘Security Improvements’ Approved for inclusion. v',
      'Modification Status Refinement',
      'MP140 ‘CH Stock Transfer’ Approved for inclusion. v',
      ...AFTER,
    );
    expect(rowsOf(print).map(([title]) => title)).toEqual([
      'MP104 ‘Security Improvements’',
      'MP140 ‘CH Stock Transfer’',
    ]);
    expect(print.unread.map(({ text }) => text)).toEqual(['Modification Status Refinement']);
  });
});

describe('rows whose heading is lost', () => {
  it('are told each with its lines, and are no running text', () => {
    const print = read(
      ...BEFORE,
      'Qzzxr qzx',
      '',
      'MP104 ‘Security Approved for inclusion. v',
      'Improvements’',
      'MP140 ‘CH Stock Transfer’ The DCC is currently carrying out an Impact Assessment.',
      ...AFTER,
    );
    expect(print.unread.map(({ text }) => text)).toEqual([
      'MP104 ‘Security Approved for inclusion. v Improvements’',
      'MP140 ‘CH Stock Transfer’ The DCC is currently carrying out an Impact Assessment.',
    ]);
    expect(textOf(print).join()).not.toContain('Impact Assessment');
  });
});

describe('a row whose id cannot be read', () => {
  it.each(['MP1?0', 'M;P140', 'NP14', 'rnP140', 'M P140'])('%s begins a row and runs into none above', (id) => {
    const rows = rowsOf(
      read(
        ...BEFORE,
        ...HEAD,
        'MP104 ‘Security Approved for inclusion. v',
        'Improvements’',
        `${id} ‘CH Stock The DCC is currently carrying out an Impact`,
        'Transfer’ Assessment.',
        ...AFTER,
      ),
    );
    expect(rows).toEqual([
      ['MP104 ‘Security Improvements’', 'Approved for inclusion.', 'v'],
      [`${id} ‘CH Stock Transfer’`, 'The DCC is currently carrying out an Impact Assessment.', ''],
    ]);
  });

  it('begins one where the id is lost and a title opens', () => {
    const rows = rowsOf(
      read(
        ...BEFORE,
        ...HEAD,
        'MP104 ‘Security Approved for inclusion. v',
        'Improvements’',
        '‘CH Stock The DCC is currently carrying out an Impact',
        'Transfer’ Assessment.',
        ...AFTER,
      ),
    );
    expect(rows.map(([title]) => title)).toEqual(['MP104 ‘Security Improvements’', '‘CH Stock Transfer’']);
  });

  it('begins one where the first word of a title without quotes has run into the id', () => {
    const rows = rowsOf(
      read(
        ...BEFORE,
        'Mod ID Title Current status',
        'MP149 Effecting Changes Approved for inclusion.',
        'MP150 Credit Cover Approved for inclusion.',
        'MP173A long title that The Modification Report is being presented.',
        'goes on',
        ...AFTER,
      ),
    );
    expect(rows.at(-1)).toEqual(['MP173A', 'long title that goes on', 'The Modification Report is being presented.']);
  });

  it.each([
    '‘Smart Meter Keys lifetime* should',
    '‘Smart Meter Keys lifetime’ shouId',
    '‘Smart Meter Keys lifetime’ w1ll',
  ])('is none of a sentence on a modification: %s', (named) => {
    const rows = rowsOf(
      read(
        ...BEFORE,
        ...HEAD,
        'MP104 ‘Security Improvements’ Approved for inclusion.',
        `MP152 ${named} be added to the scope of this release.`,
        ...AFTER,
      ),
    );
    expect(rows).toHaveLength(1);
  });

  it('is no other word in capitals with figures', () => {
    expect(unreadId('MP104 ‘Security')).toBeNull();
    expect(unreadId('OF 2021 ‘Security’')).toBeNull();
    expect(unreadId('SMETS1 ‘Security’')).toBeNull();
    expect(unreadId('DUIS v1.0 and v2.0')).toBeNull();
  });
});
