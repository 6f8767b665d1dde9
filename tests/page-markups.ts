import fc from 'fast-check';
import { MONTHS } from '../src/lib/dates.js';
import { NOISE } from './page-noise.js';
import type { SaidPage } from './page-saying.js';

/** How a made-up page is marked up: each number picks one of the forms below. */
export interface Markup {
  readonly summary: number;
  readonly sections: number;
  readonly timeline: number;
  readonly documents: number;
  readonly lists: number;
  readonly heading: number;
  readonly labels: number;
  readonly noise: number;
  readonly order: number;
}

const pick = fc.integer({ min: 0, max: 1_000 });
/** How made-up pages are marked up. */
export const markup: fc.Arbitrary<Markup> = fc.record({
  summary: pick,
  sections: pick,
  timeline: pick,
  documents: pick,
  lists: pick,
  heading: pick,
  labels: pick,
  noise: pick,
  order: pick,
});

const chosen = <T>(forms: readonly T[], number: number): T => forms[number % forms.length] as T;

/** A text as HTML. */
const html = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

type Pair = readonly [label: string, value: string];
type SummaryForm = (pairs: readonly Pair[]) => string;
const each =
  (one: (label: string, value: string) => string): SummaryForm =>
  (pairs) =>
    pairs.map(([label, value]) => one(label, value)).join('\n');
const byTwo = (pairs: readonly Pair[]) =>
  pairs.flatMap((pair, at) => (at % 2 === 0 ? [pairs.slice(at, at + 2)] : [])).filter((row) => row.length > 0);

/** Ways to print labels and values. */
export const SUMMARY_FORMS: Readonly<Record<string, SummaryForm>> = {
  'a table, one pair a row': (pairs) =>
    `<table>${pairs.map(([l, v]) => `<tr><td>${l}</td><td>${v}</td></tr>`).join('')}</table>`,
  'a table with headed rows': (pairs) =>
    `<figure><table><tbody>${pairs.map(([l, v]) => `<tr><th scope="row">${l}:</th><td><p>${v}</p></td></tr>`).join('\n')}</tbody></table></figure>`,
  'a table, two pairs a row': (pairs) =>
    `<table>${byTwo(pairs)
      .map((row) => `<tr>${row.map(([l, v]) => `<td><b>${l}</b></td><td>${v}</td>`).join('')}</tr>`)
      .join('\n')}</table>`,
  'a transposed table': (pairs) =>
    `<table><thead><tr>${pairs.map(([l]) => `<th>${l}</th>`).join('')}</tr></thead><tbody><tr>${pairs.map(([, v]) => `<td>${v}</td>`).join('')}</tr></tbody></table>`,
  'a transposed table without head': (pairs) =>
    `<table>${byTwo(pairs)
      .map(
        (row) =>
          `<tr>${row.map(([l]) => `<td><strong>${l}</strong></td>`).join('')}</tr><tr>${row.map(([, v]) => `<td>${v}</td>`).join('')}</tr>`,
      )
      .join('')}</table>`,
  'cells that hold both': (pairs) =>
    `<table>${byTwo(pairs)
      .map((row) => `<tr>${row.map(([l, v]) => `<td><strong>${l}</strong><br>${v}</td>`).join('')}</tr>`)
      .join('')}</table>`,
  'a definition list': (pairs) => `<dl>${pairs.map(([l, v]) => `<dt>${l}</dt><dd>${v}</dd>`).join('\n')}</dl>`,
  'a definition list in pairs': (pairs) =>
    `<dl>${pairs.map(([l, v]) => `<div><dt>${l} <span hidden>what it is</span></dt><dd>${v}</dd></div>`).join('')}</dl>`,
  'nested divs': each((l, v) => `<div class="row"><div>${l}</div>\n<div>${v}</div></div>`),
  'deeply nested divs': (pairs) =>
    `<div><div>${pairs.map(([l, v]) => `<div><div><div><span>${l}</span></div></div><div><div><span>${v}</span></div></div></div>`).join('')}</div></div>`,
  'flat divs': (pairs) => `<div>${pairs.map(([l, v]) => `<div>${l}</div><div>${v}</div>`).join('')}</div>`,
  'spans in divs': each((l, v) => `<div><span>${l}</span><span>${v}</span></div>`),
  'bold paragraphs': each((l, v) => `<p><strong>${l}</strong>${v}</p>`),
  'bold paragraphs with a colon outside': each((l, v) => `<p><b>${l}</b>: ${v}</p>`),
  'bold paragraphs and a line break': each((l, v) => `<p><strong>${l}</strong> <br />\n${v}</p>`),
  'a paragraph under a bold one': each((l, v) => `<p><strong>${l}</strong></p>\n<p>${v}</p>`),
  headings: each((l, v) => `<h4>${l}</h4>\n<p>${v}</p>`),
  'headings in cells': (pairs) =>
    `<div class="grid">${pairs.map(([l, v]) => `<div class="cell"><h5>${l}</h5><p>${v}</p></div>`).join('')}</div>`,
  'one text node': each((l, v) => `<p>${l}: ${v}</p>`),
  'one text node an item': (pairs) => `<ul>${pairs.map(([l, v]) => `<li>${l}:&nbsp;${v}</li>`).join('')}</ul>`,
  'lines of one paragraph': (pairs) => `<p>${pairs.map(([l, v]) => `${l}: ${v}`).join('<br>\n')}</p>`,
  'bold in lines of one paragraph': (pairs) =>
    `<p>${pairs.map(([l, v]) => `<strong>${l}:</strong> ${v}`).join('<br/>')}</p>`,
  'widgets of a page builder': each(
    (l, v) =>
      `<div class="elementor-element elementor-widget"><div class="elementor-widget-container"><h6>${l}</h6></div></div><div class="elementor-element elementor-widget"><div class="elementor-widget-container">${v}</div></div>`,
  ),
  'a table, two pairs a row, unclosed': (pairs) =>
    `<TABLE>${byTwo(pairs)
      .map((row) => `<TR>${row.map(([l, v]) => `<TH>${l}<TD>${v}`).join('')}`)
      .join('\n')}</TABLE>`,
  'a table with a column of colons': (pairs) =>
    `<table>${pairs.map(([l, v]) => `<tr><td>${l}</td><td>:</td><td>${v}</td></tr>`).join('')}</table>`,
  'labels with a sign that explains them': each(
    (l, v) =>
      `<div><div>${l} <span role="tooltip">what it is</span><i title="what it is">ⓘ</i></div><div>${v}</div></div>`,
  ),
  'labels with a button that explains them': each(
    (l, v) => `<dl><dt>${l} <button aria-label="Help">i</button></dt><dd>${v}</dd></dl>`,
  ),
  'labels in several boxes, with marks without width': each(
    (l, v) =>
      `<div><b>${l
        .split(' ')
        .map((word) => `<span>${word}&shy;</span>`)
        .join(' ')}&#8203;</b><p>${v}</p></div>`,
  ),
  'labels with leaders': (pairs) => `<pre>${pairs.map(([l, v]) => `${l} ......... ${v}`).join('\n')}</pre>`,
  'labels in a column of their own': (pairs) =>
    `<div><div>${pairs.map(([l]) => `<p>${l}</p>`).join('')}</div><div>${pairs.map(([, v]) => `<p>${v === '' ? '–' : v}</p>`).join('')}</div></div>`,
  'labels over values in lines': (pairs) => `<div>${pairs.map(([l, v]) => `${l}<br>${v}`).join('<br>')}</div>`,
};

/** Ways to print sections of text. */
export const SECTION_FORMS: Readonly<Record<string, (label: string, content: string) => string>> = {
  headings: (l, c) => `<h2>${l}</h2>\n${c}`,
  'bold paragraphs': (l, c) => `<p><strong>${l}</strong></p>${c}`,
  'headings over boxes': (l, c) => `<h4>${l}</h4><div class="text">${c}</div>`,
  accordion: (l, c) =>
    `<div class="acc"><h3><button type="button" aria-expanded="false">${l}</button></h3><div role="region">${c}</div></div>`,
  details: (l, c) => `<details><summary>${l}</summary>${c}</details>`,
  'nested divs': (l, c) => `<div><div>${l}</div><div>${c}</div></div>`,
  'a table': (l, c) => `<table><tr><th>${l}</th></tr><tr><td>${c}</td></tr></table>`,
  'a table of one row': (l, c) => `<table><tr><td>${l}</td><td>${c}</td></tr></table>`,
  'a definition list': (l, c) => `<dl><dt>${l}</dt><dd>${c}</dd></dl>`,
  sections: (l, c) => `<section><header><h2>${l}</h2></header>${c}</section>`,
  'numbered headings': (l, c) => `<h3>2. ${l}</h3>${c}`,
  'a line under a label': (l, c) => `<p><u><b>${l}</b></u></p>${c}<p><a href="#top">Back to top</a></p>`,
  'links that open': (l, c) => `<div><h3><a href="#part">${l}</a></h3><div id="part">${c}</div></div>`,
};

/** Ways to print a list of items. */
export const LIST_FORMS: readonly ((items: readonly string[]) => string)[] = [
  (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`,
  (items) => `<ul>\n${items.map((item) => `<li><span>${item}</span>`).join('\n')}</ul>`,
  (items) => `<p>${items.join('<br />\n')}</p>`,
  (items) => items.map((item) => `<p>${item}</p>`).join(''),
  (items) => `<div>${items.map((item) => `<div>${item}</div>`).join('')}</div>`,
  (items) => `<div>${items.map((item) => `<span>${item}</span>`).join(' ')}</div>`,
  (items) => `<table>${items.map((item) => `<tr><td>${item}</td></tr>`).join('')}</table>`,
  (items) => `<ul>${items.map((item) => `<li>✓ ${item}</li>`).join('')}</ul>`,
];

const SHORT = (date: string) =>
  `${date.slice(8)} ${MONTHS[Number(date.slice(5, 7)) - 1]?.slice(0, 3) ?? ''} ${date.slice(0, 4)}`;
const LONG = (date: string) =>
  `${Number(date.slice(8))}&nbsp;${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
const SLASHED = (date: string) => date.split('-').reverse().join('/');
export const DATE_FORMS = [SHORT, LONG, SLASHED];

type Row = SaidPage['timeline'][number];
const dates = ({ date, end }: Row, print: (date: string) => string, between: string) =>
  end === undefined ? print(date) : `${print(date)}${between}${print(end)}`;
/** Ways to print a timeline; the first five need no label. */
export const TIMELINE_FORMS: readonly ((rows: readonly Row[], print: (date: string) => string) => string)[] = [
  (rows, print) =>
    `<ul>${rows.map((row) => `<li><span>${dates(row, print, '</span> to <span>')}</span> <span>${row.event}</span></li>`).join('')}</ul>`,
  (rows, print) =>
    `<div>${rows.map((row) => `<div><div>${dates(row, print, '</div><div>')}</div><div>${row.event}</div></div>`).join('')}</div>`,
  (rows, print) =>
    `<table><tbody>${rows.map((row) => `<tr><td>${dates(row, print, '<br />')}</td><td>${row.event}</td></tr>`).join('')}</tbody></table>`,
  (rows, print) =>
    `<table><tr><th>Date</th><th>Event</th></tr>${rows.map((row) => `<tr><td>${dates(row, print, ' – ')}</td><td>${row.event}</td></tr>`).join('')}</table>`,
  (rows, print) =>
    `<dl>${rows.map((row) => `<dt>${dates(row, print, ' - ')}</dt><dd>${row.event}</dd>`).join('')}</dl>`,
  (rows, print) => rows.map((row) => `<p>${row.event}: ${dates(row, print, ' to ')}</p>`).join('\n'),
  (rows, print) => `<p>${rows.map((row) => `${dates(row, print, ' to ')} – ${row.event}`).join('<br>')}</p>`,
  (rows, print) =>
    `<table>${rows.map((row) => `<tr><td>${row.event}</td><td>${dates(row, print, ' to ')}</td></tr>`).join('')}</table>`,
  (rows, print) =>
    `<ol>${rows.map((row) => `<li><b>${row.event}</b><i>${dates(row, print, ' / ')}</i></li>`).join('')}</ol>`,
  (rows, print) =>
    `<table><thead><tr><th>Start date</th><th>End date</th><th>Event</th></tr></thead><tbody>${rows.map((row) => `<tr><td>${print(row.date)}</td><td>${row.end === undefined ? '' : print(row.end)}</td><td>${row.event}</td></tr>`).join('')}</tbody></table>`,
  (rows, print) => rows.map((row) => `<p><strong>${dates(row, print, ' to ')}</strong> ${row.event}</p>`).join('\n'),
];

const link = (title: string) =>
  `<a href="/document-download-centre/download-info/${title.toLowerCase().replace(/\W+/g, '-')}/">${title}</a>`;
/** Ways to print a list of documents. */
export const DOCUMENT_FORMS: readonly ((titles: readonly string[]) => string)[] = [
  (titles) =>
    `<ul>${titles.map((title) => `<li>${link(title)} <a href="/x/?wpdmdl=1" title="Download"><img src="f.svg" alt=""></a></li>`).join('')}</ul>`,
  (titles) => `<table>${titles.map((title) => `<tr><td>${link(title)}</td><td></td></tr>`).join('')}</table>`,
  (titles) => `<div>${titles.map((title) => `<div class="file"><div>${link(title)}</div></div>`).join('')}</div>`,
  (titles) => titles.map((title) => `<p>${link(title)}</p>`).join(''),
  (titles) => `<p>${titles.map(link).join('<br>')}</p>`,
  (titles) => `<ol>${titles.map((title) => `<li>${link(title)} <span>(PDF, 120 KB)</span></li>`).join('')}</ol>`,
  (titles) => `<ul>${titles.map((title) => `<li>${link(`${title} (PDF 1.2MB)`)}</li>`).join('')}</ul>`,
  (titles) =>
    titles
      .map((title) => `<div><a href="/a.pdf"><b>${title}</b><small>PDF</small><small>120.5 KB</small></a></div>`)
      .join(''),
  (titles) =>
    `<table><tr><th>Document</th><th></th></tr>${titles.map((title) => `<tr><td>${title}</td><td><a href="/download/1">Download</a></td></tr>`).join('')}</table>`,
];

const HEADINGS: readonly ((id: string, title: string) => string)[] = [
  (id, title) => `<h1 class="entry-title">${id} ${title}</h1>`,
  (id, title) => `<h2>${id}&nbsp;${title}</h2>`,
  (id, title) => `<h1>${id}<br />\n${title}</h1>`,
  (id, title) => `<h1><span>${id}:</span> ${title}</h1>`,
  (id, title) => `<h1><span>${id}</span><span>${title}</span></h1>`,
  (id, title) => `<h1>${id.replace(/(?=\d)/, '\u2011')} ‘${title}’</h1>`,
  (id, title) => `<header class="entry-header"><h1>${id} – ${title}</h1></header>`,
  (id, title) => `<div class="page-title">${id} ${title}</div>`,
];

const LABEL_FORMS: readonly ((label: string) => string)[] = [
  (label) => label,
  (label) => label.toUpperCase(),
  (label) => label.replace(/ /g, '&nbsp;'),
  (label) => label.toLowerCase(),
];

/** A list that begins so many places later, and ends with what it left out. */
function turned<T>(list: readonly T[], places: number): T[] {
  const at = places % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** A made-up page, printed. */
export function pageOf(said: SaidPage, how: Markup): string {
  const label = chosen(LABEL_FORMS, how.labels);
  const summary = chosen(Object.values(SUMMARY_FORMS), how.summary);
  const section = chosen(Object.values(SECTION_FORMS), how.sections);
  const list = chosen(LIST_FORMS, how.lists);
  const noise = chosen(NOISE, how.noise);
  const print = chosen(DATE_FORMS, how.labels + how.timeline);
  const timeline = chosen(TIMELINE_FORMS, how.timeline)(said.timeline, print);
  const isLabelled = how.timeline % TIMELINE_FORMS.length >= 5 || said.timeline.length < 2 || how.noise % 2 === 0;
  const pairs: Pair[] = [
    ['Proposer', said.proposer],
    ['Lead Analyst', said.analyst],
    ['Date raised', SLASHED(said.raised)],
    ['Stage', said.stage],
    ['Implementation date', said.takesEffect],
    ['Latest update', said.update],
  ].map(([name = '', value = '']) => [label(name), html(value)]);
  const text = (all: readonly string[]) => all.map((one) => `<p>${html(one)}</p>`).join('\n');
  const sections = [
    section(label('What is the issue?'), text(said.issue)),
    section(label('What is the solution?'), text(said.solution)),
    section(label('Who is impacted?'), list(said.parties.map(html))),
    section(label('What SEC documents are affected?'), list(said.affected.map(html))),
    said.timeline.length === 0 ? '' : isLabelled ? section(label('Timeline'), timeline) : timeline,
    said.documents.length === 0
      ? ''
      : section(label('Modification documents'), chosen(DOCUMENT_FORMS, how.documents)(said.documents)),
  ];
  const content = [
    chosen(HEADINGS, how.heading)(said.id, html(said.title)),
    summary(turned(pairs, how.order)),
    ...turned(sections, how.order),
  ];
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${said.id} ${html(said.title)} - Smart Energy Code</title>
<link rel="canonical" href="https://smartenergycodecompany.co.uk/modifications/a-page/"></head><body>
${noise.before}\n<div id="content">${content.join('\n')}</div>\n${noise.after}</body></html>`;
}
