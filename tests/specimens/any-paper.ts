import fc from 'fast-check';
import type { DumpLayout, DumpPaper, DumpRow, DumpSection } from './dump-paper.js';

const NOUNS =
  'Device Alert Gas Meter Supplier Tariff Hub Registration Certificate Firmware Portal Tariff Security Network Export Billing Prepayment Key Threshold Anomaly Forecast Report Credential Outage Schedule'.split(
    ' ',
  );
const OTHERS =
  'updates to|review of|for the|of|in the|and|handling in|changes to|on|after|validation of|during|without|for non-domestic|Half-Hourly|v2.0|SR11.2|& SMKI|/ PPMID|DCC|SMETS2|DUIS'.split(
    '|',
  );
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The sentences of statuses; `{month}` and `{day}` are put in. */
const SENTENCES = [
  'Approved for inclusion.',
  'The Change Board vote will take place on {day} under Self-Governance.',
  'The Modification Report is expected to be presented to the CSC in {month}.',
  'The Proposed Solution will be presented to the Working Group in {month} before being issued for consultation.',
  'SECAS is working with the Proposer to develop the legal text.',
  'The DCC is currently carrying out an Impact Assessment and costs are awaited from a Service Provider.',
  'The Preliminary Assessment response was returned by the DCC on {day} and is being reviewed by the Proposer.',
  'The Refinement Consultation closed on {day} with nine responses.',
  'We expect the Authority to make its determination by {day}.',
  'Two solutions are open to the Proposer; only one of them requires a change to the DCC Systems.',
  'Following this a Modification Report Consultation will be issued and the Change Board vote will take place on {day}.',
  'The Authority sent the modification back to the Panel in {month} and asked for further analysis of the business case.',
  'A revised target date for the Impact Assessment will be provided by the DCC.',
  'The draft legal text has been reviewed by the Technical Architecture and Business Architecture Sub-Committee.',
] as const;

const month = fc.record({ name: fc.constantFrom(...MONTHS), year: fc.integer({ min: 2021, max: 2024 }) });
const sentence = fc
  .tuple(fc.constantFrom(...SENTENCES), month, fc.integer({ min: 1, max: 28 }))
  .map(([words, { name, year }, day]) =>
    words.replace('{day}', `${day} ${name} ${year}`).replace('{month}', `${name} ${year}`),
  );
const status = fc.uniqueArray(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));

const title = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...NOUNS), { minLength: 2, maxLength: 4 }),
    fc.array(fc.constantFrom(...OTHERS), { minLength: 4, maxLength: 4 }),
  )
  .map(([nouns, others]) =>
    nouns.map((noun, at) => (at === nouns.length - 1 ? noun : `${noun} ${others[at] ?? ''}`)).join(' '),
  );

const number = fc.integer({ min: 1, max: 299 });
const id = fc
  .tuple(fc.constantFrom('MP', 'MP', 'DP', 'SECMP'), number, fc.constantFrom('', '', '', 'B'))
  .map(([family, digits, part]) =>
    family === 'SECMP'
      ? `SECMP${String(digits).padStart(4, '0')}`
      : `${family}${String(digits).padStart(3, '0')}${part}`,
  );

const row: fc.Arbitrary<DumpRow> = fc
  .record({
    id,
    title,
    qualifier: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constant('DUIS changes only')),
    status,
    impact: fc.boolean(),
  })
  .map((one) => ({ ...one, url: `https://smartenergycodecompany.co.uk/modifications/${slugOf(one.title)}/` }));

function slugOf(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

const NARRATIVE = [
  'We don’t expect any further modifications to be added to the scope of this release, although the CSC may choose to add further modifications by exception.',
  'On 19 June 2021, the SEC Panel baselined the scope of this release on the DCC Systems.',
  'MP901 ‘Tariff Display Tidy-up’ should be removed from the scope of this SEC Release. This is due to its lead time.',
  'Since the last meeting we have identified MP902 ‘Outage Portal Access’ should be added to the scope of this release.',
  'We will baseline the scope of the release on the DCC Systems in November 2021.',
] as const;

const section: fc.Arbitrary<DumpSection> = fc.record({
  release: fc.constantFrom('November 2021', 'February 2022', 'June 2022', 'November 2022'),
  date: fc.constantFrom('4 November 2021', '30 June 2022'),
  scope: fc.constantFrom('in-scope' as const, 'targeted' as const),
  rows: fc.uniqueArray(row, { minLength: 3, maxLength: 8, selector: ({ id: own }) => Number(own.replace(/\D/g, '')) }),
  narrative: fc.uniqueArray(fc.constantFrom(...NARRATIVE), { minLength: 1, maxLength: 3 }),
});

/** Papers with random rows, whose statuses are made of sentences of the field. */
export const anyPaper: fc.Arbitrary<DumpPaper> = fc.record({
  title: fc.constant('SEC Releases Update'),
  purpose: fc.constant(
    'This paper tells the CSC how the coming Smart Energy Code (SEC) Releases stand and what has changed since it last met.',
  ),
  sections: fc.array(section, { minLength: 2, maxLength: 4 }),
  recommendations: fc.constant([
    'AGREE the update to the scope of the June 2022 SEC Release; and',
    'NOTE the updates on the SEC Releases.',
  ]),
  author: fc.constant('A Writer'),
  organisation: fc.constant('SECAS Team'),
  date: fc.constant('21 September 2021'),
  header: fc.constantFrom(null, 'Specimen for testing: not published by SECAS'),
});

/** Layouts of all kinds in which the print still tells where each cell ends. */
export const anyLayout: fc.Arbitrary<DumpLayout> = fc.record({
  columns: fc.constantFrom('usual' as const, 'usual' as const, 'mark-between' as const, 'grouped' as const),
  quotes: fc.constantFrom(['‘', '’'] as const, ["'", "'"] as const, ['“', '”'] as const),
  marks: fc.constantFrom(
    ['v', ''] as const,
    ['✓', ''] as const,
    ['✔', '✘'] as const,
    ['\uf0fc', ''] as const,
    ['Y', 'N'] as const,
    ['Yes', 'No'] as const,
  ),
  textWidth: fc.integer({ min: 46_000, max: 60_000 }),
  titleWidth: fc.integer({ min: 10_500, max: 16_000 }),
  statusWidth: fc.integer({ min: 20_000, max: 32_000 }),
  centred: fc.constant(false),
  cells: fc.constant('joined' as const),
  links: fc.boolean(),
  pageEnds: fc.constantFrom('none' as const, 'form-feed' as const, 'set-in' as const),
  linesOnPage: fc.integer({ min: 30, max: 60 }),
  headsRepeated: fc.boolean(),
  bullet: fc.constantFrom('•', 'e', 'o', '-', '\uf0b7', ''),
  noise: fc.record({
    gaps: fc.constantFrom(0, 0.2),
    borders: fc.constantFrom(0, 0.2),
    letters: fc.constantFrom(0, 0.3),
  }),
});
