import { groupForReading } from './changes.js';
import { BEGINNING } from './digest.js';
import type { Digest } from './digest.js';
import type { CitedPlace } from '../model/finding.js';
import { changeLines } from './change-words.js';
import { count, dateWords, EVENT_WORDS, placeWords } from '../lib/words.js';

/** One line of a briefing: what it is about, what is said, and where that is printed. */
export interface BriefingLine {
  readonly subject: string;
  readonly says: string;
  readonly source: string;
  readonly places: readonly CitedPlace[];
}

/** A briefing in words, whatever it is printed on. */
export interface Briefing {
  readonly title: string;
  readonly sources: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly BriefingLine[] }[];
  /** What to say of specimens, where some are in. */
  readonly mark: string | null;
}

type NameOf = (source: string) => string;

/** The sections of the briefing that have something to say, in the order an analyst reads them. */
export function briefingOf(digest: Digest, nameOf: NameOf, specimens: boolean): Briefing {
  const { since, until, sources } = digest;
  const isWhole = since === BEGINNING;
  const span =
    until === BEGINNING ? 'nothing said yet' : `${isWhole ? '' : `${dateWords(since)} to `}${dateWords(until)}`;
  const sections = [
    ...changeSections(digest, nameOf),
    { heading: 'Delivered', lines: deliveredLines(digest, nameOf) },
    { heading: 'Coming deadlines', lines: deadlineLines(digest, nameOf) },
    { heading: 'New findings', lines: findingLines(digest.raised, nameOf) },
    { heading: 'Settled', lines: findingLines(digest.settled, nameOf) },
  ];
  return {
    title: `SEC modifications, ${span}`,
    sources: [
      count(sources.length, 'source'),
      ...(sources.length === 0 ? [] : [sources.map(({ name }) => name).join(', ')]),
    ].join(': '),
    sections: sections.filter(({ lines }) => lines.length > 0),
    mark: specimens ? 'Made from specimens, written for testing and not published by SECAS.' : null,
  };
}

function changeSections({ changes }: Digest, nameOf: NameOf): Briefing['sections'] {
  const { slipped, broughtForward, ...rest } = changes;
  const all = [...Object.values(rest).flat(), ...[...slipped, ...broughtForward].map(({ change }) => change)];
  const sections = new Map<string, BriefingLine[]>();
  for (const change of all)
    for (const { heading, lines } of changeLines(groupForReading([change])))
      for (const { id, says } of lines) {
        const line = { subject: id, says, ...printed(change.places, nameOf) };
        sections.set(heading, [...(sections.get(heading) ?? []), line]);
      }
  return ORDER.flatMap((heading) => {
    const lines = sections.get(heading);
    return lines === undefined ? [] : [{ heading: HEADINGS[heading] ?? heading, lines }];
  });
}

/** The groups of changes, as a briefing orders and calls them. */
const ORDER = ['Decided', 'Added', 'Removed', 'Left as its release came', 'Slipped', 'Brought forward', 'Other'];
const HEADINGS: Readonly<Record<string, string>> = { Added: 'Joined', Removed: 'Left', Other: 'Other changes' };

function deliveredLines({ delivered }: Digest, nameOf: NameOf): BriefingLine[] {
  return delivered.map(({ modificationId, title, release, statement }) => ({
    subject: modificationId,
    says: [title, release === null ? null : `came with the ${release} SEC Release`].filter(Boolean).join(': '),
    ...printed(statement.places, nameOf),
  }));
}

function deadlineLines({ deadlines }: Digest, nameOf: NameOf): BriefingLine[] {
  return deadlines.map(({ key, modificationId, event, date, conditional, statement }) => ({
    subject: modificationId ?? key,
    says: `${dateWords(date)}: ${EVENT_WORDS[event]}${conditional ? ', if the conditions are met' : ''}`,
    ...printed(statement.places, nameOf),
  }));
}

function findingLines(findings: Digest['raised'], nameOf: NameOf): BriefingLine[] {
  return findings.map(({ kind, modificationId, release, message, places }) => {
    const subject = modificationId ?? release ?? kind;
    return { subject, says: withoutSubject(message, subject), ...printed(places, nameOf) };
  });
}

/** A message without the subject that it begins with: the line says it already. */
function withoutSubject(message: string, subject: string): string {
  const rest = message.slice(subject.length);
  return message.startsWith(subject) && /^\W/.test(rest) ? rest.replace(/^:?\s+/, '') : message;
}

function printed(places: readonly CitedPlace[], nameOf: NameOf): Pick<BriefingLine, 'source' | 'places'> {
  return { source: placeWords(places, nameOf), places };
}
