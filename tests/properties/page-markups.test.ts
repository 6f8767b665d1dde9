import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/extract/page/reader.js';
import { pageFacts } from '../../src/normalise/page/page.js';
import { comparable } from '../page-comparison.js';
import { markup, pageOf } from '../page-markups.js';
import { type SaidPage, saidPage } from '../page-saying.js';

const read = (html: string) =>
  pageFacts(readPage(new TextEncoder().encode(html))) as unknown as Record<string, unknown>;

const orNull = (text: string) => (text === '' ? null : text);

/** The facts that a made-up page is to be read as. */
function expected(said: SaidPage): Record<string, unknown> {
  return {
    kind: 'modification',
    modificationId: said.id,
    title: said.title,
    proposer: orNull(said.proposer),
    leadAnalyst: orNull(said.analyst),
    dateRaised: said.raised,
    stageAsPrinted: orNull(said.stage),
    implementationDateAsPrinted: orNull(said.takesEffect),
    latestUpdate: orNull(said.update),
    issue: orNull(said.issue.join('\n')),
    solution: orNull(said.solution.join('\n')),
    impactedParties: said.parties,
    documentsAffected: said.affected,
    timeline: said.timeline.map(({ date, end, event }) => ({
      date,
      ...(end === undefined ? {} : { endDate: end }),
      event,
    })),
    documents: said.documents.map((title) => ({ title })),
    findings: [],
  };
}

describe('a page of a modification', () => {
  it('is read back alike from any markup, label case and noise around it', () => {
    fc.assert(
      fc.property(saidPage, markup, (said, how) => {
        const facts = read(pageOf(said, how));
        const want = expected(said);
        const got = Object.fromEntries(Object.keys(want).map((field) => [field, comparable(facts[field])]));
        expect(got).toEqual(
          Object.fromEntries(Object.entries(want).map(([field, value]) => [field, comparable(value)])),
        );
      }),
      { numRuns: 600 },
    );
  });
});
