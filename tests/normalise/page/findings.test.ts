import { expect, it } from 'vitest';
import { readPage } from '../../../src/extract/page/reader.js';
import { pageFacts } from '../../../src/normalise/page/page.js';

const findingsOf = (html: string) =>
  pageFacts(
    readPage(
      Buffer.from(`<main><h1>MP109 A title</h1><dl><dt>Proposer</dt><dd>DCC</dd><dt>Lead Analyst</dt><dd>SEC Change</dd>
        <dt>Implementation date</dt><dd>TBC</dd></dl>${html}</main>`),
    ),
  ).findings.map(({ kind, message }) => [kind, message]);

it('tells what every page prints and no known label stands over, and what heads the page', () => {
  expect(findingsOf('<h2>Why change?</h2><p>Old meters fail.</p>')).toEqual([
    [
      'value-not-known',
      'The page prints no label known for its date raised, stage, issue; its headings are “MP109 A title”, “Why change?”.',
    ],
  ]);
});

it('tells nothing of a label under which nothing is printed', () => {
  const empty = '<dl><dt>Date raised</dt><dd></dd><dt>Stage</dt><dd></dd></dl><h2>What is the issue?</h2>';
  expect(findingsOf(empty)).toEqual([]);
});
