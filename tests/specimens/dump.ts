import type { DumpLayout, DumpPaper, DumpRow, DumpSection } from './dump-paper.js';
import { randomFrom } from './random.js';
import type { Random } from './random.js';
import { rowLines } from './set-rows.js';
import { fill } from './set-text.js';
import type { SetLine } from './set-text.js';

/** The dump of a paper set so; the same seed gives the same noise. */
export function renderDump(paper: DumpPaper, layout: DumpLayout, seed: number): string {
  const random = randomFrom(seed);
  const text = (words: string) => fill(words, layout.textWidth).map((line) => ({ text: line }));
  const sections = paper.sections.flatMap((section, at) => [
    { text: `${at + 2}. ${section.release} SEC Release` },
    ...text(introductionOf(section)),
    ...tableLines(section, layout, random),
    ...section.narrative.flatMap(text),
  ]);
  const lines: SetLine[] = [
    { text: paper.title },
    { text: '1. Purpose' },
    ...text(paper.purpose),
    ...sections,
    { text: `${paper.sections.length + 2}. Recommendations` },
    { text: 'The CSC is requested to:' },
    ...paper.recommendations.flatMap((words) => text(`${layout.bullet} ${words}`.trim())),
    ...[paper.author, paper.organisation, paper.date].map((words) => ({ text: words })),
  ];
  return pagesOf(lines, paper, layout)
    .map((page, at) => pageText(page, at, layout, random))
    .join(layout.pageEnds === 'form-feed' ? '\f' : '');
}

function introductionOf({ release, date, scope }: DumpSection): string {
  const words = scope === 'in-scope' ? 'in scope of' : 'being targeted for';
  return `The table below summarises the status of the modifications currently ${words} the ${release} SEC Release on ${date}:`;
}

function tableLines(section: DumpSection, layout: DumpLayout, random: Random): SetLine[] {
  const head = headOf(layout).map((text): SetLine => ({ text, head: true }));
  if (layout.columns !== 'grouped') return [...head, ...section.rows.flatMap((row) => rowLines(row, layout, random))];
  const group = (rows: readonly DumpRow[], text: string): SetLine[] =>
    rows.length === 0 ? [] : [{ text }, ...rows.flatMap((row) => rowLines(row, layout, random))];
  return [
    ...head,
    ...group(
      section.rows.filter(({ impact }) => impact),
      'DCC System impacting modifications',
    ),
    ...group(
      section.rows.filter(({ impact }) => !impact),
      'Non-DCC System impacting modifications',
    ),
  ];
}

function headOf({ columns, cells }: DumpLayout): string[] {
  if (columns === 'grouped') return ['Modification Status'];
  if (columns === 'ids-apart') return ['Mod ID Title Current status DCC', 'impact'];
  if (columns === 'mark-between') return ['Modification Impacts Status', 'DCC', 'Systems', '?'];
  return cells === 'apart'
    ? ['Modification', 'Status', 'Impacts', 'DCC', 'Systems?']
    : ['Modification Status Impacts', 'DCC', 'Systems?'];
}

/** The lines by page, each with the running header, and the table's heading where a page begins amid rows. */
function pagesOf(lines: readonly SetLine[], { header }: DumpPaper, layout: DumpLayout): SetLine[][] {
  const onPage = layout.pageEnds === 'none' ? lines.length : layout.linesOnPage;
  const pages: SetLine[][] = [];
  for (let from = 0; from < lines.length; from += onPage) {
    const amidRows = lines[from]?.row === true && from > 0 && layout.headsRepeated;
    const again = amidRows ? headOf(layout).map((text) => ({ text })) : [];
    pages.push([...(header === null ? [] : [{ text: header }]), ...again, ...lines.slice(from, from + onPage)]);
  }
  return pages;
}

function pageText(page: readonly SetLine[], at: number, layout: DumpLayout, random: Random): string {
  const setIn = layout.pageEnds === 'set-in' && at > 0 ? ' ' : '';
  const printed = page.map(({ text }, line) => {
    const gap = line > 0 && random.chance(layout.noise.gaps) ? '\n' : '';
    return `${gap}${line === 0 ? setIn : ''}${text}\n`;
  });
  const links = layout.links ? page.flatMap(({ link }) => link ?? []) : [];
  return [...printed, ...links.map((url, link) => `${link === 0 ? ' ' : ''}${url}\n`)].join('');
}
