import { describe, expect, it } from 'vitest';
import { BEFORE, HEAD, read, rowsOf, textOf } from './readings.js';

const AFTER = ['3. Recommendations', 'The CSC is requested to:', '« NOTE the updates on the SEC Releases.'];

describe('what recognition makes of ticks', () => {
  const marked = (mark: string) =>
    rowsOf(
      read(
        ...BEFORE,
        ...HEAD,
        `MP104 ‘Security Approved for inclusion. ${mark}`,
        'Improvements’',
        `MP140 ‘CH Stock The DCC is currently carrying out an Impact ${mark}`,
        'Transfer’ Assessment.',
        'MP141 ‘SRV Visibility The Change Board vote will take place on 4',
        'on SSI’ October 2021.',
        ...AFTER,
      ),
    ).map((cells) => cells.slice(1));

  it.each(['v', '4', 'v4', 'Vv', '¥', '/', 'ü'])('%s is a mark where rows end with it again and again', (mark) => {
    expect(marked(mark)).toEqual([
      ['Approved for inclusion.', mark],
      ['The DCC is currently carrying out an Impact Assessment.', mark],
      ['The Change Board vote will take place on 4 October 2021.', ''],
    ]);
  });
});

describe('a tick that recognition has misread here and there', () => {
  const marks = (...lines: string[]) => rowsOf(read(...BEFORE, ...HEAD, ...lines, ...AFTER)).map((cells) => cells[2]);
  const others = ['MP141 ‘SRV Visibility’ Approved for inclusion. ✓', 'MP142 ‘Threshold’ Approved for inclusion. ✓'];

  it.each(['Y', 'y', 'J', '¥', '/', '4'])('is a mark where it is %s behind the end of a status', (mark) => {
    expect(marks(`MP104 ‘Security Improvements’ Approved for inclusion. ${mark}`, ...others)).toEqual([mark, '✓', '✓']);
  });

  it('is one where it is a letter on the first line of a status, or touches its end', () => {
    expect(marks('MP104 ‘Security Improvements’ The vote will be held on Y', '4 May 2022.', ...others)[0]).toBe('Y');
    expect(marks('MP104 ‘Security Improvements’ Approved for inclusion.Y', ...others)[0]).toBe('Y');
  });

  it('is none where it is a word of the status', () => {
    expect(marks('MP104 ‘Security Improvements’ The vote is on 4', 'May 2022.', ...others)[0]).toBe('');
  });
});

describe('a row across the columns that recognition has misread', () => {
  it.each(['Non-DCC Sy5tem impacting modificati ons', 'Non-DCC Syste_m impacting mod!fications'])(
    '“%s” is one',
    (text) => {
      const rows = rowsOf(
        read(
          ...BEFORE,
          ...HEAD,
          'MP104 ‘Security Improvements’ Approved for inclusion. ✓',
          text,
          'MP140 ‘CH Stock Transfer’ Approved for inclusion.',
          ...AFTER,
        ),
      );
      expect(rows.map(([first]) => first)).toEqual([
        'MP104 ‘Security Improvements’',
        text,
        'MP140 ‘CH Stock Transfer’',
      ]);
    },
  );
});

describe('headings that recognition has misread', () => {
  it.each(['l. June 2022 SEC Release', '2, Jnne 2O22 SEC Release', '2. June 2022 5EC Ralease'])(
    '“%s” begins a part and is kept as printed',
    (heading) => {
      const print = read(
        'SEC Releases Update',
        '1. Purpose',
        'This paper tells the CSC how the coming Smart Energy Code (SEC) Releases stand.',
        heading,
        'The table below shows the modifications in scope of this release:',
        ...HEAD,
        'MP104 ‘Security Approved for inclusion. v',
        'Improvements’',
        ...AFTER,
      );
      expect(textOf(print)).toContain(`heading: ${heading}`);
      expect(rowsOf(print)).toHaveLength(1);
    },
  );
});

describe('what recognition makes of bullets', () => {
  it.each(['•', '«', '+', '*', 'e', '0', '¢', '»', ''])('%s is none of what the committee is asked', (bullet) => {
    const print = read(...BEFORE, '3. Recommendations', 'The CSC is requested to:', `${bullet} NOTE the updates.`);
    expect(textOf(print).at(-1)).toBe('item: NOTE the updates.');
  });
});

describe('a status whose end is lost', () => {
  it('takes in nothing of the running text that follows', () => {
    const print = read(
      ...BEFORE,
      ...HEAD,
      'MP159 ‘Credit Cover The Refinement Consultation responses are being reviewed. The',
      'Review’ Modification Report is expected to be presented to the CSC in April',
      'Since the last meeting we have identified MP128B ‘Incorrect Certificates’ should be added to the scope of this',
      'release.',
      ...AFTER,
    );
    expect(rowsOf(print)).toEqual([
      [
        'MP159 ‘Credit Cover Review’',
        'The Refinement Consultation responses are being reviewed. The Modification Report is expected to be presented to the CSC in April',
        '',
      ],
    ]);
  });
});

describe('a sentence on a modification after the last row', () => {
  it('begins no row, though specks stand before it', () => {
    const print = read(
      ...BEFORE,
      ...HEAD,
      'MP165 ‘Housekeeping The Change Board vote will take place on 29 September 2021.',
      'changes’',
      '_ .',
      'MP152 ‘Smart Meter Keys lifetime’ has been added to the scope of this release.',
      ...AFTER,
    );
    expect(rowsOf(print).map(([title]) => title)).toEqual(['MP165 ‘Housekeeping changes’']);
    expect(textOf(print)).toContain(
      'paragraph: MP152 ‘Smart Meter Keys lifetime’ has been added to the scope of this release.',
    );
  });
});

describe('cells that stand one after another, apart', () => {
  it('are read whole, however wide their lines, and a heading that strayed among them is no part of them', () => {
    const print = read(
      ...BEFORE,
      'Modification',
      '',
      'Status',
      '',
      'MP090 ‘Incorporation of',
      'Non GBCS NonMandated Alerts into the',
      'SEC’',
      '',
      'Approved for inclusion.',
      '',
      'MP104 ‘Security Improvements’',
      '',
      'Approved for inclusion.',
      '',
      'Impacts',
      'DCC',
      'Systems?',
      '',
      ...AFTER,
    );
    expect(rowsOf(print)).toEqual([
      ['MP090 ‘Incorporation of Non GBCS NonMandated Alerts into the SEC’', 'Approved for inclusion.'],
      ['MP104 ‘Security Improvements’', 'Approved for inclusion.'],
    ]);
  });
});
