import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/extract/page/reader.js';

const read = (html: string) => readPage(new TextEncoder().encode(html));
const fieldsOf = (html: string) =>
  Object.fromEntries(
    read(html)
      .fields.filter(({ blocks }) => blocks.length > 0)
      .map(({ role, text }) => [role, text]),
  );

/** So much text that no column beside it is most of the page. */
const FILLER = `<h2>Notes</h2><p>${'This page was written by the administrator of the code. '.repeat(8)}</p>`;
const ISSUE = '<p>Old meters fail.</p>';

describe('a part that stands closed until a reader opens it by its label', () => {
  it.each([
    [
      'a panel of tabs that a style rule hides',
      `<style>.pane{display:none}.active{display:block}</style>
       <ul><li><a href="#s">What is the solution?</a></li><li><a href="#i">What is the issue?</a></li></ul>
       <div class="pane active" id="s"><p>New meters.</p></div><div class="pane" id="i">${ISSUE}</div>`,
    ],
    [
      'what a button names that controls it',
      `<h3><button aria-controls="i" aria-expanded="false">What is the issue?</button></h3><div id="i" hidden>${ISSUE}</div>`,
    ],
    [
      'what names its title',
      `<a class="title" id="t">What is the issue?</a><hr><div aria-labelledby="t" style="display: none">${ISSUE}</div>`,
    ],
    [
      'what follows the title of a toggle',
      `<style>.close .content{display:none}</style><div class="close"><h5 class="pb_toggle_title">What is the issue?</h5><div class="content">${ISSUE}</div></div>`,
    ],
  ])('is read: %s', (_, html) => {
    expect(fieldsOf(`<body><h1>MP300 A title</h1>${html}</body>`)).toMatchObject({ issue: 'Old meters fail.' });
  });

  it.each([
    ['what is hidden after a heading', `<h3>What is the issue?</h3><div hidden>${ISSUE}</div>`],
    [
      'a menu that opens by the word of a field',
      '<button aria-controls="m">Stage</button><ul id="m" hidden><li>Withdrawn</li></ul>',
    ],
    ['a copy within it', `<details><summary>What is the issue?</summary><div hidden>${ISSUE}</div></details>`],
  ])('is not %s', (_, html) => {
    expect(fieldsOf(`<body><h1>MP300 A title</h1>${html}</body>`)).toEqual({});
  });
});

describe('the facts of a modification in a column beside its text', () => {
  const facts = (stage: string) =>
    `<dl><dt>Proposer</dt><dd>DCC</dd><dt>Stage</dt><dd>${stage}</dd><dt>Date raised</dt><dd>4 May 2022</dd></dl>`;
  const page = (content: string, beside: string) =>
    fieldsOf(`<body><main><h1>MP300 A title</h1>${content}<hr>${FILLER}</main>${beside}</body>`);

  it.each([
    ['an aside', `<aside><h2>At a glance</h2>${facts('Refinement')}</aside>`],
    ['a box called a sidebar', `<div class="sidebar-right">${facts('Refinement')}</div>`],
  ])('are read from %s where the text has none', (_, beside) => {
    expect(page(`<h2>What is the issue?</h2>${ISSUE}`, beside)).toEqual({
      issue: 'Old meters fail.',
      proposer: 'DCC',
      stage: 'Refinement',
      'date-raised': '4 May 2022',
    });
  });

  it.each([
    ['the text has its own', '<p>Stage: Report</p>', `<aside>${facts('Withdrawn')}</aside>`],
    ['they name another modification', '', `<aside><p>MP301 Another</p>${facts('Withdrawn')}</aside>`],
    ['two columns have some', '', `<aside>${facts('Withdrawn')}</aside><aside>${facts('Rejected')}</aside>`],
    ['they are those of a list', '', `<aside>${facts('Withdrawn')}${facts('Rejected')}</aside>`],
    ['a dialog has them', '', `<div role="dialog">${facts('Withdrawn')}</div>`],
  ])('are not read where %s', (_, content, beside) => {
    const { stage = null, proposer = null } = page(content, beside);
    expect([stage, proposer]).toEqual([content === '' ? null : 'Report', null]);
  });
});

describe('the facts in the head of a page, outside its main part', () => {
  it('are read where that part has none', () => {
    expect(
      fieldsOf(`<body><div><h1>MP300 A title</h1><p>Proposer: DCC</p><p>Stage: Report</p><p>Date raised: 4 May 2022</p></div>
        <main><h2>What is the issue?</h2>${ISSUE}<h2>What is the solution?</h2><p>New.</p><h2>Who is impacted?</h2><p>DCC</p></main></body>`),
    ).toMatchObject({ proposer: 'DCC', stage: 'Report', issue: 'Old meters fail.', 'impacted-parties': 'DCC' });
  });
});

describe('a heading that was never closed', () => {
  it('ends where a list or a table begins', () => {
    const { headings, fields } = read(
      '<body><h1>MP300 A title<dl><dt>Proposer<dd>DCC</dl><h2>What is the issue?</h2><p>It.</p></body>',
    );
    expect(headings.map(({ text }) => text)).toEqual(['MP300 A title', 'What is the issue?']);
    expect(fields.map(({ text }) => text)).toEqual(['DCC', 'It.']);
  });

  it('is whole where its own words stand in boxes', () => {
    const { headings } = read('<body><h1><div>MP300</div><div>A title</div></h1></body>');
    expect(headings.map(({ text }) => text)).toEqual(['MP300 A title']);
  });
});

describe('signs beside print', () => {
  it.each([
    ['an icon before a label', '<div><span>★</span><span>Proposer</span><span>DCC</span></div>'],
    ['a sign of an icon font', '<div><i>\ue123</i><b>Proposer</b> <span>\uf005DCC</span></div>'],
    ['a button that shows the value', '<h3>Proposer <button>Show</button></h3><p>DCC</p>'],
    ['a link to the label itself', '<h3 id="p">Proposer<a href="#p">#</a></h3><p>DCC</p>'],
  ])('are no part of it: %s', (_, html) => {
    expect(fieldsOf(`<body><h1>MP300 A title</h1>${html}</body>`)).toEqual({ proposer: 'DCC' });
  });

  it.each([
    ['an icon of several signs before a label', '<p>🏷\ufe0f <strong>Proposer:</strong> DCC</p>'],
    ['a bar between two values', '<p><b>Proposer:</b> DCC | <b>Lead Analyst:</b> SEC Change</p>'],
    ['words struck out', '<p>Proposer: <del>Nobody</del> <s>None</s> DCC</p>'],
  ])('and words around it are none either: %s', (_, html) => {
    expect(fieldsOf(`<body><h1>MP300 A title</h1>${html}</body>`)).toMatchObject({ proposer: 'DCC' });
  });

  it('lead back to the top of the page, and are no text of a section', () => {
    expect(
      fieldsOf(
        `<body><h1>MP300 A title</h1><h2>What is the issue?</h2>${ISSUE}<p><a href="#top">↑ Back to top</a></p></body>`,
      ),
    ).toEqual({ issue: 'Old meters fail.' });
  });

  it('part both ends of a range', () => {
    const { timeline } = read(
      '<body><h1>MP300 A title</h1><h2>Timeline</h2><ul><li>4 May 2022 → 6 May 2022 → Vote</li><li>7 May 2022 • Panel</li></ul></body>',
    );
    expect(timeline.map(({ dates, event }) => [...dates, event])).toEqual([
      ['4 May 2022', '6 May 2022', 'Vote'],
      ['7 May 2022', 'Panel'],
    ]);
  });
});

describe('the timeline of a page', () => {
  const timelineOf = (html: string) =>
    read(`<body><h1>MP300 A title</h1>${html}</body>`).timeline.map(({ dates, event }) => [...dates, event]);
  const list = '<ul><li>4 May 2022: Agreed</li><li>5 May 2022: Panel</li></ul>';
  const events = [
    ['4 May 2022', 'Agreed'],
    ['5 May 2022', 'Panel'],
  ];

  it.each([
    [
      'a bold line over other dates',
      `<h2>Timeline</h2>${list}<p><strong>Upcoming meetings</strong></p><ul><li>3 May 2024 – CSC</li><li>9 May 2024 – Panel</li></ul>`,
    ],
    [
      'other dated lists beside one with its label',
      `<h2>News</h2><p>First</p><h2>Notes</h2><ul><li>1 May 2021 – Asked.</li><li>2 May 2021 – Told.</li></ul><h2>Timeline</h2>${list}`,
    ],
    [
      'columns for other things than dates and events',
      '<h2>Timeline</h2><table><thead><tr><th>Date</th><th>Event</th><th>Status</th></tr></thead><tbody><tr><td>4 May 2022</td><td>Agreed</td><td>Complete</td></tr><tr><td>5 May 2022</td><td>Panel</td><td>Complete</td></tr></tbody></table>',
    ],
    [
      'numbers that count its rows',
      '<h2>Timeline</h2><table><tr><td>1</td><td>Agreed</td><td>4 May 2022</td></tr><tr><td>2</td><td>Panel</td><td>5 May 2022</td></tr></table>',
    ],
  ])('has nothing of %s', (_, html) => {
    expect(timelineOf(html)).toEqual(events);
  });

  it.each([
    ['lines', '<p>4 May 2022 Agreed<br>6 May 2022 to 7 May 2022<br>8 May 2022 Vote</p>'],
    [
      'events over dates',
      '<ol><li><h6>Agreed</h6><p>4 May 2022</p></li><li><p>6 May 2022 to 7 May 2022</p></li><li><h6>Vote</h6><p>8 May 2022</p></li></ol>',
    ],
  ])('keeps a row without event in %s', (_, html) => {
    expect(timelineOf(`<h2>Timeline</h2>${html}`)).toEqual([
      ['4 May 2022', 'Agreed'],
      ['6 May 2022', '7 May 2022', ''],
      ['8 May 2022', 'Vote'],
    ]);
  });
});

describe('what a page says of others', () => {
  it('under a heading of one word is no document of its own', () => {
    const { documents } = read(
      `<body><h1>MP300 A title</h1><h4>Documents</h4><ul><li><a href="/a.pdf">Report</a></li></ul>
       <div><h3><em>Related</em></h3><p><a href="/modifications/x/">MP999 Another</a> <span>4 May 2020</span></p></div></body>`,
    );
    expect(documents.map(({ text }) => text)).toEqual(['Report']);
  });
});

describe('print that only empty lines part', () => {
  it('is read as paragraphs are', () => {
    const html = `<body><h1>MP300 A title</h1><b>Proposer</b><br>DCC<br><br><b>What is the issue?</b><br>Old meters fail.<br><br>All do.<br><br>
      If you believe there is a problem with this modification, please let us know <a href="/contact/">HERE</a>.<br><br></body>`;
    expect(read(html).fields.map(({ blocks }) => blocks)).toEqual([[['DCC']], [['Old meters fail.'], ['All do.']]]);
    expect(read(html).documents).toEqual([]);
  });

  it('has items that begin with a typed sign, each by itself', () => {
    const html =
      '<body><h1>MP300 A title</h1><h2>What is the issue?</h2><p>Meters fail:<br>• old ones; and<br>• new ones.</p></body>';
    expect(read(html).fields.map(({ blocks }) => blocks)).toEqual([
      [['Meters fail:'], ['old ones; and'], ['new ones.']],
    ]);
  });

  it('is no value where it is a list of many lines', () => {
    const steps = ['Proposal', 'Report', 'Talks', 'Vote', 'Decision'].map((step) => `• ${step}`).join('<br>');
    expect(fieldsOf(`<body><h1>MP300 A title</h1><p><b>Implementation date</b></p><p>${steps}</p></body>`)).toEqual({});
  });
});

describe('elements that a page makes up itself', () => {
  it('are boxes where they do not stand within a text', () => {
    expect(
      fieldsOf(
        '<body><h1>MP300 A title</h1><x-field><x-label>Proposer</x-label><x-value>DCC</x-value></x-field><x-field><x-label>Stage</x-label><x-value>With the <x-term>CSC</x-term> now</x-value></x-field></body>',
      ),
    ).toEqual({ proposer: 'DCC', stage: 'With the CSC now' });
  });
});

describe('the address of a page', () => {
  const own = 'https://smartenergycodecompany.co.uk/modifications/a-title/';
  it.each([
    [
      'is not that of the archive that keeps it',
      `<link rel="canonical" href="https://web.archive.org/web/20220817100000/${own}">`,
    ],
    [
      'is noted by the program that saved it',
      `<!--\n Page saved with SingleFile \n url: ${own} \n saved date: Wed Aug 17 2022\n-->`,
    ],
  ])('%s', (_, head) => {
    expect(read(`<html>${head}<body><h1>MP300 A title</h1></body></html>`).url).toBe(own);
  });

  it('of a document is not that of the archive either', () => {
    const { documents } = read(
      '<body><h1>MP300 A title</h1><h2>Documents</h2><ul><li><a href="/web/20220817100000/https://smartenergycodecompany.co.uk/a.pdf">Report</a></li></ul></body>',
    );
    expect(documents.map(({ url }) => url)).toEqual(['https://smartenergycodecompany.co.uk/a.pdf']);
  });

  it('printed at the foot of a sheet is no document', () => {
    const { documents } = read(
      `<body><h1>MP300 A title</h1><h2>Documents</h2><p>Report v1.0</p><p>${own} 1/2</p></body>`,
    );
    expect(documents.map(({ text }) => text)).toEqual(['Report v1.0']);
  });
});

describe('a cell that reaches over several rows', () => {
  it('announces them all, where it is a label', () => {
    expect(
      fieldsOf(
        '<body><h1>MP300 A title</h1><table><tr><td rowspan="2">Who is impacted?</td><td>DCC</td></tr><tr><td>Users</td></tr><tr><td>Proposer</td><td>SSC</td></tr></table></body>',
      ),
    ).toEqual({ 'impacted-parties': 'DCC Users', proposer: 'SSC' });
  });

  it('stands in each of them', () => {
    const { entries } = read(
      `<body><h1>June 2022 SEC Release</h1><table><tr><th>Status</th><th>Ref</th><th>Title</th></tr>
       <tr><td rowspan="2">Approved</td><td>MP104</td><td>Security</td></tr><tr><td>MP105</td><td>Sending</td></tr></table></body>`,
    );
    expect(entries.map(({ cells }) => cells)).toEqual([
      ['Approved', 'MP104', 'Security'],
      ['Approved', 'MP105', 'Sending'],
    ]);
  });
});
