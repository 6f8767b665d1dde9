import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/extract/page/reader.js';
import { pageFacts } from '../../../src/normalise/page/page.js';

const read = (html: string) => pageFacts(readPage(new TextEncoder().encode(`<body>${html}</body>`)));
const card = (id: string, title: string, stage: string) =>
  `<div><h3>${id} ${title}</h3><p>Proposer: DCC</p><p>Stage: ${stage}</p><p>Date raised: 04/05/2022</p></div>`;

describe('a page that lists several modifications with the labels of each', () => {
  it('is none of one modification: no value is read, and a finding says so', () => {
    expect(
      read(`<h1>Modifications</h1>${card('MP300', 'A title', 'Refinement')}${card('MP301', 'Another', 'Withdrawn')}`),
    ).toMatchObject({
      modificationId: null,
      proposer: null,
      stage: null,
      dateRaised: null,
      findings: [{ kind: 'layout-not-recognised' }],
    });
  });

  it('is one of a modification where the others stand under its heading', () => {
    expect(
      read(
        `<h1>MP300 A title</h1><p>Proposer: DCC</p><p>Stage: Refinement</p><p>Date raised: 04/05/2022</p>${card('MP301', 'Another', 'Withdrawn')}`,
      ),
    ).toMatchObject({
      modificationId: 'MP300',
      title: 'A title',
      stage: 'refinement',
      findings: [{ kind: 'value-not-known' }],
    });
  });

  it('is one of a modification where it prints the same twice, for wide and for narrow screens', () => {
    expect(read(card('MP300', 'A title', 'Refinement').repeat(2))).toMatchObject({
      modificationId: 'MP300',
      stage: 'refinement',
      findings: [{ kind: 'value-not-known' }],
    });
  });
});
