import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/extract/page/reader.js';

const print = (html: string) => readPage(Buffer.from(`<title>MP300 A title</title><body>${html}</body>`));
const page = (html: string) => print(`<main><h1>MP300 A title</h1>${html}</main>`);
const fieldsOf = ({ fields }: ReturnType<typeof print>) => fields.map(({ role, text }) => [role, text]);
const rowsOf = ({ timeline }: ReturnType<typeof print>) => timeline.map(({ dates, event }) => [...dates, event]);

describe('a value over its label', () => {
  it.each([
    ['in boxes', (value: string, label: string) => `<div><p>${value}</p><p>${label}</p></div>`],
    ['in items', (value: string, label: string) => `<li><strong>${value}</strong><br><span>${label}</span></li>`],
    ['in cells', (value: string, label: string) => `<td><b>${value}</b><div>${label}</div></td>`],
  ])('belongs to it %s, be it the word of a label itself', (_, card) => {
    const cards = [card('Refinement', 'Status'), card('DCC', 'Proposer'), card('3 May 2021', 'Date raised')].join('');
    const wrapped = cards.startsWith('<td') ? `<table><tr>${cards}</tr></table>` : `<div>${cards}</div>`;
    const read = page(wrapped);
    expect(fieldsOf(read)).toEqual([
      ['stage', 'Refinement'],
      ['proposer', 'DCC'],
      ['date-raised', '3 May 2021'],
    ]);
    expect(read.text.map(({ text }) => text).join(' ')).toMatch(/Refinement Status.* DCC Proposer/);
  });

  it('is none where dates stand over what happened', () => {
    const row = (date: string, event: string) => `<div><p>${date}</p><p>${event}</p></div>`;
    const read = page(`<div>${row('3 May 2021', 'Raised')}${row('4 June 2021', 'Working Group')}</div>`);
    expect(fieldsOf(read)).toEqual([]);
    expect(rowsOf(read)).toEqual([
      ['3 May 2021', 'Raised'],
      ['4 June 2021', 'Working Group'],
    ]);
  });
});

describe('the stages of which one is the current', () => {
  it.each([
    ['a list says it', '<ol><li>Development</li><li aria-current="step">Refinement</li><li>Report Phase</li></ol>'],
    [
      'a class says it',
      '<div><div>Development</div><div class="step is-active">Refinement</div><div>Report</div></div>',
    ],
    ['what wraps it says it', '<ul><li>Development</li><li><a class="current" href="#">Refinement</a></li></ul>'],
  ])('are the stage that it is: %s', (_, steps) => {
    const read = page(`<h3>Status</h3>${steps}<h3>Proposer</h3><p>DCC</p>`);
    expect(fieldsOf(read)).toEqual([
      ['stage', 'Refinement'],
      ['proposer', 'DCC'],
    ]);
  });

  it('are not told where none or two are', () => {
    const steps = (mark: string) =>
      `<ol><li ${mark}>Development</li><li>Report Phase</li><li ${mark}>Decision</li></ol>`;
    for (const mark of ['', 'class="active"'])
      expect(fieldsOf(page(`<h3>Status</h3>${steps(mark)}`))).toEqual([['stage', '']]);
  });
});

describe('a timeline that prints each year once', () => {
  const ROWS = [
    ['9 December 2020', 'Raised'],
    ['1 March 2021', '20 March 2021', 'Refinement Consultation'],
    ['28 April 2021', '3 May 2021', 'Working Group'],
  ];

  it.each([
    [
      'as headings of lists',
      `<h3>2020</h3><ul><li>9 December – Raised</li></ul>
       <h3>2021</h3><ul><li>1st – 20 March: Refinement Consultation</li><li>28 April to 3 May – Working Group</li></ul>`,
    ],
    [
      'between tables',
      `<p><b>2020</b></p><table><tr><td>9 December</td><td>Raised</td></tr></table><p><b>2021</b></p>
       <table><tr><td>1 – 20 March</td><td>Refinement Consultation</td></tr><tr><td>28 April to 3 May</td><td>Working Group</td></tr></table>`,
    ],
    [
      'over days that have lines of their own',
      `<p>2020</p><p>9 December</p><p>Raised</p><p>2021</p><p>1 – 20 March</p><p>Refinement Consultation</p>
       <p>28 April – 3 May</p><p>Working Group</p>`,
    ],
  ])('has it in each row: %s', (_, html) => {
    const read = page(`<h2>Timeline</h2>${html}`);
    expect(rowsOf(read)).toEqual(ROWS);
    expect(fieldsOf(read).filter(([role]) => role !== 'timeline')).toEqual([]);
  });

  it('ends with the next heading that is no year', () => {
    const read = page('<h2>Timeline</h2><h3>2020</h3><p>9 December – Raised</p><h3>Meetings</h3><p>3 May – a call</p>');
    expect(rowsOf(read)).toEqual([['9 December 2020', 'Raised']]);
  });
});

describe('the facts of a modification in widgets of their own beside its text', () => {
  const widget = (head: string, inner: string) => `<div class="widget"><h4>${head}</h4><div>${inner}</div></div>`;
  const facts = [widget('Proposer', 'DCC'), widget('Date raised', '3 May 2021'), widget('Stage', 'Refinement')].join(
    '',
  );
  const text = `<main><h1>MP300 A title</h1><h2>What is the issue?</h2><p>${'Files come late. '.repeat(9)}</p></main>`;
  const FACTS = [
    ['proposer', 'DCC'],
    ['date-raised', '3 May 2021'],
    ['stage', 'Refinement'],
  ];

  it.each([
    ['in a column for widgets', `<div class="widget-area">${facts}</div>`],
    [
      'among others',
      `<div class="col">${facts}${widget('Recent modifications', '<ul><li>MP200 Other</li></ul>')}</div>`,
    ],
  ])('are read %s', (_, column) => {
    const found = fieldsOf(print(text + column));
    expect(found.filter(([role]) => role !== 'issue')).toEqual(FACTS);
  });

  it('are not those of another modification', () => {
    const found = fieldsOf(print(`${text}<div class="col">${facts}${widget('Stage', 'MP200 Other')}</div>`));
    expect(found.map(([role]) => role)).toEqual(['issue']);
  });
});
