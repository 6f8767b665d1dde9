import { describe, expect, it } from 'vitest';
import { untrueIn } from '../../../src/extract/dump/untrue.js';
import { wordsOf } from '../../../src/extract/dump/table-lines.js';

const STYLE = { quoted: true, idColumn: false, centred: false, jumbled: false };

/** A reading whose title and status stand on the given lines of a table. */
const reading = (title: string, status: string, at = { title: 0, status: 0 }) => ({
  title: wordsOf(title).map((word) => ({ word, at: at.title })),
  status: wordsOf(status).map((word) => ({ word, at: at.status })),
  mark: null,
});

describe('a reading of a row', () => {
  it('can be where a whole title stands beside sentences', () => {
    expect(untrueIn(reading('‘DCC Service Flagging’', 'Approved, says the ‘Board’.'), STYLE)).toBeNull();
  });

  it('can be where recognition lost the closing quote', () => {
    expect(untrueIn(reading('‘DCC Service Flagging', 'Approved for inclusion.'), STYLE)).toBeNull();
  });

  it('cannot be where the status closes the quote that the title opens', () => {
    expect(untrueIn(reading('‘Market-wide', 'Settlement Implementation’ Approved.'), STYLE)).toBe('all');
  });

  it('cannot be where a title without quotes goes on with another row', () => {
    const { title, status, mark } = reading('Gas Certificates MP150 Removing Table 28c', 'Approved.');
    expect(untrueIn({ title, status, mark }, { ...STYLE, quoted: false })).toBe('all');
    expect(untrueIn(reading('Changes to MP150 and others', 'Approved.'), { ...STYLE, quoted: false })).toBeNull();
  });

  it('cannot be where the headings of the columns stand round its title', () => {
    expect(untrueIn(reading('Title ‘Removal of DUIS’ Status', 'Approved.'), STYLE)).toBe('all');
  });

  it.each(['‘SMETS1 Validation’', 'Yes', '—'])('cannot be said by “%s”, which is no status', (status) => {
    expect(untrueIn(reading('‘Security’', status), STYLE)).toBe('said');
  });

  it('cannot be where the status begins before the title beside the id, but for cells centred in their rows', () => {
    const early = reading('‘Security’', 'Approved for inclusion.', { title: 4, status: 1 });
    expect(untrueIn(early, { ...STYLE, idColumn: true })).toBe('said');
    expect(untrueIn(early, { ...STYLE, idColumn: true, centred: true })).toBeNull();
  });

  it.each(['month. A vote will be held.', 'The Change Board will vote under'])(
    'cannot be said by “%s” in a dump that prints other cells between, where it is no whole text',
    (status) => {
      expect(untrueIn(reading('‘Security’', status), { ...STYLE, jumbled: true })).toBe('said');
      expect(untrueIn(reading('‘Security’', status), STYLE)).toBeNull();
    },
  );
});
