import { compareText } from '../lib/compare-text.js';
import { lastDay } from '../lib/dates.js';
import { groupedBy } from '../lib/grouped.js';
import { newestOf } from '../lib/newest.js';
import type { CitedPlace } from '../model/finding.js';
import type { Day, ModificationKey, PartialDate, ReleaseName } from '../model/ids.js';
import type { Milestone } from '../model/paper-facts.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import type { MilestoneEvent } from '../model/words.js';
import { compareKeys } from './order.js';
import { rowsOf, viewsOf, type PaperView } from './statements/paper-view.js';

/** Why something dated is announced no more. */
export type EndReason = 'not announced' | 'not listed' | 'in another release' | 'withdrawn';

/**
 * What one source says of one dated thing: that it is announced, or – by silence, by another release, by a stage that
 * ends all – that it is not. It follows from that source alone, so that what is taken in later changes none of it.
 */
export type Word = Announced | Ended;

/** A source announces a date. */
export interface Announced {
  readonly says: 'announced';
  readonly date: PartialDate;
  readonly conditional: boolean;
  /** The words that give the date. */
  readonly asPrinted: string;
  /** The releases in which it is said; none where the source names none. */
  readonly releases: readonly ReleaseName[];
  readonly by: SourceRecord;
  /** The statements that say so; none where it is said of a release itself. */
  readonly statements: readonly Statement[];
  readonly places: readonly CitedPlace[];
}

/** A source announces it no more. */
export interface Ended {
  readonly says: 'ended';
  readonly why: EndReason;
  readonly by: SourceRecord;
  readonly places: readonly CitedPlace[];
}

/**
 * A milestone of a modification through all sources. Of several dates that one source gives one event, the last is the
 * first of its kind, the last but one the second and so on: which is which follows from each source alone, and so does
 * the identity – key, event and place – for ever.
 */
export interface MilestoneLife {
  readonly key: ModificationKey;
  readonly event: MilestoneEvent;
  /** 1 for the last or only date that a source gives the event, 2 for the one before it … */
  readonly nth: number;
  /** Oldest first, from the first that announces it. */
  readonly words: readonly Word[];
}

/** What one source says of one modification: the dates that it gives, or why it gives none. */
interface Saying {
  readonly key: ModificationKey;
  readonly by: SourceRecord;
  readonly rows: readonly Statement[];
}

/** The lives of all milestones, by modification, event and place. */
export function milestoneLives(statements: readonly Statement[], sources: readonly SourceRecord[]): MilestoneLife[] {
  const sayings = groupedBy(sayingsIn(viewsOf(sources, statements)), ({ key }) => key);
  return [...sayings].sort(([a], [b]) => compareKeys(a, b)).flatMap(([key, of]) => livesOf(key, of));
}

/** What each source says of each modification; a paper says by its silence that it does not list one it could. */
function sayingsIn(views: readonly PaperView[]): Saying[] {
  const listed = new Set(views.filter(isPaper).flatMap((view) => rowsOf(view).map(({ key }) => key)));
  return views.flatMap((view) => {
    const by = view.record;
    if (isPaper(view)) {
      const rows = groupedBy<ModificationKey, Statement>(rowsOf(view), ({ key }) => key);
      return [...listed].map((key): Saying => ({ key, by, rows: rows.get(key) ?? [] }));
    }
    const pages = view.statements.filter(({ role }) => role === 'page');
    return pages.map((page): Saying => ({ key: page.key, by, rows: [page] }));
  });
}

function isPaper({ record }: PaperView): boolean {
  return record.kind === 'paper';
}

function livesOf(key: ModificationKey, sayings: readonly Saying[]): MilestoneLife[] {
  const events = [...new Set(sayings.flatMap(({ rows }) => rows.flatMap(datesOf).map(({ event }) => event)))].sort();
  return events.flatMap((event) => {
    const most = Math.max(...sayings.map(({ rows }) => datesIn(rows, event).length));
    return Array.from({ length: most }, (_, at) => at + 1).map((nth): MilestoneLife => {
      const words = sayings.flatMap((saying) => wordOf(saying, event, nth) ?? []);
      return { key, event, nth, words: words.slice(words.findIndex(({ says }) => says === 'announced')) };
    });
  });
}

/** What a source says of the nth date of an event; null where it says nothing: a page tells of implementation alone. */
function wordOf({ by, rows }: Saying, event: MilestoneEvent, nth: number): Word | null {
  const places = rows.flatMap((row) => row.places);
  const isOver = rows.some(({ stage }) => stage === 'withdrawn' || stage === 'rejected');
  if (isOver) return { says: 'ended', why: 'withdrawn', by, places };
  const found = datesIn(rows, event).at(-nth);
  if (found !== undefined) return announced(found, by);
  if (by.kind !== 'paper') return null;
  return { says: 'ended', why: rows.length === 0 ? 'not listed' : 'not announced', by, places };
}

/** A date that rows give an event, and the rows that do. */
interface Dated {
  readonly event: MilestoneEvent;
  readonly milestone: Milestone;
  readonly row: Statement;
}

function datesOf(row: Statement): Dated[] {
  return row.milestones.map((milestone) => ({ event: milestone.event, milestone, row }));
}

/** The dates that rows give an event, each once with all that gives it, the earliest first. */
function datesIn(rows: readonly Statement[], event: MilestoneEvent): [Dated, ...Dated[]][] {
  const dated = rows.flatMap(datesOf).filter((one) => one.event === event);
  return [...groupedBy(dated, ({ milestone }) => milestone.date)]
    .sort(([a], [b]) => compareText(lastDay(a), lastDay(b)) || compareText(a, b))
    .flatMap(([, [first, ...others]]) => (first === undefined ? [] : [[first, ...others]]));
}

function announced(dated: [Dated, ...Dated[]], by: SourceRecord): Announced {
  const [{ milestone }] = dated;
  return {
    says: 'announced',
    date: milestone.date,
    conditional: dated.every((one) => one.milestone.conditional === true),
    asPrinted: milestone.asPrinted,
    releases: [...new Set(dated.flatMap(({ row }) => row.release ?? []))],
    by,
    statements: dated.map(({ row }) => row),
    places: dated.flatMap(({ row }) => row.places),
  };
}

/** The life as it is seen in one release: where a source puts it into another, it has left. */
export function lifeIn(life: MilestoneLife, release: ReleaseName): MilestoneLife | null {
  const words = life.words.map((word): Word => {
    if (word.says === 'ended' || word.releases.length === 0 || word.releases.includes(release)) return word;
    return { says: 'ended', why: 'in another release', by: word.by, places: word.places };
  });
  const first = words.findIndex((word) => word.says === 'announced' && word.releases.includes(release));
  return first < 0 ? null : { ...life, words: words.slice(first) };
}

/** How something dated stands now. */
export interface LifeNow {
  /** The newest date announced for it. */
  readonly announced: Announced;
  /** What ended it; null while it is announced, or where its day had passed before it was announced no more. */
  readonly ended: Ended | null;
  /** What was announced before, each date once in a row, oldest first. */
  readonly before: readonly Announced[];
  /** How often what is said of it has changed: never fewer when another source is taken in, however old. */
  readonly revision: number;
  /** The day of the source that last said otherwise than the one before it. */
  readonly since: Day;
}

/**
 * How a life stands, from its words, the first of which announces it. A paper ends by its silence what papers announced
 * and what still lay ahead; not what the site announced, and not what had passed.
 */
export function lifeNow(words: readonly Word[]): LifeNow | null {
  const said: Announced[] = [];
  let ended: Ended | null = null;
  for (const word of words) {
    const last = said.at(-1);
    if (word.says === 'announced') {
      if (last !== undefined && isSame(last, word)) said[said.length - 1] = word;
      else said.push(word);
      ended = null;
    } else if (last !== undefined && ended === null && ends(word, last)) ended = word;
  }
  const announced = said.at(-1);
  if (announced === undefined) return null;
  return {
    announced,
    ended,
    before: said.slice(0, -1),
    revision: revisionOf(words),
    since: words.findLast((word, at) => !isSameWord(word, words[at - 1]))?.by.date ?? announced.by.date,
  };
}

/**
 * Counts what changes from one word to the next and, besides, the words that end while any date ever announced lies
 * ahead: another word in between never makes it fewer, and one that changes how the thing stands always makes it more.
 */
function revisionOf(words: readonly Word[]): number {
  const changes = words.filter((word, at) => at > 0 && !isSameWord(word, words[at - 1]));
  const last = newestOf(words.flatMap((word) => (word.says === 'announced' ? lastDay(word.date) : [])));
  return changes.length + words.filter(({ says, by }) => says === 'ended' && by.date <= last).length;
}

function ends(word: Ended, last: Announced): boolean {
  const isAhead = lastDay(last.date) >= word.by.date;
  const bySilence = word.why === 'not announced' || word.why === 'not listed';
  return isAhead && (!bySilence || last.by.kind === 'paper');
}

function isSame(a: Announced, b: Announced): boolean {
  return a.date === b.date && a.conditional === b.conditional;
}

function isSameWord(a: Word, b: Word | undefined): boolean {
  if (a.says === 'ended') return b?.says === 'ended';
  return b?.says === 'announced' && isSame(a, b) && a.by.kind === b.by.kind;
}
