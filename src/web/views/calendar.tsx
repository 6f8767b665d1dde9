import type { CalendarItem, CalendarMonth } from '../../answers/calendar.js';
import type { Reckoning } from '../../answers/reckoning.js';
import { count, dateWords } from '../../lib/words.js';
import { Actions } from '../parts/actions.js';
import { Exports } from '../parts/exports.js';
import { Subscribing } from '../parts/subscribing.js';
import { eventTitle, IdLink, ReleaseLink, ShortPrint, StatementPrint } from '../parts/signs.js';
import { Print } from '../parts/text.js';

/** What the calendar shows. */
export interface CalendarView {
  readonly months: readonly CalendarMonth[];
  readonly reckoning: Reckoning;
  readonly nameOf: (source: string) => string;
}

/** What is announced, month by month: overdue first, then what comes, what was last. */
export function Calendar({ months, reckoning, nameOf }: CalendarView) {
  const now = reckoning.day.slice(0, 7);
  const overdue = months.flatMap(({ items }) => items.filter((item) => item.is === 'milestone' && item.overdue));
  const coming = months.filter(({ month }) => month >= now);
  const past = months.filter(({ month }) => month < now).reverse();
  return (
    <>
      <h1>Calendar</h1>
      <p class="lead">
        Releases, and every milestone as it was last announced, seen from {dateWords(reckoning.day)}
        {reckoning.isToday ? ', today.' : ', the day of the newest source.'}
      </p>
      <Actions api="/api/v1/calendar">
        <Exports list="calendar" />
        <Subscribing calendar={{}} />
      </Actions>
      {overdue.length > 0 && (
        <section class="section overdue" aria-labelledby="overdue">
          <h2 id="overdue">
            <span aria-hidden="true">▲</span> {count(overdue.length, 'milestone')} overdue
          </h2>
          <p class="small faint">Their day has passed, and the newest source to speak of them still announces them.</p>
          <Items items={overdue} nameOf={nameOf} withYear />
        </section>
      )}
      {coming.map((month) => (
        <Month month={month} nameOf={nameOf} />
      ))}
      {past.length > 0 && (
        <details class="section past" open={coming.length === 0}>
          <summary>{count(past.length, 'month')} that have passed</summary>
          {past.map((month) => (
            <Month month={month} nameOf={nameOf} />
          ))}
        </details>
      )}
    </>
  );
}

function Month({ month: { month, items }, nameOf }: { month: CalendarMonth; nameOf: (source: string) => string }) {
  return (
    <section class="section month">
      <h2>{dateWords(month)}</h2>
      <Items items={items} nameOf={nameOf} />
    </section>
  );
}

interface ItemsProps {
  readonly items: readonly CalendarItem[];
  readonly nameOf: (source: string) => string;
  readonly withYear?: boolean;
}

function Items({ items, nameOf, withYear = false }: ItemsProps) {
  const dayOf = ({ date }: CalendarItem) => (withYear ? dateWords(date) : dayWords(date));
  return (
    <ul class="calendar">
      {items.map((item) => (
        <Item item={item} nameOf={nameOf} day={dayOf(item)} isAmongOverdue={withYear} />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly item: CalendarItem;
  readonly nameOf: (source: string) => string;
  readonly day: string;
  /** Whether all about it is overdue, so that it need not be said of each. */
  readonly isAmongOverdue: boolean;
}

function Item({ item, nameOf, day, isAmongOverdue }: ItemProps) {
  if (item.is === 'release') {
    return (
      <li class="release-day" data-item>
        <span class="when">{day}</span>
        <span>
          <strong>
            <ReleaseLink release={item.release} /> SEC Release
          </strong>{' '}
          <ShortPrint places={item.places} nameOf={nameOf} />
        </span>
      </li>
    );
  }
  const { milestone, modificationId, title, statement, overdue } = item;
  return (
    <li data-item>
      <span class="when">{day}</span>
      <span>
        <IdLink id={modificationId} /> {eventTitle(milestone.event)}
        {milestone.conditional && <span class="faint"> (conditional)</span>}
        {overdue && !isAmongOverdue && <strong class="overdue-mark"> overdue</strong>}
        <span class="faint">
          {' '}
          · <Print of={title ?? ''} />
        </span>{' '}
        <StatementPrint name={nameOf(statement.source)} id={statement.id} says="print" />
      </span>
    </li>
  );
}

/** The day in a month that stands above it. */
function dayWords(date: string): string {
  return date.length === 'YYYY-MM'.length ? 'in the month' : dateWords(date).replace(/ \d{4}$/, '');
}
