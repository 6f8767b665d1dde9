import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/extract/page/reader.js';
import type { ReleasePageFacts } from '../../../src/model/page-facts.js';
import { pageFacts } from '../../../src/normalise/page/page.js';

const read = (html: string) => pageFacts(readPage(new TextEncoder().encode(html))) as ReleasePageFacts;

/** What the release of these tests consists of: id, title, status. */
const ENTRIES = [
  ['SECMP0007', 'Firmware updates to IHDs and PPMIDs', 'Implemented'],
  ['MP077', 'DCC Service Flagging', 'Pending Implementation'],
  ['MP158', 'Multiple IRPs – Batch 5', 'Approved'],
  ['MP116', 'Users’ rights', 'Implemented'],
] as const;
const printed = (one: (id: string, title: string, status: string) => string) =>
  ENTRIES.map(([id, title, status]) => one(id, title, status)).join('');

const FORMS: Readonly<Record<string, string>> = {
  'a table': `<table>${printed((i, t, s) => `<tr><td><a href="/modifications/x/">${i} '${t}'</a></td><td>${s}</td></tr>`)}</table>`,
  'a table with headings and ids apart': `<table><tr><th>ID</th><th>Title</th><th>DCC impact</th><th>Current status</th></tr>${printed((i, t, s) => `<tr><td>${i}</td><td>${t}</td><td>Yes</td><td>${s}</td></tr>`)}</table>`,
  'items with a dash': `<ul>${printed((i, t, s) => `<li>${i} ‘${t}’ – ${s}</li>`)}</ul>`,
  'items with brackets': `<ul>${printed((i, t, s) => `<li>${i} ${t} (${s})</li>`)}</ul>`,
  'items with a link': `<ul>${printed((i, t, s) => `<li><a href="/modifications/x/">${i} ‘${t}’</a> <span>${s}</span></li>`)}</ul>`,
  'a definition list': `<dl>${printed((i, t, s) => `<dt>${i} ‘${t}’</dt><dd>${s}</dd>`)}</dl>`,
  'rows of boxes': printed((i, t, s) => `<div><span>${i}</span><span>${t}</span><span>${s}</span></div>`),
  'boxes side by side': `<div>${printed((i, t, s) => `<div>${i} ‘${t}’</div><div>${s}</div>`)}</div>`,
  'cards with the status above': printed(
    (i, t, s) =>
      `<div class="card"><span>${s}</span><div><h3><a href="/modifications/x/">${i} ${t}</a></h3></div></div>`,
  ),
  'cards with labels': printed(
    (i, t, s) =>
      `<article><h4>${i} ‘${t}’</h4><dl><dt>Proposer</dt><dd>DCC</dd><dt>Status</dt><dd>${s}</dd><dt>Stage</dt><dd>Last</dd></dl></article>`,
  ),
  'a table with the title before the id': `<table><tr><th>Title</th><th>Reference</th><th>Status</th></tr>${printed((i, t, s) => `<tr><td>${t}</td><td>${i}</td><td>${s}</td></tr>`)}</table>`,
  'flat columns': `<div>${printed((i, t, s) => `<div>${i}</div><div>${t}</div><div>${s}</div>`)}</div>`,
  'a definition list of three': `<dl>${printed((i, t, s) => `<dt>${i}</dt><dd>${t}</dd><dd>${s}</dd>`)}</dl>`,
  'paragraphs with bars': printed((i, t, s) => `<p>${i} | ${t} | ${s}</p>`),
  headings: printed((i, t, s) => `<h4>${i} ‘${t}’</h4><p>${s}</p>`),
  lines: `<p>${printed((i, t, s) => `${i} ‘${t}’ – ${s}<br>`)}</p>`,
  'bold paragraphs': printed((i, t, s) => `<p><strong>${i} ‘${t}’</strong><br>Status: ${s}</p>`),
};

describe('the page of a release', () => {
  it.each(Object.entries(FORMS))('lists its modifications in %s', (_, list) => {
    const facts = read(`<h1>November 2021 SEC Release</h1>
      <p>Go-live is due on 4 November 2021. The scope was baselined by the Panel on 14 May 2021 and will be rebaselined on 1 June 2021.</p>
      ${list}
      <h3>SECMP0007 implementation approach</h3><p>MP162 ‘Something else’ was moved to the June 2022 SEC Release.</p>`);
    expect(facts).toMatchObject({
      kind: 'release',
      release: 'November 2021',
      releaseDate: '2021-11-04',
      baselinedOn: '2021-05-14',
    });
    expect(facts.entries).toEqual(
      ENTRIES.map(([modificationId, title, status]) => ({ modificationId, title, status })),
    );
    expect(facts.entriesAsPrinted).toHaveLength(ENTRIES.length);
    expect(facts.findings).toEqual([]);
  });

  it('says which parts of its modifications come with another, and not what moved or is none of its own', () => {
    const facts = read(`<h1>November 2021 SEC Release</h1><p>Go-live is due on 4 November 2021.</p>
      <ul><li>SECMP0007 ‘Firmware’ – Implemented</li><li>MP077 ‘Flags’ – Implemented</li></ul>
      <h3>SECMP0007 implementation approach</h3>
      <p>The SEC changes take effect on 4 November 2021. The DCC proposes the June 2022 SEC Release for the system changes.</p>
      <h3>Other news</h3><p>MP162 changes were moved to the June 2022 SEC Release. MP162 elements may come in the February 2022 SEC Release.</p>
      <p>Work on the February 2022 SEC Release and its changes goes on.</p>`);
    expect(facts.partsElsewhere).toEqual([
      {
        modificationId: 'SECMP0007',
        release: 'June 2022',
        text: 'The DCC proposes the June 2022 SEC Release for the system changes.',
      },
    ]);
  });

  it('has its dates beside labels as in sentences', () => {
    const facts = read(`<h1>June 2022 SEC Release</h1><table><tr><td>Go-live</td><td>30/06/2022</td></tr>
      <tr><td>Scope baselined</td><td>14/01/2022</td></tr></table><ul><li>MP105 ‘Sending’ – Approved</li></ul>`);
    expect(facts).toMatchObject({ releaseDate: '2022-06-30', baselinedOn: '2022-01-14' });
  });

  it('keeps the quote that ends a title with one of its own, and leaves out what left the release', () => {
    const facts = read(`<h1>June 2022 SEC Release</h1><table><tr><th>ID</th><th>Title</th></tr>
      <tr><td>MP105</td><td>Sending, part 'A'</td></tr></table>
      <h2>Modifications no longer in this release</h2><ul><li>MP162 ‘More’</li></ul>`);
    expect(facts.entries.map(({ modificationId, title }) => [modificationId, title])).toEqual([
      ['MP105', "Sending, part 'A'"],
    ]);
  });

  it('that lists nothing has a finding that says what was found', () => {
    const facts = read('<h1>June 2022 SEC Release</h1><p>More is known soon.</p>');
    expect(facts.entries).toEqual([]);
    expect(facts.findings).toMatchObject([{ kind: 'layout-not-recognised', release: 'June 2022' }]);
  });
});

const post = (heading: string, text: string) =>
  read(`<link rel="canonical" href="https://smartenergycodecompany.co.uk/latest-news/a-post/"><main><h1>${heading}</h1>
    <p class="post-date">19 July 2022</p>${text}</main>`);
const listed = ({ entries }: ReleasePageFacts) => entries.map(({ modificationId, title }) => [modificationId, title]);

describe('a news post of a release', () => {
  it('of one modification takes it from the sentence that says so, and no release where it names none', () => {
    const facts = post(
      'SEC v62.0 released to implement MP200',
      '<p>SEC version 62.0 came into force on 18 July 2022. It implements MP200 ‘Interim changes’. MP201 follows in November 2022.</p>',
    );
    expect(facts).toMatchObject({ kind: 'release-news', release: null, releaseDate: '2022-07-18', secVersion: '62.0' });
    expect(listed(facts)).toEqual([['MP200', 'Interim changes']]);
  });

  it('takes items with and without titles, and none of what is deferred or only mentioned', () => {
    const facts = post(
      'SEC v40.0 published for the June 2021 SEC Release',
      `<p>SEC v40.0 took effect on 24 June 2021.</p><ul><li>MP116 Service Request Forecasting</li><li>MP173</li></ul>
       <p>MP121 ‘Install codes’ obliges Suppliers. It builds on MP090.</p><p>MP109 was deferred to the November 2021 SEC Release.</p>
       <h3>What is next?</h3><p>MP177 ‘More’ is next.</p>`,
    );
    expect(facts).toMatchObject({ release: 'June 2021', releaseDate: '2021-06-24', secVersion: '40.0' });
    expect(listed(facts)).toEqual([
      ['MP116', 'Service Request Forecasting'],
      ['MP173', null],
      ['MP121', 'Install codes'],
    ]);
    expect(facts.entries.every(({ status }) => status === null)).toBe(true);
  });

  it('takes a title from a link that is one, and none from a headline', () => {
    const facts = post(
      'SEC v40.0 published for the June 2021 SEC Release',
      `<div><a href="/m/">MP116 – Service Request Forecasting</a></div><p><a href="/n/">MP134A approved and implemented</a></p>`,
    );
    expect(listed(facts)).toEqual([
      ['MP116', 'Service Request Forecasting'],
      ['MP134A', null],
    ]);
  });
});

describe('what a page says is not in its release', () => {
  const IN =
    '<ul><li>MP162 ‘Half-hourly settlement’ – Approved</li><li>MP077 ‘DCC Service Flagging’ – Approved</li></ul>';
  const OUT = '<ul><li>MP109 ‘ADT and Exit Quarantine’</li></ul>';
  const idsOn = (html: string) =>
    read(`<h1>June 2023 SEC Release</h1><p>Go-live is due on 29 June 2023.</p>${html}`).entries.map(
      ({ modificationId }) => modificationId,
    );

  it.each([
    ['a part that can be opened', `${IN}<details><summary>Removed from the release</summary>${OUT}</details>`],
    ['a line in bold', `<p><b>In scope</b></p>${IN}<p><b>No longer in scope</b></p>${OUT}`],
    [
      'a sentence before the list',
      `<p>This includes:</p>${IN}<p>These were deferred to the November 2023 SEC Release:</p>${OUT}`,
    ],
    [
      'the name of a table',
      `<table><caption>Scope</caption><tr><td>MP162 ‘A title’</td></tr><tr><td>MP077 ‘A title’</td></tr></table>
       <table><caption>Removed from scope</caption><tr><td>MP109 ‘A title’</td></tr></table>`,
    ],
    [
      'a heading, beside cards',
      `<h3><a href="/a/">MP162 A title</a></h3><h3><a href="/b/">MP077 A title</a></h3><h2>Removed</h2>${OUT}`,
    ],
  ])('is none of its modifications: %s', (_, html) => {
    expect(idsOn(html)).toEqual(['MP162', 'MP077']);
  });

  it('is denied by the sentence before its list', () => {
    expect(idsOn(`<p>Implemented:</p>${IN}<p>The following did not make the release:</p>${OUT}`)).toEqual([
      'MP162',
      'MP077',
    ]);
  });

  it.each([
    ['came into it', '<p>These were moved to the June 2023 SEC Release:</p>'],
    ['came into this one', '<p>These were moved to this release:</p>'],
    [
      'is told in a paragraph before the one over the list',
      '<p>MP200 was removed.</p><p>Some moved to November 2023:</p><p>The rest:</p>',
    ],
  ])('is no modification that %s', (_, before) => {
    expect(idsOn(before + IN)).toEqual(['MP162', 'MP077']);
  });
});

describe('ids listed together', () => {
  it.each([
    ['in a cell', '<table><tr><td>Modifications</td><td>MP162, SECMP0007 and MP104</td></tr></table>'],
    ['in an item', '<ul><li>MP162, SECMP0007 and MP104</li></ul>'],
    ['in a sentence', '<p>Three modifications go live: MP162, SECMP0007 and MP104. MP109 is not among them.</p>'],
  ])('are entries without titles: %s', (_, html) => {
    const { entries } = read(`<h1>SEC v60.0 goes live</h1><p>Published on 29 June 2023.</p>${html}`);
    expect(entries).toEqual(
      ['MP162', 'SECMP0007', 'MP104'].map((modificationId) => ({ modificationId, title: null, status: null })),
    );
  });
});
