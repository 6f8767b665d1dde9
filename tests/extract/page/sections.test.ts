import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/extract/page/reader.js';

const fieldsOf = (html: string) =>
  Object.fromEntries(
    readPage(new TextEncoder().encode(html))
      .fields.filter(({ blocks }) => blocks.length > 0)
      .map(({ role, text }) => [role, text]),
  );

const ISSUE = '<p>Old meters fail.</p>';
const SOLUTION = '<p>New meters are fitted.</p>';

describe('the panel of a tab', () => {
  it.each([
    [
      'a link to it',
      `<ul class="nav nav-tabs"><li><a href="#a">What is the issue?</a></li><li><a href="#b">What is the solution?</a></li></ul>
       <div id="a">${ISSUE}</div><div id="b">${SOLUTION}</div>`,
    ],
    [
      'the button that controls it',
      `<div role="tablist"><button aria-controls="a">What is the issue?</button><button aria-controls="b">What is the solution?</button></div>
       <div id="a">${ISSUE}</div><div id="b">${SOLUTION}</div>`,
    ],
    [
      'what it says its title is',
      `<div role="tablist"><div id="a">What is the issue?</div><div id="b">What is the solution?</div></div>
       <div role="tabpanel" aria-labelledby="a">${ISSUE}</div><div role="tabpanel" aria-labelledby="b">${SOLUTION}</div>`,
    ],
  ])('is found by %s', (_, html) => {
    expect(fieldsOf(`<body><main><h1>MP300 A title</h1>${html}</main></body>`)).toEqual({
      issue: 'Old meters fail.',
      solution: 'New meters are fitted.',
    });
  });

  it('is no section that a table of contents leads to', () => {
    const contents =
      '<ul><li><a href="#a">What is the issue?</a></li><li><a href="#b">What is the solution?</a></li></ul>';
    const sections = `<h2 id="a">What is the issue?</h2>${ISSUE}<h2 id="b">What is the solution?</h2>${SOLUTION}`;
    expect(fieldsOf(`<body><h1>MP300 A title</h1>${contents}${sections}</body>`)).toEqual({
      issue: 'Old meters fail.',
      solution: 'New meters are fitted.',
    });
  });
});

describe('the label of a section', () => {
  it.each([
    'What is the issue? (3)',
    '+ What is the issue?',
    'What is the issue? ▼',
    '3. What is the issue?',
    'What is the issue i',
  ])('is known by its words in “%s”', (label) => {
    expect(
      fieldsOf(`<body><h1>MP300 A title</h1><details><summary>${label}</summary>${ISSUE}</details></body>`),
    ).toEqual({
      issue: 'Old meters fail.',
    });
  });

  it('is no label together with a value of one letter', () => {
    expect(fieldsOf('<body><h1>MP300 A title</h1><div><h2>What is the issue?</h2><p>I.</p></div></body>')).toEqual({
      issue: 'I.',
    });
  });
});

describe('a timeline of columns', () => {
  it.each([
    ['dates over events', ['4 May 2022', '5 May 2022'], ['Vote', 'Panel']],
    ['events over dates', ['Vote', 'Panel'], ['4 May 2022', '5 May 2022']],
  ])('has %s', (_, ...rows) => {
    const html = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const { timeline } = readPage(
      new TextEncoder().encode(`<body><h1>MP300 A title</h1><h2>Timeline</h2><table>${html}</table></body>`),
    );
    expect(timeline.map(({ dates, event }) => [...dates, event])).toEqual([
      ['4 May 2022', 'Vote'],
      ['5 May 2022', 'Panel'],
    ]);
  });
});

describe('a page that prints its content twice, for wide and for narrow screens', () => {
  const content = `<h2>Timeline</h2><table><tr><td>4 May 2022</td><td>Raised</td></tr><tr><td>5 May 2022</td><td>Panel</td></tr></table>
    <h2>Documents</h2><ul><li><a href="/a.pdf">Report</a></li></ul>`;

  it('lists each row of its timeline and each document once', () => {
    const html = `<body><h1>MP300 A title</h1><div>${content}</div><div>${content}</div></body>`;
    const { timeline, documents } = readPage(new TextEncoder().encode(html));
    expect(timeline.map(({ event }) => event)).toEqual(['Raised', 'Panel']);
    expect(documents.map(({ text }) => text)).toEqual(['Report']);
  });
});

describe('a part of a page under a heading over other things', () => {
  it('is left out, and what comes before the title of the page is not', () => {
    const html = `<body><h2>News</h2><h1>MP300 A title</h1><p>Proposer: DCC</p>
      <h2>Related modifications</h2><h3>MP999 Another</h3><p>Stage: Withdrawn</p>
      <h2>What is the issue?</h2>${ISSUE}</body>`;
    expect(fieldsOf(html)).toEqual({ proposer: 'DCC', issue: 'Old meters fail.' });
  });
});
