import type { SpecimenPaper, SpecimenRow, SpecimenSection } from './papers.js';

/** Characters of a line of text, of the title column and of the status column; lines of a page. */
const MEASURE = { text: 100, title: 24, status: 55, page: 58 } as const;
const MARK = 'v';
const SPECIMEN = 'Specimen for testing: written by the modtrail project, not published by SECAS';

/** A line as it is set, with the address of the link on it. */
interface Line {
  readonly text: string;
  readonly link?: string;
}

/** A paper as the text dump of its print: columns run together line by line, the links of a page at its end. */
export function setAsDump(paper: SpecimenPaper): string {
  const body = [
    ...prose('1. Purpose'),
    ...prose('SEC Releases Update'),
    ...prose('This paper tells the CSC how the coming Smart Energy Code (SEC) Releases stand.'),
    ...paper.sections.flatMap((section, at) => sectionLines(section, at + 2)),
    ...prose(`${paper.sections.length + 2}. Recommendations`),
    ...prose('The CSC is requested to:'),
    ...paper.recommendations.map((text, at, all) => ({ text: `• ${text}${at === all.length - 1 ? '.' : ';'}` })),
    { text: '' },
    ...['SECAS Change Team', 'SECAS Team', dayWords(paper.day)].map((text) => ({ text })),
  ];
  return `${pagesOf(body).map(pageText).join('\n\f')}\n`;
}

function sectionLines(section: SpecimenSection, number: number): Line[] {
  const scope = section.scope === 'in-scope' ? 'currently in scope of' : 'currently being targeted for';
  return [
    ...prose(`${number}. ${section.release} SEC Release`),
    ...prose(
      `The table below shows the modifications ${scope} the ${section.release} SEC Release on ${section.date}, and their status:`,
    ),
    ...['Modification Status Impacts', 'DCC', 'Systems?', ''].map((text) => ({ text })),
    ...section.rows.flatMap(rowLines),
    { text: '' },
    ...section.narrative.flatMap(prose),
  ];
}

/** A row as recognition leaves it: each printed line holds a line of the title, then one of the status, then the mark. */
function rowLines(row: SpecimenRow): Line[] {
  const qualifier = row.qualifier === null ? '' : ` (${row.qualifier})`;
  const title = wrapped(`${row.id} ‘${row.title}’${qualifier}`, MEASURE.title);
  const status = wrapped(row.status, MEASURE.status);
  return Array.from({ length: Math.max(title.length, status.length) }, (_, at) => ({
    text: [title[at], status[at], at === 0 && row.impact ? MARK : undefined]
      .filter((one) => one !== undefined)
      .join(' '),
    ...(at < title.length ? { link: row.url } : {}),
  }));
}

function prose(text: string): Line[] {
  return [...wrapped(text, MEASURE.text).map((line) => ({ text: line })), { text: '' }];
}

/** A text broken between words, as many words to a line as fit. */
function wrapped(text: string, measure: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > measure) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages = Math.ceil(lines.length / MEASURE.page);
  return Array.from({ length: pages }, (_, at) => lines.slice(at * MEASURE.page, (at + 1) * MEASURE.page));
}

function pageText(lines: readonly Line[]): string {
  const links = lines.flatMap(({ link }) => link ?? []);
  return [SPECIMEN, '', ...lines.map(({ text }) => text), ...links].join('\n');
}

function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCDate()} ${date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })} ${date.getUTCFullYear()}`;
}
