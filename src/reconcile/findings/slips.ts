import { groupedBy } from '../../lib/grouped.js';
import { keyOf } from '../../lib/ids.js';
import { dateWords, EVENT_WORDS } from '../../lib/words.js';
import type { CitedPlace } from '../../model/finding.js';
import type { MilestoneEvent } from '../../model/words.js';
import { placesOnce } from '../statements/citing.js';
import { rowsOf, type Row } from '../statements/paper-view.js';
import type { Step } from '../changes/steps.js';
import type { Raising } from './raising.js';

/** From this many moves on, a date that moves is worth a finding. */
const MANY_MOVES = 3;

/** The dates that one event of a modification has had, oldest first, and where they are printed. */
interface Course {
  readonly dates: readonly string[];
  readonly places: readonly CitedPlace[];
}

/** Milestones whose date has moved for the third time or more, as long as a paper still dates them. */
export function raisedBySlips(steps: readonly Step[]): Raising[] {
  const courses = new Map<string, Course>();
  return steps.flatMap((step) => {
    for (const [name, course] of movesIn(step)) {
      const before = courses.get(name);
      const dates = before ? [...before.dates, ...course.dates.slice(1)] : course.dates;
      courses.set(name, { dates, places: placesOnce([...(before?.places ?? []), ...course.places]) });
    }
    return raisedByRows(step, courses);
  });
}

/** The events that moved in one step; a modification that stands in two releases with one text moved once. */
function movesIn({ changes }: Step): Map<string, Course> {
  const moves = changes.flatMap(({ kind, modificationId, event, from, to, places }) =>
    kind === 'milestone-moved' && modificationId && event
      ? [{ name: `${keyOf(modificationId)} ${event}`, dates: [String(from), String(to)], places }]
      : [],
  );
  const byName = [...groupedBy(moves, ({ name }) => name)];
  return new Map(
    byName.flatMap(([name, [first, ...others]]) =>
      first ? [[name, { ...first, places: [first, ...others].flatMap(({ places }) => places) }]] : [],
    ),
  );
}

function raisedByRows({ to }: Step, courses: ReadonlyMap<string, Course>): Raising[] {
  const dated = rowsOf(to).flatMap((row) => row.milestones.map(({ event }) => ({ row, event })));
  const once = groupedBy(dated, ({ row, event }) => `${row.key} ${event}`);
  return [...once].flatMap(([name, [first]]) => {
    const course = courses.get(name);
    if (!first || !course || course.dates.length <= MANY_MOVES) return [];
    return [{ by: to.record, finding: findingOf(first.row, first.event, course) }];
  });
}

function findingOf(row: Row, event: MilestoneEvent, { dates, places }: Course): Raising['finding'] {
  return {
    kind: 'milestone-moved-repeatedly',
    modificationId: row.modificationId,
    ...(row.release === null ? {} : { release: row.release }),
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    message: `${row.modificationId}: the date of the ${EVENT_WORDS[event]} has moved ${dates.length - 1} times: ${dates.map(dateWords).join(', ')}.`,
    places: [...places],
  };
}
