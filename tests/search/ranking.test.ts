import { beforeAll, describe, expect, it } from 'vitest';
import type { Searcher } from '../../src/search/query.js';
import { asked, found, homeOf, searcherOf } from './home.js';

/**
 * The ranking set: a small home whose answers are pinned by their order. Several of its words stand in the title of one
 * modification and only in the status of another, or in old statements and in new ones.
 */
const RANKING_SET = homeOf([
  {
    id: 'MP078',
    title: 'Batch of Issue Resolutions - Part 2',
    status: 'The DCC is carrying out an Impact Assessment of the battery alerts.',
    stage: 'refinement',
    release: 'November 2022',
    papers: ['2021-08-17', '2021-09-21'],
  },
  {
    id: 'MP107',
    title: 'Validation of SRV 6.15.1',
    status: 'Two solutions are open to the Proposer.',
    stage: 'refinement',
    release: 'November 2022',
  },
  {
    id: 'MP105',
    title: 'Sending SR11.2 to suspended Meters',
    stage: 'approved',
    release: 'November 2021',
    dcc: true,
  },
  {
    id: 'MP150',
    title: 'Removing Table 28c',
    stage: 'approved',
    release: 'November 2021',
    dcc: true,
  },
  { id: 'MP157', title: 'Retiring DUIS v1.0 and v2.0', stage: 'approved', release: 'November 2021' },
  {
    id: 'MP128A',
    title: 'Wrong Network Operator Certificates',
    stage: 'implemented',
    release: 'June 2021',
    papers: ['2021-06-15'],
  },
  {
    id: 'MP128B',
    title: 'Wrong Gas Network Operator Certificates',
    status: 'The Modification Report Consultation follows.',
    stage: 'report',
    route: 'self-governance',
    release: 'February 2022',
  },
  {
    id: 'MP173',
    once: ['DP173'],
    title: 'Key infrastructure Document Set review',
    stage: 'development',
    status: 'The legal text is being written.',
    release: 'February 2022',
  },
  {
    id: 'SECMP0071',
    title: 'Battery replacement in Hubs',
    status: 'Waits for MP078, and for the Café Protocol.',
    stage: 'on-hold',
    release: null,
  },
  {
    id: 'MP140',
    title: 'Hub stock transfer',
    status: 'An Impact Assessment is awaited. The certificates will be looked at.',
    stage: 'refinement',
    release: 'November 2022',
    papers: ['2021-08-17'],
  },
  {
    id: 'MP140',
    title: 'Hub stock transfer',
    status: 'The Change Board vote is on 27 October.',
    stage: 'decision',
    release: 'November 2022',
    papers: ['2021-09-21'],
    milestones: [{ event: 'change-board-vote', date: '2021-10-27', asPrinted: '27 October' }],
  },
  {
    id: 'MP164',
    title: 'November 2021 supporting changes',
    status: 'The Change Board vote is on 29 September under Self-Governance.',
    stage: 'decision',
    route: 'self-governance',
    release: 'November 2021',
    milestones: [{ event: 'change-board-vote', date: '2021-09-29', asPrinted: '29 September' }],
  },
]);

let searcher: Searcher;
beforeAll(() => {
  searcher = searcherOf(RANKING_SET);
});

describe('An id', () => {
  it.each(['MP78', 'mp-078', 'MP078', 'MPQ78', 'mp 78', '78', 'SECMP0078', ' mp78 '])(
    'typed as "%s" finds MP078 first, and then who speaks of it',
    (typed) => {
      expect(found(searcher, typed)).toEqual(['MP078', 'SECMP0071']);
    },
  );

  it.each(['SECMP 0071', 'secmp71', 'MP071', '71'])('typed as "%s" finds SECMP0071', (typed) => {
    expect(found(searcher, typed)[0]).toBe('SECMP0071');
  });

  it('of a former life finds the modification under its newest id', () => {
    expect(found(searcher, 'DP173')).toEqual(['MP173']);
  });

  it('without a part letter finds all parts where there is no whole', () => {
    expect(found(searcher, 'MP128')).toEqual(['MP128A', 'MP128B']);
    expect(found(searcher, 'mp128b')).toEqual(['MP128B']);
  });

  it('comes first whatever else is asked', () => {
    expect(found(searcher, 'certificates MP78')[0]).toBe('MP078');
    expect(found(searcher, 'MP78 zebra')).toEqual(['MP078']);
    expect(found(searcher, 'MP157 MP105 november')).toEqual(['MP157', 'MP105']);
  });

  it('says how it was read where it was never printed so', () => {
    const why = (text: string) => searcher.search(asked(text)).hits.map((hit) => hit.why);
    expect(why('MPQ78')[0]).toBe('MPQ78 read as MP078');
    expect(why('78')[0]).toBe('78 read as MP078');
    expect(why('mp-078')[0]).toBeUndefined();
    expect(why('DP173')).toEqual([undefined]);
    expect(why('MP128')).toEqual(['MP128 has the part MP128A', 'MP128 has the part MP128B']);
  });

  it('being typed finds those that begin so', () => {
    expect(found(searcher, 'mp10').sort()).toEqual(['MP105', 'MP107']);
    expect(found(searcher, 'mp7').sort()).toEqual(['MP078', 'SECMP0071']);
  });
});

describe('Words', () => {
  it('rank a title before a status text', () => {
    expect(found(searcher, 'battery')).toEqual(['SECMP0071', 'MP078']);
    expect(found(searcher, 'certificates')).toEqual(['MP128B', 'MP128A', 'MP140']);
  });

  it('of the field stay whole: versions, tables, service requests', () => {
    expect(found(searcher, 'v1.0')).toEqual(['MP157']);
    expect(found(searcher, '28c')).toEqual(['MP150']);
    expect(found(searcher, '6.15.1')).toEqual(['MP107']);
    expect(found(searcher, 'SRV6.15.1')).toEqual(['MP107']);
    expect(found(searcher, 'SR11.2')).toEqual(['MP105']);
    expect(found(searcher, 'sr 11.2')).toEqual(['MP105']);
  });

  it('are found with a typo, by their beginning, and without their accents', () => {
    expect(found(searcher, 'certifcates gas')).toEqual(['MP128B']);
    expect(found(searcher, 'infrastr')).toEqual(['MP173']);
    expect(found(searcher, 'cafe protocol')).toEqual(['SECMP0071']);
    expect(found(searcher, 'CAFÉ')).toEqual(['SECMP0071']);
  });

  it('of a stage or route are found as people type them', () => {
    expect(found(searcher, 'self-governance')).toEqual(['MP164', 'MP128B']);
    expect(found(searcher, 'self governance')).toEqual(found(searcher, 'self-governance'));
    expect(found(searcher, 'on hold')[0]).toBe('SECMP0071');
    expect(found(searcher, 'impact assessment').sort()).toEqual(['MP078', 'MP140']);
  });

  it('of a release find what is planned for it', () => {
    expect(found(searcher, 'November 2021').sort()).toEqual(['MP105', 'MP150', 'MP157', 'MP164']);
  });

  it('are all asked for, and only where none has all of them, some', () => {
    expect(searcher.search(asked('gas certificates')).words).toBe('all');
    const some = searcher.search(asked('gas battery'));
    expect(some.words).toBe('some');
    expect(some.hits.map(({ modificationId }) => modificationId)).toEqual(['SECMP0071', 'MP128B', 'MP078']);
  });

  it('in quotes must follow one another', () => {
    expect(found(searcher, 'network operator gas')).toEqual(['MP128B']);
    expect(found(searcher, '"operator network"')).toEqual([]);
    expect(found(searcher, '"wrong network operator"')).toEqual(['MP128A']);
    expect(found(searcher, '“under self-governance”')).toEqual(['MP164']);
    expect(found(searcher, 'MP78 "change board"')).toEqual([]);
  });
});

describe('A hit', () => {
  it('is a modification once, with the standing that answers', () => {
    const [hit, ...others] = searcher.search(asked('"hub stock" assessment')).hits;
    expect(others).toEqual([]);
    expect(hit).toMatchObject({
      modificationId: 'MP140',
      statement: { date: '2021-08-17', stage: 'refinement', papers: ['2021-08-17-paper'] },
    });
    expect(searcher.search(asked('MP140')).hits[0]?.statement).toMatchObject({ date: '2021-09-21', stage: 'decision' });
  });

  it('tells how long its standing stood, and in which papers', () => {
    expect(searcher.search(asked('MP078')).hits[0]?.statement).toMatchObject({
      since: '2021-08-17',
      date: '2021-09-21',
      sourceName: '2021-09-21-paper',
      papers: ['2021-08-17-paper', '2021-09-21-paper'],
      release: 'November 2022',
      dccSystemsImpact: null,
    });
  });

  it('shows where it matches', () => {
    const shown = (text: string) =>
      searcher
        .search(asked(text))
        .hits[0]?.highlights.map(({ field, text: print, ranges }) => [
          field,
          ...ranges.map(([a, b]) => print.slice(a, b)),
        ]);
    expect(shown('certifcate gas')).toEqual([['title', 'Gas', 'Certificates']]);
    expect(shown('cafe')).toEqual([['statusText', 'Café']]);
    expect(shown('MP78 battery')).toEqual([
      ['ids', 'MP078'],
      ['statusText', 'battery'],
    ]);
    expect(shown('governance february')).toEqual([['release', 'February']]);
  });
});

describe('The order', () => {
  it('of an empty question is newest first: the last to change, then by number', () => {
    expect(found(searcher, '')).toEqual([
      'SECMP0071',
      'MP105',
      'MP107',
      'MP128B',
      'MP140',
      'MP150',
      'MP157',
      'MP164',
      'MP173',
      'MP078',
      'MP128A',
    ]);
  });

  it('by newest puts a later word before a better one', () => {
    expect(found(searcher, 'certificates', { sort: 'newest' })).toEqual(['MP128B', 'MP140', 'MP128A']);
  });

  it('by next deadline starts with the first milestone still ahead', () => {
    const dated = searcher.search(asked('', { sort: 'next-deadline', asOf: '2021-09-22' })).hits;
    expect(dated.slice(0, 2).map((hit) => [hit.modificationId, hit.nextMilestone])).toEqual([
      ['MP164', { event: 'change-board-vote', date: '2021-09-29' }],
      ['MP140', { event: 'change-board-vote', date: '2021-10-27' }],
    ]);
    expect(dated[2]?.nextMilestone).toBeUndefined();
    expect(found(searcher, '', { sort: 'next-deadline', asOf: '2021-10-01' })[0]).toBe('MP140');
  });

  it('is cut into pages that join', () => {
    const pages = [0, 4, 8].flatMap((offset) => found(searcher, '', { limit: 4, offset }));
    expect(pages).toEqual(found(searcher, ''));
    expect(searcher.search(asked('', { limit: 4 })).total).toBe(11);
  });
});
