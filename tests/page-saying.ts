import fc from 'fast-check';

/** What a made-up page says, as it is to be read back. */
export interface SaidPage {
  readonly id: string;
  readonly title: string;
  readonly proposer: string;
  readonly analyst: string;
  readonly raised: string;
  readonly stage: string;
  readonly takesEffect: string;
  readonly update: string;
  readonly issue: readonly string[];
  readonly solution: readonly string[];
  readonly parties: readonly string[];
  readonly affected: readonly string[];
  readonly timeline: readonly { date: string; end?: string; event: string }[];
  readonly documents: readonly string[];
}

const SENTENCES = [
  'The DCC found that the present arrangement no longer suits the Users it was made for.',
  'Suppliers must then replace a Device, which costs time and money.',
  'The Working Group agreed that the Proposer is right about the stage at which this happens.',
  'Under Section H of the SEC, a Party may ask for the data of any Device it has installed.',
  'There is one exception: Devices made before 4 November 2021 keep their configuration.',
  'This was raised with the TABASC on 12 May 2020, and with the SSC a month later.',
];
const sentence = fc.constantFrom(...SENTENCES);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const paragraphs = fc.uniqueArray(paragraph, { minLength: 0, maxLength: 3 });
const day = fc.record({
  y: fc.integer({ min: 2017, max: 2024 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});
type DayParts = typeof day extends fc.Arbitrary<infer T> ? T : never;
const iso = ({ y, m, d }: DayParts) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

/** What made-up pages say. */
export const saidPage: fc.Arbitrary<SaidPage> = fc.record({
  id: fc.constantFrom('MP109', 'DP238', 'MP122A', 'SECMP0007', 'MP1234'),
  title: fc.constantFrom(
    'DCC Boxed',
    'Removing Table 28c from the GBCS',
    'Changes to the SEC Section D',
    'SMKI & DCCKI reviews - Part 2',
  ),
  proposer: fc.constantFrom('', 'DCC', 'Large Supplier, Smart Programme', 'Network Party', 'Citizens Advice'),
  analyst: fc.constantFrom('', 'SEC Change', 'Joe Hehir', 'Kev Duddy'),
  raised: day.map(iso),
  stage: fc.constantFrom(
    '',
    'Refinement Process',
    'Pending Implementation',
    'Development Stage',
    'Implemented',
    'Modification Report',
  ),
  takesEffect: fc.constantFrom(
    '',
    'TBC',
    'Unknown',
    '3 November 2022',
    '25/02/2021 (February 2021 SEC Release)',
    'Targeted for Jun 21 SEC Release',
  ),
  update: fc.oneof(fc.constant(''), paragraph),
  issue: paragraphs,
  solution: paragraphs,
  parties: fc.uniqueArray(
    fc.constantFrom('Large Suppliers', 'Small Suppliers', 'Other SEC Parties', 'IHD, PPMID and HCALCS manufacturers'),
    { minLength: 1, maxLength: 4 },
  ),
  affected: fc.uniqueArray(
    fc.constantFrom("Section A 'Definitions and Interpretation'", "Section H 'DCC Services'", 'Schedule 8 ‘GBCS’'),
    { minLength: 1, maxLength: 3 },
  ),
  timeline: fc.array(
    fc
      .record({
        at: day,
        length: fc.option(fc.integer({ min: 1, max: 2 })),
        event: fc.constantFrom(
          'Draft Proposal raised',
          'Working Group meeting',
          'Present to Panel',
          'Refinement Consultation',
        ),
      })
      .map(({ at, length, event }) =>
        length === null || at.d > 26
          ? { date: iso(at), event }
          : { date: iso(at), end: iso({ ...at, d: at.d + length }), event },
      ),
    { maxLength: 5 },
  ),
  documents: fc.uniqueArray(
    fc.constantFrom(
      'Modification Report v1.0 (Final)',
      'Working Group summary - July 2023',
      'Legal Text v0.2',
      'Preliminary Assessment (23.04.19)',
    ),
    { maxLength: 4 },
  ),
});
