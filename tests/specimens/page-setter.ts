import { DELIVERED, PUBLISHED } from './page-story.js';
import type { SpecimenPage } from './page-story.js';

const SITE = 'https://smartenergycodecompany.co.uk';
const SPECIMEN = 'Specimen for testing: written by the modtrail project, not published by SECAS';

/** A page as a saved file: its place under corpus/pages and its bytes. */
export interface SetPage {
  readonly path: string;
  readonly html: string;
}

/** A modification's page in one of two markups, which take turns: a table of labels, or a list of terms. */
export function setModificationPage(page: SpecimenPage, at: number): SetPage {
  const fields: [string, string][] = [
    ['Proposer', page.proposer],
    ['Date raised', page.raised],
    ['Stage', page.stage],
    ['Modifications path', page.path],
    ['Implementation date', page.implementation],
    ['Latest update', page.update],
  ];
  const lists: [string, readonly string[]][] = [
    ['Impacted parties', page.parties],
    ['SEC documents affected', page.documents],
  ];
  const body = at % 2 === 0 ? inTable(page, fields, lists) : inTerms(page, fields, lists);
  return {
    path: `${page.slug}/${page.captured}.html`,
    html: whole(page.heading, `${SITE}/modifications/${page.slug}/`, body),
  };
}

/** The page of the November 2021 SEC Release after it came. */
export function setReleasePage(): SetPage {
  const rows = DELIVERED.map(([id, title]) => `<tr><td>${id} ‘${escaped(title)}’</td><td>Implemented</td></tr>`);
  const body = [
    '<p>The November 2021 SEC Release went live on 4 November 2021. What came with it:</p>',
    `<table>${rows.join('\n')}</table>`,
    '<p>The SEC Panel baselined the scope of the release on 14 May 2021.</p>',
  ].join('\n');
  const slug = 'november-2021-sec-release';
  return { path: `${slug}/2021-11-30.html`, html: whole('November 2021 SEC Release', `${SITE}/${slug}/`, body) };
}

/** The news post of the version that the February 2022 SEC Release brought. */
export function setNewsPost(): SetPage {
  const items = PUBLISHED.map(([id, title]) => `<li>${id} ‘${escaped(title)}’</li>`);
  const heading = 'SEC v57.0 published for the February 2022 SEC Release';
  const body = [
    '<p>Version 57.0 of the SEC was published on 24 February 2022 for the February 2022 SEC Release. It takes in:</p>',
    `<ul>${items.join('\n')}</ul>`,
  ].join('\n');
  const slug = 'sec-v57-0-published-for-the-february-2022-sec-release';
  return { path: `${slug}/2022-03-02.html`, html: whole(heading, `${SITE}/latest-news/${slug}/`, body) };
}

function inTable(page: SpecimenPage, fields: [string, string][], lists: [string, readonly string[]][]): string {
  const rows = fields.map(([label, value]) => `<tr><th>${label}</th><td>${escaped(value)}</td></tr>`);
  const sections = [
    `<h2>Issue</h2><p>${escaped(page.issue)}</p>`,
    `<h2>Solution</h2><p>${escaped(page.solution)}</p>`,
    ...lists.map(([label, items]) => `<h2>${label}</h2>${list(items)}`),
    `<h2>Timeline</h2><table>${page.timeline.map(([date, event]) => `<tr><td>${date}</td><td>${event}</td></tr>`).join('\n')}</table>`,
  ];
  return [`<table>${rows.join('\n')}</table>`, ...sections].join('\n');
}

function inTerms(page: SpecimenPage, fields: [string, string][], lists: [string, readonly string[]][]): string {
  const terms = fields.map(([label, value]) => `<dt>${label}:</dt><dd>${escaped(value)}</dd>`);
  const more = lists.map(([label, items]) => `<dt>${label}:</dt><dd>${list(items)}</dd>`);
  const texts = [
    ['Issue', page.issue],
    ['Solution', page.solution],
  ].map(([label = '', text = '']) => `<p><strong>${label}</strong></p><p>${escaped(text)}</p>`);
  const timeline = page.timeline.map(([date, event]) => `<li>${date} – ${event}</li>`);
  return [
    `<dl>${[...terms, ...more].join('\n')}</dl>`,
    ...texts,
    `<h3>Timeline</h3><ul>${timeline.join('\n')}</ul>`,
  ].join('\n');
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
}

function whole(heading: string, url: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escaped(heading)} (specimen)</title>
<link rel="canonical" href="${url}">
</head>
<body>
<nav><a href="/">Home</a> <a href="/modifications/">Modifications</a></nav>
<main>
<p>${SPECIMEN}</p>
<h1>${escaped(heading)}</h1>
${body}
</main>
<footer><p>${SPECIMEN}</p></footer>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
