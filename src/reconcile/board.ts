import { compareText } from '../lib/compare-text.js';
import { lastDay } from '../lib/dates.js';
import { groupedBy } from '../lib/grouped.js';
import { keyOf } from '../lib/ids.js';
import type { CitedPlace } from '../model/finding.js';
import type { Day, ModificationId, ModificationKey, ReleaseName, SourceId } from '../model/ids.js';
import type { DatedChange, SourceRecord, Statement } from '../model/statement.js';
import type { ReleaseEventKind, Scope, Stage } from '../model/words.js';
import { placesOf, placesOnce } from './statements/citing.js';
import { compareKeys, compareStatements } from './order.js';
import { hasId, papersSpeaking, rowsOf, type PaperView, type Row } from './statements/paper-view.js';
import { hasPassed, newestDay } from './releases/release-dates.js';
import { rowsByStage, type RowsAtStage } from './stages.js';
import { stepsBetween } from './changes/steps.js';

/** A source and the day it speaks for. */
export interface PaperRef {
  readonly source: SourceId;
  readonly date: Day;
}

/** A modification that joined or left a release, and the paper that shows it. */
export interface BoardMove {
  readonly modificationId: ModificationId;
  readonly paper: PaperRef;
  /** What shows it: the tables of this paper and the one before it, the narrative, or both. */
  readonly shownBy: readonly ('table' | 'narrative')[];
  /** The release it came from or went to, where it moved. */
  readonly other: ReleaseName | null;
  /** It left because the release came. */
  readonly passed: boolean;
  readonly places: CitedPlace[];
}

/** A modification that a release's page or news post lists, and whether it says that it came with the release. */
export interface BoardDelivery {
  readonly modificationId: ModificationId;
  readonly title: string | null;
  readonly delivered: boolean;
  readonly page: PaperRef;
  readonly places: CitedPlace[];
}

/** A modification that the newest capture of its own page means for a release, and no paper that speaks later lists. */
export interface BoardPage {
  readonly key: ModificationKey;
  readonly modificationId: ModificationId | null;
  readonly title: string | null;
  readonly stage: Stage | null;
  readonly page: PaperRef;
  readonly places: readonly CitedPlace[];
}

/** Something dated about the scope of a release, as the newest paper that says so says it. */
export interface BoardEvent {
  readonly event: ReleaseEventKind;
  readonly date: string;
  readonly text: string;
  readonly paper: PaperRef;
  readonly places: CitedPlace[];
}

/** A release as the papers show it. */
export interface Board {
  readonly release: ReleaseName;
  /** As last printed; null where no paper prints it. */
  readonly date: Day | null;
  /** Every date that papers printed for it, oldest print first, with the first paper that printed it. */
  readonly datesPrinted: readonly { readonly date: Day; readonly paper: PaperRef; readonly places: CitedPlace[] }[];
  readonly scope: Scope | null;
  /** The newest paper that lists the release; null where none does. */
  readonly listedIn: PaperRef | null;
  /** What that paper lists, by stage in the order of the process. */
  readonly stages: RowsAtStage[];
  readonly joined: BoardMove[];
  readonly left: BoardMove[];
  /** What the site lists for it, by modification, each as the newest page has it; empty where no page is held. */
  readonly deliveries: BoardDelivery[];
  /** What is meant for it by the modifications' own pages beside what is listed. */
  readonly onPages: BoardPage[];
  /** Baselines of its scope: those done, and those still planned. */
  readonly events: BoardEvent[];
  /** Whether its date lies on or before the day asked for, or the day of the newest paper. */
  readonly passed: boolean;
}

/** The board of a release from what all papers, or those up to the day `asOf`, say of it. */
export function boardOf(
  release: ReleaseName,
  statements: readonly Statement[],
  sources: readonly SourceRecord[],
  asOf?: Day,
): Board {
  const papers = papersSpeaking(sources, statements, asOf);
  const sections = papers.flatMap(({ record }) =>
    record.releases.filter(({ name }) => name === release).map((section) => ({ ...section, paper: refTo(record) })),
  );
  const listing = papers.findLast(({ record }) => record.releases.some(({ name }) => name === release));
  const date = sections.findLast((section) => section.date !== null)?.date ?? null;
  const today = asOf ?? newestDay(sources);
  const moves = movesOf(release, papers);
  const rows = listing ? rowsOf(listing).filter((row) => row.release === release) : [];
  const deliveries = deliveriesOf(release, statements, asOf);
  const told = new Set([...rows, ...deliveries].map(({ modificationId }) => keyOf(modificationId)));
  return {
    release,
    date,
    datesPrinted: [...groupedBy(sections, (section) => section.date)].flatMap(([printed, [first]]) =>
      printed !== null && first ? [{ date: printed, paper: first.paper, places: first.places }] : [],
    ),
    scope: sections.at(-1)?.scope ?? null,
    listedIn: listing ? refTo(listing.record) : null,
    stages: rowsByStage(rows),
    joined: moves.filter(({ joins }) => joins).map(({ move }) => move),
    left: moves.filter(({ joins }) => !joins).map(({ move }) => move),
    deliveries,
    onPages: onPagesOf(release, statements, told, asOf),
    events: eventsOf(release, papers),
    passed: hasPassed(release, date, today),
  };
}

function deliveriesOf(release: ReleaseName, statements: readonly Statement[], asOf: Day | undefined): BoardDelivery[] {
  const entries = statements
    .filter(hasId)
    .filter(({ role, date }) => (role === 'delivered' || role === 'planned') && (asOf === undefined || date <= asOf))
    .filter((entry) => entry.release === release)
    .sort(compareStatements);
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()].map((entry) => ({
    modificationId: entry.modificationId,
    title: entry.title,
    delivered: entry.role === 'delivered',
    page: { source: entry.source, date: entry.date },
    places: entry.places,
  }));
}

/** What newest captures mean for the release, but for modifications told of otherwise, or listed by a newer paper. */
function onPagesOf(
  release: ReleaseName,
  statements: readonly Statement[],
  told: ReadonlySet<ModificationKey>,
  asOf: Day | undefined,
): BoardPage[] {
  const until = statements.filter(({ date }) => asOf === undefined || date <= asOf).sort(compareStatements);
  const captures = new Map(until.filter(({ role }) => role === 'page').map((one) => [one.key, one]));
  const rows = new Map(until.filter(({ role }) => role === 'listed').map(({ key, date }) => [key, date]));
  return [...captures.values()]
    .filter((one) => one.release === release && !told.has(one.key) && (rows.get(one.key) ?? '') < one.date)
    .map((one) => ({
      key: one.key,
      modificationId: one.modificationId,
      title: one.title,
      stage: one.stage,
      page: { source: one.source, date: one.date },
      places: [...placesOf(one, 'implementationRelease')],
    }));
}

function refTo({ id, date }: SourceRecord): PaperRef {
  return { source: id, date };
}

interface Move {
  readonly joins: boolean;
  readonly move: BoardMove;
}

/** What joined and left, oldest first: a move that a paper shows in its tables and in its narrative is one. */
function movesOf(release: ReleaseName, papers: readonly PaperView[]): Move[] {
  const told = papers.flatMap((paper) =>
    paper.statements.filter(hasId).flatMap((statement) => toldMove(release, statement)),
  );
  const shown = stepsBetween(papers).flatMap(({ to, changes }) =>
    changes.flatMap((change) => shownMove(release, change, refTo(to.record))),
  );
  const same = groupedBy([...shown, ...told], ({ joins, move }) =>
    JSON.stringify([joins, keyOf(move.modificationId), move.paper.source]),
  );
  return [...same.values()].map(joined).sort(compareMoves);
}

function joined(same: readonly Move[]): Move {
  return same.reduce(({ joins, move }, next) => ({
    joins,
    move: {
      ...move,
      shownBy: [...new Set([...move.shownBy, ...next.move.shownBy])],
      places: placesOnce([...move.places, ...next.move.places]),
    },
  }));
}

function toldMove(release: ReleaseName, statement: Row): Move[] {
  if (statement.role === 'listed' || statement.release !== release) return [];
  const { modificationId, source, date, places } = statement;
  const move = { modificationId, paper: { source, date }, shownBy: ['narrative' as const], other: null, passed: false };
  return [{ joins: statement.role === 'joins', move: { ...move, places } }];
}

function shownMove(release: ReleaseName, change: DatedChange, paper: PaperRef): Move[] {
  const { kind, modificationId, places, from, to } = change;
  if (modificationId === undefined) return [];
  const move = { modificationId, paper, shownBy: ['table' as const], passed: kind === 'release-passed', places };
  if (kind === 'moved' && to === release) return [{ joins: true, move: { ...move, other: String(from) } }];
  if (kind === 'moved' && from === release) return [{ joins: false, move: { ...move, other: String(to) } }];
  if (change.release !== release) return [];
  if (kind === 'added') return [{ joins: true, move: { ...move, other: null } }];
  return kind === 'removed' || kind === 'release-passed' ? [{ joins: false, move: { ...move, other: null } }] : [];
}

function compareMoves(a: Move, b: Move): number {
  return (
    compareText(a.move.paper.date, b.move.paper.date) ||
    compareKeys(keyOf(a.move.modificationId), keyOf(b.move.modificationId)) ||
    compareText(a.move.paper.source, b.move.paper.source)
  );
}

/** Each baseline that was done, and each still planned, once and by date, as the newest paper that prints it has it. */
function eventsOf(release: ReleaseName, papers: readonly PaperView[]): BoardEvent[] {
  const events = papers.flatMap(({ record }) =>
    record.releaseEvents
      .filter((event) => event.release === release)
      .map(({ event, date, text, places }) => ({ event, date, text, places, paper: refTo(record) })),
  );
  const newest = new Map(events.map((event) => [`${event.event} ${event.date}`, event]));
  return [...newest.values()]
    .filter((event) => !isOverPlan(event, events))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.event, b.event));
}

/**
 * Whether an event is a plan that is no more: a newer paper plans the same for another date, or says that the scope was
 * baselined; that it was baselined before the date of a planned re-baseline does not count.
 */
function isOverPlan(plan: BoardEvent, events: readonly BoardEvent[]): boolean {
  if (plan.event === 'scope-baselined') return false;
  const isDone = ({ event, date }: BoardEvent) =>
    event === 'scope-baselined' && (plan.event === 'scope-baseline-planned' || lastDay(date) >= plan.date);
  return events.some(
    (one) => one.paper.date > plan.paper.date && (isDone(one) || (one.event === plan.event && one.date !== plan.date)),
  );
}
