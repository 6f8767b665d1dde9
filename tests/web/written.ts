import { isoDate, monthNumber } from '../../src/lib/dates.js';
import { keyOf } from '../../src/lib/ids.js';
import { ModificationId, ReleaseName } from '../../src/model/ids.js';
import type { DocumentFinding } from '../../src/model/finding.js';
import type { Entry, Milestone, PaperFacts } from '../../src/model/paper-facts.js';
import type { Place } from '../../src/model/printed.js';
import type { Stage } from '../../src/model/words.js';

/** A row of a made-up paper. `printedId` is what recognition made of its id. */
export interface WrittenRow {
  readonly id: string;
  readonly title: string;
  readonly release: string;
  readonly impact: boolean;
  readonly status: string;
  readonly printedId?: string;
  readonly url?: string;
}

/** A made-up paper: its text, and what is read in it with the true numbers of its lines. */
export interface Written {
  readonly text: string;
  readonly facts: PaperFacts;
}

const WIDTH = 90;

/** Writes a paper as a text dump, page by page, a release a page. */
export function written(
  date: string,
  releases: readonly (readonly [string, string])[],
  rows: readonly WrittenRow[],
): Written {
  const lines: string[] = [];
  const print = (text: string): Place[] => {
    const from = lines.length + 1;
    lines.push(...wrapped(text));
    return [{ at: 'lines', from, to: lines.length }];
  };
  print('Specimen for testing');
  const title = print('SEC Releases Update');
  const dated = print(`CSC meeting of ${date}`);
  print('');
  const sections = releases.flatMap(([release, day], at) => {
    const of = rows.filter((row) => row.release === release);
    if (of.length === 0) return [];
    const heading = print(`${at + 2}. ${release} SEC Release`);
    const intro = print(`The modifications currently in scope of the ${release} SEC Release on ${day}:`);
    print('');
    const entries = of.map((row) => entryOf(row, date, print));
    lines.push('\f');
    return [
      {
        name: ReleaseName.parse(release),
        date: isoOf(day),
        scope: 'in-scope' as const,
        entries,
        places: [...heading, ...intro],
      },
    ];
  });
  const facts: PaperFacts = {
    kind: 'paper',
    form: 'dump',
    specimen: true,
    paper: {
      title: 'SEC Releases Update',
      committee: 'CSC',
      date,
      reference: null,
      author: 'A. Specimen',
      organisation: null,
      places: { title, date: dated, author: [] },
    },
    releases: sections,
    scopeChanges: [],
    releaseEvents: [],
    recommendations: [{ action: 'NOTE', text: 'the contents of this paper', places: title }],
    findings: sections.flatMap(({ entries }) => entries.flatMap(findingsOf)),
  };
  return { text: `${lines.join('\n')}\n`, facts };
}

function entryOf(row: WrittenRow, date: string, print: (text: string) => Place[]): Entry {
  const printedId = row.printedId ?? row.id;
  const head = print(`${printedId} ‘${row.title}’${row.impact ? '   ✓' : ''}`);
  const status = print(`    ${row.status}`);
  print('');
  const id = ModificationId.parse(row.id);
  return {
    modificationId: id,
    idAsPrinted: printedId,
    title: row.title,
    titleAsPrinted: `‘${row.title}’`,
    qualifier: null,
    url: row.url ?? null,
    urlBasis: row.url === undefined ? null : 'link',
    statusText: row.status,
    statusTextAsPrinted: row.status,
    stage: stageOf(row.status),
    decisionRoute:
      row.status.includes('Self-Governance') && row.status.includes('Authority')
        ? 'conflicting'
        : row.status.includes('Self-Governance')
          ? 'self-governance'
          : row.status.includes('Authority')
            ? 'authority-determined'
            : null,
    milestones: milestonesOf(row.status, date),
    dccSystemsImpact: row.impact,
    repairs:
      printedId === row.id
        ? []
        : [
            {
              field: 'modificationId',
              printed: printedId,
              repaired: row.id,
              evidence: 'Q is a common recognition error for 0, and the link of the row leads to the same modification',
              places: head,
            },
          ],
    places: {
      modificationId: head,
      title: head,
      statusText: status,
      dccSystemsImpact: row.impact ? head : [],
    },
  };
}

function findingsOf(entry: Entry): DocumentFinding[] {
  const { modificationId, statusText, places, repairs } = entry;
  const others = [...statusText.matchAll(/\bMP\d{3}\b/g)].filter(
    ([id]) => keyOf(ModificationId.parse(id)) !== keyOf(modificationId),
  );
  const at = {
    modificationId,
    places: [...places.modificationId, ...places.statusText],
  };
  return [
    ...others.map(([id]) => ({
      ...at,
      kind: 'status-names-another-modification' as const,
      message: `The status of ${modificationId} speaks of ${id}`,
    })),
    ...(entry.decisionRoute === 'conflicting'
      ? [
          {
            ...at,
            kind: 'conflicting-decision-route' as const,
            message: `The status of ${modificationId} names two decision routes`,
          },
        ]
      : []),
    ...repairs.map(({ printed, repaired }) => ({
      ...at,
      kind: 'recognition-repaired' as const,
      message: `${repaired} is printed ${printed}`,
    })),
  ];
}

/** The phrases of the specimens, told apart by what they say first. */
function stageOf(status: string): Stage | null {
  const told: readonly (readonly [RegExp, Stage])[] = [
    [/withdrew/, 'withdrawn'],
    [/^Approved/, 'approved'],
    [/presented to the CSC this month/, 'report'],
    [/^The Change Board/, 'decision'],
    [/legal text/, 'development'],
    [/Assessment|Working Group|Consultation|solutions/, 'refinement'],
  ];
  return told.find(([says]) => says.test(status))?.[1] ?? null;
}

function milestonesOf(status: string, paper: string): Milestone[] {
  const told: readonly (readonly [Milestone['event'], RegExp])[] = [
    ['change-board-vote', /vote (?:will take place )?on (\d{1,2} \w+(?: \d{4})?)/],
    ['report-to-csc', /to the CSC in (\w+ \d{4})/],
    ['authority-decision', /by (\d{1,2} \w+ \d{4})/],
    ['working-group', /Working Group in (\w+ \d{4})/],
    ['industry-presentation', /to industry in (\w+ \d{4})/],
  ];
  return told.flatMap(([event, says]) => {
    const asPrinted = says.exec(status)?.[1];
    if (asPrinted === undefined) return [];
    return [
      {
        event,
        date: isoOf(/\d{4}/.test(asPrinted) ? asPrinted : `${asPrinted} ${paper.slice(0, 4)}`),
        asPrinted,
      },
    ];
  });
}

function isoOf(words: string): string {
  const [, day, month = '', year] = /^(?:(\d{1,2}) )?(\w+) (\d{4})$/.exec(words) ?? [];
  return isoDate(Number(year), monthNumber(month) ?? 0, day === undefined ? undefined : Number(day)) ?? '';
}

function wrapped(text: string): string[] {
  const [indent = ''] = /^ */.exec(text) ?? [];
  const lines = [indent];
  for (const word of text.trim().split(/ +/)) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length > WIDTH) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = last.trim() === '' ? `${indent}${word}` : `${last} ${word}`;
  }
  return lines;
}
