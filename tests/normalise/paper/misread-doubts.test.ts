import { describe, expect, it } from 'vitest';
import type { PaperPrint } from '../../../src/model/paper-print.js';
import { paperFacts } from '../../../src/normalise/paper/paper.js';
import { USUAL, cells, paper, section, table } from './prints.js';

function doubts(title: string, status: string, form: PaperPrint['form'] = 'dump'): string[] {
  const row = cells(`MP104 ‘${title}’`, status, 'v');
  const facts = paperFacts(paper(section('November 2021', '4 November 2021', table(USUAL, row)), { form }));
  return facts.findings.filter(({ kind }) => kind === 'reading-in-doubt').map(({ message }) => message);
}

describe('what recognition cannot have read as it is printed', () => {
  it.each([
    ['a digit in a word of a title', 'Tariff Va1idation', 'Approved for inclusion.', 'title of MP104', '“Va1idation”'],
    ['a stroke in a word of a status', 'Security', 'The tariff was de!ayed.', 'status of MP104', '“de!ayed”'],
    ['a capital I in one', 'Security', 'The meter is bowId back.', 'status of MP104', '“bowId”'],
    ['a speck in one', 'Security', 'It is de;layed.', 'status of MP104', '“de;layed”'],
    ['a sign behind one', 'GBCS*', 'Approved for inclusion.', 'title of MP104', '“GBCS*”'],
    ['a letter by itself', 'Secu r ity', 'Approved for inclusion.', 'title of MP104', '“r”'],
    ['letters that begin no word', 'The hnes', 'Approved for inclusion.', 'title of MP104', '“hnes”'],
    ['letters that stand in none', 'A long paqe', 'Approved for inclusion.', 'title of MP104', '“paqe”'],
    ['a small word in capitals', 'Security', 'The Report IS expected in June.', 'status of MP104', '“IS”'],
    ['one with a capital', 'Security', 'The Report Is expected in June.', 'status of MP104', '“Is”'],
    ['an article before a number', 'Security', 'The vote is an 20 June 2022.', 'status of MP104', '“an 20”'],
    ['a day that no month has', 'Security', 'The vote is on 31 June 2022.', 'status of MP104', '“31 June 2022”'],
    ['a month that may be two', 'Security', 'The vote is on 3 Jule 2022.', 'status of MP104', '“3 Jule 2022”'],
  ])('%s is told', (_, title, status, where, what) => {
    const told = doubts(title, status);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(where);
    expect(told[0]).toContain(what);
  });

  it.each([
    ['MP05', true],
    ['MP1708', true],
    ['SECMP007', true],
    ['MP105', false],
    ['SECMP0007', false],
  ])('the id %s is in doubt where it has fewer or more digits than an id: %s', (id, isInDoubt) => {
    const row = cells(`${id} ‘Security’`, 'Approved for inclusion.', 'v');
    const facts = paperFacts(paper(section('November 2021', '4 November 2021', table(USUAL, row)), { form: 'dump' }));
    const told = facts.findings.filter(({ kind }) => kind === 'reading-in-doubt').map(({ message }) => message);
    expect(told.some((message) => message.startsWith(`“${id}”, read as`))).toBe(isInDoubt);
  });

  it.each([
    ['DUIS v2.0 and SR11.2', 'SMETS1 and 28c changes of 30 June 2022 under Self-Governance.'],
    ['Gas / ESME, S1SP and N3RGY', 'See e.g. option b) of v. 2, Annex c. The vote; it is quick.'],
    ['Changes In Hubs', 'It is an 8 week delay of The Hub. In June Parties were asked.'],
    ['SMKI & DCCKI', 'The 2022 Releases, IRPs, 3rd, 1st and SEC2 stay.'],
  ])('good print is none: %s', (title, status) => {
    expect(doubts(title, status)).toEqual([]);
  });

  it('is an id before whose title no article stands', () => {
    const row = cells('MP173A ‘long title that goes on’', 'Approved for inclusion.', 'v');
    const facts = paperFacts(paper(section('November 2021', '4 November 2021', table(USUAL, row)), { form: 'dump' }));
    expect(facts.findings.map(({ message }) => message)).toContain(
      '“MP173A”, read as MP173A, stands before “long title that goes on”: its letter may be the first word of that.',
    );
  });

  it('is a status without a stop where the others end with one', () => {
    const told = (...statuses: string[]) => {
      const rows = statuses.map((status, at) => cells(`MP${104 + at} ‘Security’`, status, 'v'));
      const facts = paperFacts(
        paper(section('November 2021', '4 November 2021', table(USUAL, ...rows)), { form: 'dump' }),
      );
      return facts.findings
        .filter(({ message }) => message.includes('without a stop'))
        .map((one) => one.modificationId);
    };
    expect(told('Approved.', 'Approved.', 'The vote will be in', 'Approved.', 'Approved for inclusion')).toEqual([
      'MP106',
    ]);
    expect(told('Approved', 'Approved', 'The vote will be in', 'Approved.')).toEqual([]);
  });

  it('is nothing of a digital paper', () => {
    expect(doubts('Tariff Va1idation', 'The vote is on 31 June 2022.', 'pdf')).toEqual([]);
  });
});
