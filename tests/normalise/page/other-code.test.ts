import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/extract/page/reader.js';
import type { ModificationPageFacts } from '../../../src/model/page-facts.js';
import type { PagePrint } from '../../../src/model/page-print.js';
import { documentFacts } from '../../../src/normalise/document.js';

/** A page with the labels of a modification's, as all codes print them. */
const page = (heading: string, number: string, text: string) =>
  readPage(
    Buffer.from(`<!doctype html><title>${heading}</title><main><h1>${heading}</h1><dl>
      <dt>Modification number</dt><dd>${number}</dd><dt>Status</dt><dd>Approved</dd>
      <dt>Proposer</dt><dd>A Party</dd><dt>Date raised</dt><dd>9 December 2020</dd></dl><h2>What is the issue?</h2><p>${text}</p></main>`),
  );

const factsOf = (print: PagePrint) => documentFacts(print) as ModificationPageFacts;

describe('a page of another code', () => {
  it.each([
    ['P415: Access to wholesale markets', 'P415'],
    ['R0044 Meter works', 'R0044'],
    ['DCP 421: Charging', 'DCP 421'],
    ['A heading without an id', 'CMP398'],
  ])('is refused, though its labels are those of the SEC: %s', (heading, id) => {
    const read = () => documentFacts(page(heading, id, 'The Panel recommended approval.'));
    expect(read).toThrow(`is a page of another code: it is about “${id}” and names the SEC nowhere`);
  });

  it('is read where it names the SEC, with a finding that its id is none', () => {
    const facts = factsOf(page('P415: Access', 'P415', 'The SEC Panel recommended approval.'));
    expect(facts).toMatchObject({ kind: 'modification', modificationId: null });
    expect(facts.findings.map(({ kind, message }) => [kind, message])).toEqual([
      ['value-not-known', "The page prints “P415” as its modification, which is no id of the SEC's."],
    ]);
  });

  it.each([
    ['MP109: ADT and Exit Quarantine', 'MP109'],
    ['SMETS2 devices after a change of supplier', ''],
    ['Changes for 2021', '2021/4'],
  ])('is not what has no such id: %s', (heading, id) => {
    const { findings } = factsOf(page(heading, id, 'The Panel recommended approval.'));
    expect(findings).toEqual([]);
  });
});
