import { describe, expect, it } from 'vitest';
import type { Place, Printed } from '../../../src/model/printed.js';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { paper, section, table, USUAL } from './prints.js';

/** A text with a place on a page for each height that it stands at. */
function standing(text: string, ...at: readonly (readonly [page: number, top: number])[]): Printed {
  const [place, ...more] = at.map(([page, top]): Place => ({ at: 'box', page, box: [50, top, 90, top + 10] }));
  return { text, places: place === undefined ? [] : [place, ...more] };
}

/** The doubts in a paper of two pages with one row, the print of whose first page ends at 760 points. */
function doubts(title: Printed, status: Printed, form: 'pdf' | 'scan' = 'pdf'): string[] {
  const last = standing('The end of the page.', [1, 750]);
  const row = { row: 'cells' as const, cells: [title, status, standing('Yes', [1, 700])] };
  const blocks = section('November 2021', '4 November 2021', table(USUAL, row), { block: 'paragraph', text: last });
  return paperFacts(paper(blocks, { pages: 2, form }))
    .findings.filter(({ kind }) => kind === 'reading-in-doubt')
    .map(({ modificationId, message }) => `${modificationId ?? ''}: ${message}`);
}

const TITLE = standing('MP173 ‘SMKI reviews’', [1, 700]);
const CUT = 'The Modification Report is being presented';

describe('A page break may have parted what belongs together where', () => {
  it('a status breaks off at the end of a page that is not the last', () => {
    expect(doubts(TITLE, standing(CUT, [1, 740], [1, 750]))).toEqual([
      `MP173: The status of MP173 breaks off where a page ends, “${CUT.slice(-40)}”: its rest may stand on the next page, unread.`,
    ]);
    expect(doubts(TITLE, standing(CUT, [1, 740], [2, 750]))).toEqual([]);
    expect(doubts(TITLE, standing(CUT, [1, 600]))).toEqual([]);
    expect(doubts(TITLE, standing(`${CUT} this month.`, [1, 750]))).toEqual([]);
    expect(doubts(TITLE, standing('Approved for inclusion', [1, 750]))).toEqual([]);
    expect(doubts(TITLE, standing(CUT, [1, 750]), 'scan')).toEqual([]);
  });

  it('a title whose quote is not closed does', () => {
    const status = standing('Approved for inclusion.', [1, 700]);
    expect(doubts(standing('MP173 ‘SMKI and DCCKI', [1, 750]), status)).toEqual([
      'MP173: The title of MP173 breaks off where a page ends, “MP173 ‘SMKI and DCCKI”: its rest may stand on the next page, unread.',
    ]);
    expect(doubts(standing('MP173 ‘SMKI reviews’', [1, 750]), status)).toEqual([]);
    expect(doubts(standing('MP173 SMKI reviews', [1, 750]), status)).toEqual([]);
  });

  it('a status breaks off within a sentence wherever it stands, since another has its rest', () => {
    expect(doubts(TITLE, standing('Approved. The Change Board will vote before the', [1, 700]))).toEqual([
      'MP173: The status of MP173 breaks off, “d. The Change Board will vote before the”: another may have its rest.',
    ]);
    expect(doubts(TITLE, standing('Approved for inclusion in this release', [1, 700]))).toEqual([]);
  });

  it('a mark stands in a status, as where two columns are read as one', () => {
    expect(doubts(TITLE, standing('SECAS is developing the legal text. ✓ It is due in May 2022.', [1, 700]))).toEqual([
      'MP173: In the status of MP173 stands a mark: two columns may be read as one.',
    ]);
  });

  it('a status begins within a sentence', () => {
    expect(doubts(TITLE, standing('in May 2022. The Change Board votes in June 2022.', [1, 700]))).toEqual([
      'MP173: The status of MP173 begins within a sentence, “in May 2022. The Change Board votes in J”: it may be the rest of another.',
    ]);
  });
});
