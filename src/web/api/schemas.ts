import * as z from 'zod';
import { CitedPlace, Finding } from '../../model/finding.js';
import { Day, ModificationId, ModificationKey, Moment, PartialDate, ReleaseName, SourceId } from '../../model/ids.js';
import { NewsItem } from '../../model/news.js';
import { FindingNote, NoteState } from '../../model/note.js';
import { Milestone } from '../../model/paper-facts.js';
import { Place } from '../../model/printed.js';
import { Change, DatedChange, Modification, SourceRecord, Statement } from '../../model/statement.js';
import { Alert, Watch } from '../../model/watch.js';
import { MilestoneEvent, ReleaseEventKind, Scope, Stage } from '../../model/words.js';

/** A page of a longer list. */
const pageOf = <T extends z.ZodType>(item: T) => z.object({ total: z.int().min(0), items: z.array(item) });

const NamedStatement = Statement.extend({ sourceName: z.string(), alsoAs: z.array(z.string()) });

/** Everything said of one modification. */
export const History = Modification.extend({
  statements: z.array(NamedStatement),
  deadlines: z.array(
    z.object({
      key: ModificationKey,
      event: MilestoneEvent,
      date: PartialDate,
      conditional: z.boolean(),
      statement: NamedStatement,
    }),
  ),
  changes: z.array(DatedChange),
  findings: z.array(Finding),
  documents: z.array(
    z.object({
      source: SourceId,
      sourceName: z.string(),
      title: z.string(),
      date: Day,
      pages: z.array(z.int().min(1)),
    }),
  ),
});

export const Modifications = pageOf(Modification);

/** A release in one line. */
const ReleaseLine = z.object({
  release: ReleaseName,
  date: Day.nullable(),
  scope: Scope.nullable(),
  passed: z.boolean(),
  listedOn: Day,
  modifications: z.int().min(0),
  byStage: z.array(z.object({ stage: Stage.nullable(), count: z.int().min(1) })),
});
export const Releases = z.object({ releases: z.array(ReleaseLine) });

const PaperRef = z.object({ source: SourceId, date: Day });
const BoardMove = z.object({
  modificationId: ModificationId,
  paper: PaperRef,
  shownBy: z.array(z.enum(['table', 'narrative'])),
  other: ReleaseName.nullable(),
  passed: z.boolean(),
  places: z.array(CitedPlace),
});

/** A release as the papers show it. */
export const Board = z.object({
  release: ReleaseName,
  date: Day.nullable(),
  datesPrinted: z.array(z.object({ date: Day, paper: PaperRef, places: z.array(CitedPlace) })),
  scope: Scope.nullable(),
  listedIn: PaperRef.nullable(),
  stages: z.array(z.object({ stage: Stage.nullable(), rows: z.array(Statement) })),
  joined: z.array(BoardMove),
  left: z.array(BoardMove),
  deliveries: z.array(
    z.object({
      modificationId: ModificationId,
      title: z.string().nullable(),
      delivered: z.boolean(),
      page: PaperRef,
      places: z.array(CitedPlace),
    }),
  ),
  onPages: z.array(
    z.object({
      key: ModificationKey,
      modificationId: ModificationId.nullable(),
      title: z.string().nullable(),
      stage: Stage.nullable(),
      page: PaperRef,
      places: z.array(CitedPlace),
    }),
  ),
  events: z.array(
    z.object({
      event: ReleaseEventKind,
      date: PartialDate,
      text: z.string(),
      paper: PaperRef,
      places: z.array(CitedPlace),
    }),
  ),
  passed: z.boolean(),
});

export const Papers = pageOf(SourceRecord.extend({ statements: z.int().min(0) }));

/** A source and what it says. */
export const Paper = z.object({
  record: SourceRecord,
  forms: z.array(SourceRecord),
  statements: z.array(Statement),
  findings: z.array(Finding),
  previous: z.string().nullable(),
  next: z.string().nullable(),
});

const Words = z.array(z.object({ text: z.string(), of: z.enum(['both', 'first', 'second']) }));

/** What changed from one capture of a page to another, word by word; `same` are the names of what both print alike. */
export const PageDiff = z.object({
  page: z.string(),
  from: z.string(),
  to: z.string(),
  changed: z.array(z.object({ name: z.string(), words: Words, before: z.array(Place), after: z.array(Place) })),
  same: z.array(z.string()),
});

/** What changed from one paper to another; `words` are the status texts word by word. */
export const Diff = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(Change),
  texts: z.array(
    z.object({
      modificationId: ModificationId.nullable(),
      release: ReleaseName.nullable(),
      words: Words,
    }),
  ),
});

/** What became known. */
export const News = pageOf(NewsItem);

/** Watches with what they told, newest first, and what is still to be sent. */
export const Watches = z.object({
  watches: z.array(z.object({ watch: Watch, alerts: z.array(Alert.extend({ toldAt: Moment })) })),
  outboxes: z.array(
    z.object({
      channel: z.string(),
      waiting: z.array(z.object({ alert: Alert, toldAt: Moment, notBefore: Moment.nullable() })),
      delivered: z.int().min(0),
      failures: z.int().min(0),
      reason: z.string().nullable(),
      notBefore: Moment.nullable(),
    }),
  ),
});

/** Findings with what people noted of them. */
export const Worklist = pageOf(
  z.object({ id: z.string(), finding: Finding, state: NoteState, notes: z.array(FindingNote) }),
);

/** How far a date moved: in days where days are printed, else in months. */
const Length = z.object({ by: z.number(), unit: z.enum(['days', 'months']) });
const Reckoned = Length.extend({ about: z.boolean() });

/** How often and how far dates moved; `moves` are places in the list of all moves. */
const Tally = z.object({
  value: z.string(),
  later: z.int().min(0),
  earlier: z.int().min(0),
  mean: Reckoned.nullable(),
  longest: Length.nullable(),
  moves: z.array(z.int().min(0)),
});

const Moved = z.union([MilestoneEvent, z.enum(['release', 'release-date'])]);

/** Every date that moved, and what the moves come to. */
export const Slippage = z.object({
  moves: z.array(
    z.object({
      key: ModificationKey.nullable(),
      modificationId: ModificationId.nullable(),
      moved: Moved,
      release: ReleaseName.nullable(),
      stage: Stage.nullable(),
      from: z.string(),
      to: z.string(),
      far: Length,
      since: Day,
      date: Day,
      statements: z.array(z.string()),
      places: z.array(CitedPlace),
    }),
  ),
  byStage: z.array(Tally),
  byMilestone: z.array(Tally),
  byRelease: z.array(Tally),
  byModification: z.array(
    Tally.extend({
      courses: z.array(z.object({ moved: Moved, total: Reckoned, moves: z.array(z.int().min(0)) })).min(1),
    }),
  ),
});

/** What is announced, month by month. */
export const Calendar = z.object({
  day: Day,
  months: z.array(
    z.object({
      month: PartialDate,
      items: z.array(
        z.discriminatedUnion('is', [
          z.object({
            is: z.literal('release'),
            date: PartialDate,
            release: ReleaseName,
            passed: z.boolean(),
            places: z.array(CitedPlace),
          }),
          z.object({
            is: z.literal('milestone'),
            date: PartialDate,
            milestone: Milestone,
            modificationId: ModificationId,
            title: z.string().nullable(),
            statement: Statement,
            releases: z.array(ReleaseName),
            places: z.array(CitedPlace),
            overdue: z.boolean(),
          }),
        ]),
      ),
    }),
  ),
});

/** An error, as RFC 9457 has it. */
export const Problem = z.object({ type: z.string(), status: z.int(), title: z.string(), detail: z.string() });
