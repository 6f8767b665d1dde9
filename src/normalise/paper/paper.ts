import { UnreadableError } from '../../lib/errors.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { Day } from '../../model/ids.js';
import type { PaperFacts, ReleaseSection } from '../../model/paper-facts.js';
import type { PaperPrint } from '../../model/paper-print.js';
import { cutShort } from './cut-short.js';
import { doubtsIn } from './doubts.js';
import { type EntryContext, entryOf } from './entry.js';
import { findingsOf } from './findings.js';
import { frontMatterOf } from './front-matter.js';
import { knownWords } from './known-words.js';
import { lostMarks, unmarkedRows, waveringMarks, withMarkInDoubt } from './lost-marks.js';
import type { Passage } from './narrative.js';
import { misreadDoubts } from './misread-doubts.js';
import { withMisreadPrint } from './misread-print.js';
import { recommendationsIn } from './recommendations.js';
import { releaseEventsIn } from './release-events.js';
import { dateOfRelease, isOfAnotherYear, scopeOf } from './release-section.js';
import { type ReadRow, isNoEntry, readRow } from './row.js';
import { scanDoubts } from './scan-doubts.js';
import { scopeChangesIn } from './scope-changes.js';
import { type SectionPrint, type SectionRow, sectionsOf } from './sections.js';

/** A section with its rows read, and those that name no modification. */
interface ReadSection {
  readonly section: SectionPrint;
  readonly rows: readonly ReadRow[];
  readonly unread: readonly UnreadRow[];
}

/** A row that names no modification, and the row above it that does. */
interface UnreadRow {
  readonly row: SectionRow['row'];
  readonly above: ReadRow | null;
}

/**
 * What a CSC paper says, from what is printed in it. Nothing is guessed: what is not printed is null with a finding,
 * and what is read otherwise than printed is a repair with its evidence.
 *
 * @throws UnreadableError when it is no CSC paper on releases: it has no date, or no section on a release.
 */
export function paperFacts(printed: PaperPrint): PaperFacts {
  const { print, repaired } = withMisreadPrint(printed);
  const { date, specimen, ...paper } = frontMatterOf(print);
  if (date === null) throw noPaper(print, 'it has no date');
  const { sections, outside } = sectionsOf(print.blocks, date);
  if (sections.length === 0) throw noPaper(print, 'it has no section on a release');
  const marked = sections.flatMap(({ rows }) => rows);
  const wavering = waveringMarks(marked, print.form);
  const read = sections.map((section) => readSection(section, print.form, wavering));
  const passages = [...outside, ...sections.flatMap((section) => section.passages)];
  const context = contextOf(
    print,
    date,
    read.flatMap(({ rows }) => rows),
    passages,
  );
  const narrative = narrativeOf(sections, outside);
  const facts: Omit<PaperFacts, 'findings'> = {
    kind: 'paper',
    form: print.form,
    ...(specimen ? { specimen } : {}),
    paper: { ...paper, date },
    releases: read.map((section) => releaseOf(section, context)),
    scopeChanges: narrative.flatMap(({ passages: text, name }) => scopeChangesIn(text, name, date)),
    releaseEvents: narrative.flatMap(({ passages: text, name }) => releaseEventsIn(text, name, date)),
    recommendations: recommendationsIn(print.blocks),
  };
  const listed = read.flatMap(({ section, rows }) => rows.map((row) => ({ release: section.name, row })));
  const doubts = [
    ...doubtsIn(facts, print.inDoubt ?? []),
    ...misreadDoubts(facts, print.form),
    ...cutShort(listed, print),
    ...lostMarks(marked),
    ...unmarkedRows(listed, wavering),
    ...scanDoubts(print, sections, facts),
  ];
  return { ...facts, findings: findingsOf(facts, [...unreadIn(print, read), ...doubts, ...repaired]) };
}

function contextOf(
  { form, links }: PaperPrint,
  today: Day,
  rows: readonly ReadRow[],
  passages: readonly Passage[],
): EntryContext {
  const isDump = form === 'dump';
  return {
    today,
    known: knownWords(rows, passages),
    isRecognised: form !== 'pdf',
    isDump,
    linksAreLost: isDump && links.length === 0,
  };
}

/** Whether what is printed is a CSC paper that lists modifications under a release. */
export function isPaper(printed: PaperPrint): boolean {
  const { print } = withMisreadPrint(printed);
  const { date } = frontMatterOf(print);
  const sections = date === null ? [] : sectionsOf(print.blocks, date).sections;
  return sections.some((section) => readSection(section, print.form, []).rows.length > 0);
}

function noPaper({ form }: PaperPrint, why: string): UnreadableError {
  const instead = form === 'dump' ? '' : '; with --as document it is read as text to search in';
  return new UnreadableError(`is no CSC paper on releases: ${why}${instead}`);
}

function readSection(section: SectionPrint, form: PaperPrint['form'], wavering: readonly string[]): ReadSection {
  const rows: ReadRow[] = [];
  const unread: UnreadRow[] = [];
  for (const source of section.rows) {
    const row = readRow(source, form);
    if (row !== null) rows.push(withMarkInDoubt(row, wavering));
    else if (!isNoEntry(source)) unread.push({ row: source.row, above: rows.at(-1) ?? null });
  }
  return { section, rows, unread };
}

function releaseOf({ section, rows }: ReadSection, context: EntryContext): ReleaseSection {
  const date = dateOfRelease(section, context.today);
  const isMisread = context.isRecognised && date !== null && isOfAnotherYear(date, section.name);
  return {
    name: section.name,
    date: isMisread ? null : date,
    scope: scopeOf(section),
    entries: rows.map((row) => entryOf(row, context)),
    places: [...section.places],
  };
}

/** The running text by the release it stands under; null for what stands under none. */
function narrativeOf(sections: readonly SectionPrint[], outside: SectionPrint['passages']) {
  return [...sections, { name: null, passages: outside }];
}

/** Rows that name no modification, and print that the reader could put nowhere. */
function unreadIn(print: PaperPrint, sections: readonly ReadSection[]): DocumentFinding[] {
  const rows = sections.flatMap(({ section, unread }) =>
    unread.map(({ row, above }) => ({
      kind: 'unreadable-row' as const,
      ...(above === null || print.form !== 'scan' ? {} : { modificationId: above.id }),
      release: section.name,
      message: `A row names no modification: “${row.cells
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' | ')}”${above === null || print.form !== 'scan' ? '' : ` It may be the rest of that of ${above.id}.`}`,
      places: row.cells.flatMap(({ places }) => [...places]),
    })),
  );
  const loose = print.unread.map(({ text, places }) => ({
    kind: 'unreadable-row' as const,
    message: `Print that could be put nowhere: “${text}”`,
    places,
  }));
  return [...rows, ...loose];
}
