import { describe, expect, it } from 'vitest';
import type { ModificationPageFacts, PageFacts } from '../../../src/model/page-facts.js';
import { PagePrint } from '../../../src/model/page-print.js';
import type { PageLabel } from '../../../src/model/page-words.js';
import { pageFacts } from '../../../src/normalise/page/page.js';

const printed = (text: string) => ({
  text,
  places: [{ at: 'label', label: 'a label', fragment: text }],
});

/** What stands on a made-up page: its heading, what is under its labels, and lists. */
interface Said {
  readonly heading?: string;
  readonly fields?: Partial<Record<PageLabel, string | null>>;
  readonly timeline?: readonly { dates: string[]; event: string }[];
  readonly documents?: readonly string[];
  readonly prose?: readonly string[];
  readonly url?: string;
}

/** Labels that every page prints; what stands under the last two is for each test to say. */
const COMMON = {
  proposer: 'DCC',
  'lead-analyst': 'SEC Change',
  'date-raised': '20/01/2020',
  stage: '',
  issue: '',
};

function factsOf({
  heading = 'MP109 A title',
  fields = {},
  timeline = [],
  documents = [],
  prose = [],
  url,
}: Said): PageFacts {
  const all = Object.entries({ ...COMMON, ...fields }).flatMap(([role, text]) =>
    text === null ? [] : [{ role, text }],
  );
  return pageFacts(
    PagePrint.parse({
      kind: 'page',
      url: url ?? null,
      documentTitle: null,
      specimen: false,
      headings: [{ ...printed(heading), level: 1 }],
      fields: all.map(({ role, text }) => ({
        ...printed(text),
        role,
        label: role,
        blocks: text.split('\n').map((line) => [line]),
      })),
      timeline: timeline.map((row) => ({ ...printed(row.event), ...row })),
      documents: documents.map(printed),
      entries: [],
      prose: prose.map(printed),
      text: [heading, ...prose].map(printed),
    }),
  );
}

const modification = (said: Said) => factsOf(said) as ModificationPageFacts;

describe('the heading', () => {
  it.each([
    ['SECMP 0071: Pairing', 'SECMP0071', 'Pairing'],
    ['MP122A – ‘Operational Metrics’', 'MP122A', 'Operational Metrics'],
    ['Modification Proposal MP122A: Operational Metrics', 'MP122A', 'Operational Metrics'],
    ['Operational Metrics (MP122A)', 'MP122A', 'Operational Metrics'],
    ['Changes to the SEC Section D', null, 'Changes to the SEC Section D'],
    ['Supporting changes for MP109 and others', null, 'Supporting changes for MP109 and others'],
  ])('%s', (heading, id, title) => {
    expect(modification({ heading })).toMatchObject({
      modificationId: id,
      title,
    });
  });
});

describe('the stage', () => {
  it.each<[string, Partial<Record<PageLabel, string>>, string | null]>([
    ['an overall status that decides', { 'overall-status': 'On Hold', stage: 'Refinement Process' }, 'on-hold'],
    ['an initial consideration', { 'overall-status': 'Initial Consideration', stage: 'Report' }, 'development'],
    [
      'the stage under an overall status that does not',
      { 'overall-status': 'Open', stage: 'Modification Report' },
      'report',
    ],
    [
      'a printed stage over an update',
      { stage: 'Development Stage', 'latest-update': 'Work is on hold.' },
      'development',
    ],
    ['a pending implementation', { stage: 'Pending Implementation' }, 'approved'],
    ['an update that withdraws', { 'latest-update': 'The Proposer has withdrawn this modification.' }, 'withdrawn'],
    ['an update that implements', { 'latest-update': 'Implemented on 24 June 2021, as planned.' }, 'implemented'],
    [
      'a part to come',
      {
        'latest-update': 'Part 1 was implemented in June 2021; Part 2 will be implemented in June 2022.',
      },
      'approved',
    ],
    ['no end of another modification', { 'latest-update': 'MP200 was withdrawn in May 2021.' }, null],
    ['an update that tells no end', { 'latest-update': 'The Working Group met in May 2021.' }, null],
  ])('is told by %s', (_, fields, stage) => {
    expect(modification({ fields }).stage).toBe(stage);
  });

  it('that is printed and not understood is null, with a finding', () => {
    const facts = modification({ fields: { stage: 'Percolation' } });
    expect(facts.stage).toBeNull();
    expect(facts.findings).toMatchObject([{ kind: 'value-not-known', modificationId: 'MP109' }]);
  });
});

describe('the decision route', () => {
  it.each<[string, Said, string | null]>([
    [
      'the path',
      {
        fields: {
          path: 'Path 2 – Authority Determination',
          'latest-update': 'Approved under Self-Governance.',
        },
      },
      'authority-determined',
    ],
    ['the number of the path', { fields: { path: 'Path 3' } }, 'self-governance'],
    [
      'the update',
      {
        fields: {
          'latest-update': 'The Change Board approved it under Self-Governance.',
        },
        documents: ['Authority-Led Variation letter'],
      },
      'self-governance',
    ],
    ['a document', { documents: ['MP180 Authority-Led Variation letter'] }, 'authority-led'],
    [
      'the Authority approving it',
      {
        fields: {
          'latest-update': 'The Authority approved this modification on 1 May 2021.',
        },
      },
      'authority-determined',
    ],
    [
      'no approval of something else',
      {
        fields: {
          'latest-update': 'The Authority approved MP252 on 1 May 2021.',
        },
      },
      null,
    ],
    [
      'no decision of the Change Board alone',
      {
        fields: {
          'latest-update': 'The Change Board approved this modification.',
        },
      },
      null,
    ],
  ])('is told by %s', (_, said, route) => {
    expect(modification(said).decisionRoute).toBe(route);
  });
});

describe('urgency', () => {
  it.each<[string, Said, boolean | null]>([
    ['its field', { fields: { urgent: 'No' } }, false],
    ['the update that grants it', { fields: { 'latest-update': 'The Authority granted Urgent status.' } }, true],
    [
      'the timeline that grants it',
      {
        timeline: [{ dates: ['1 May 2021'], event: 'Urgency granted by the Authority' }],
      },
      true,
    ],
    ['no request for it', { timeline: [{ dates: ['1 May 2021'], event: 'Urgency requested' }] }, null],
  ])('is told by %s', (_, said, urgent) => {
    expect(modification(said).urgent).toBe(urgent);
  });
});

describe('the implementation', () => {
  it.each<[string, string, string | null, string | null]>([
    ['November 2020 SEC Release', '', '2020-11', 'November 2020'],
    ['Targeted for Jun 21 SEC Release', '', '2021-06', 'June 2021'],
    ['29/11/2020 (Nov 20 SEC Release)', '', '2020-11-29', 'November 2020'],
    [
      '3 November 2022',
      'It is due in the November 2022 SEC Release, not in the June 2022 SEC Release.',
      '2022-11-03',
      'November 2022',
    ],
    ['01/11/2018', 'Implemented on 1 November 2018.', '2018-11-01', null],
    ['18 July 2022 (ad-hoc SEC Release)', 'It missed the June 2022 SEC Release.', '2022-07-18', null],
    ['Part 1: 25 February 2021; Part 2: November 2021 SEC Release', '', '2021-11', 'November 2021'],
    ['SEC Release November 2022', '', '2022-11', 'November 2022'],
    ['Nov-22', '', '2022-11', null],
    ['June 2022 or November 2022 SEC Release', '', '2022-11', 'November 2022'],
    ['TBC', 'It moved from the June 2022 SEC Release to the November 2022 SEC Release.', null, 'November 2022'],
    ['Unknown', '', null, null],
  ])('%s %s', (field, update, date, release) => {
    const facts = modification({
      fields: { 'implementation-date': field, 'latest-update': update },
    });
    expect(facts).toMatchObject({
      implementationDateAsPrinted: field,
      implementationDate: date,
      implementationRelease: release,
    });
    expect(facts.findings).toEqual([]);
  });

  it.each(['Q3 2022', 'Autumn 2021', 'ASAP', '1 Working Day after decision'])(
    '%s is no date, and the page has a finding that says so',
    (field) => {
      const facts = modification({ fields: { 'implementation-date': field } });
      expect(facts).toMatchObject({ implementationDate: null, implementationDateAsPrinted: field });
      expect(facts.findings).toMatchObject([{ kind: 'value-not-known' }]);
    },
  );
});

describe('other fields', () => {
  it('take an organisation in brackets from the proposer, and parties from one line', () => {
    const fields = {
      proposer: 'Product Management (DCC)',
      'impacted-parties': 'Large Suppliers, Small Suppliers and Network Parties',
    };
    expect(modification({ fields })).toMatchObject({
      proposer: 'Product Management (DCC)',
      proposerOrganisation: 'DCC',
      impactedParties: ['Large Suppliers', 'Small Suppliers', 'Network Parties'],
    });
  });

  it.each([
    ['ticks and crosses in cells', ['Large Suppliers', '✓', 'DCC', '✗', 'Users', '✓']],
    ['ticks and crosses before them', ['✓ Large Suppliers', '✗ DCC', '✓ Users']],
    ['Yes and No', ['Large Suppliers: Yes', 'DCC: No', 'Users – Yes']],
  ])('take of all parties those that are marked: %s', (_, lines) => {
    expect(factsOf({ fields: { 'impacted-parties': lines.join('\n') } })).toMatchObject({
      impactedParties: ['Large Suppliers', 'Users'],
    });
  });

  it('take the issue from prose only where no issue or solution is labelled', () => {
    expect(modification({ prose: ['A thing is wrong.'], fields: { issue: null } }).issue).toBe('A thing is wrong.');
    expect(
      modification({
        prose: ['A thing is wrong.'],
        fields: { issue: null, solution: 'Mend it.' },
      }).issue,
    ).toBeNull();
  });

  it('keep a dated row without text, and both ends of a range', () => {
    const timeline = [{ dates: ['15 Feb 2021', '05 Mar 2021'], event: '' }];
    expect(modification({ timeline }).timeline).toEqual([{ date: '2021-02-15', endDate: '2021-03-05', event: null }]);
  });
});

describe('a page whose labels are not found', () => {
  it('has a finding that says what was found', () => {
    const facts = pageFacts(
      PagePrint.parse({
        kind: 'page',
        url: null,
        documentTitle: null,
        specimen: false,
        fields: [],
        timeline: [],
        documents: [],
        entries: [],
        prose: [],
        headings: [{ ...printed('MP109 A title'), level: 1 }],
        text: ['MP109 A title', 'Sponsor', 'DCC'].map(printed),
      }),
    );
    expect(facts.findings).toMatchObject([{ kind: 'layout-not-recognised', modificationId: 'MP109' }]);
    expect(facts.findings[0]?.message).toContain('“MP109 A title”');
  });
});
