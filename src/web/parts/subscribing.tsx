import type { SearchQuery } from '../../model/search.js';
import { choicesOf } from '../routes/question.js';
import { Action } from './actions.js';
import { releaseHref } from './links.js';

/** The feed of one modification. */
export function modificationFeedHref(id: string): string {
  return `/feed/modification/${encodeURIComponent(id)}.atom`;
}

/** The feed of one release: `/feed/release/2021-11.atom`. */
export function releaseFeedHref(release: string): string {
  return `/feed${releaseHref(release).replace('/releases/', '/release/')}.atom`;
}

/** The feed of what a search finds. */
export function searchFeedHref(query: SearchQuery): string {
  return `/feed/search.atom?${choicesOf(query).toString()}`;
}

interface SubscribingProps {
  readonly feed?: string;
  /** What is asked of the calendar, as its address bears it. */
  readonly calendar?: Readonly<Record<string, string>> | URLSearchParams;
}

/** The feed and the calendar of a view. */
export function Subscribing({ feed, calendar }: SubscribingProps) {
  const asked = new URLSearchParams(calendar);
  return (
    <>
      {feed !== undefined && <Action href={feed} sign="≋" says="Feed" />}
      {calendar !== undefined && (
        <Action href={`/calendar.ics${asked.size === 0 ? '' : `?${asked.toString()}`}`} sign="▦" says="Calendar" />
      )}
    </>
  );
}
