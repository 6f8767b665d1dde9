import * as z from 'zod';
import { CALENDAR_TYPE } from '../../doors/calendar/calendar.js';
import { FORMAT_NAMES, FORMATS } from '../../doors/exports/formats.js';
import { LISTS } from '../../doors/exports/lists.js';
import { FEED_TYPE } from '../../doors/feeds/atom.js';
import { SearchAsked } from './endpoints.js';

/** An address beside the API that gives a file for other programs. */
export interface FileAddress {
  /** From the root of the site; `{…}` is a part that names something. */
  readonly path: string;
  readonly says: string;
  readonly query: z.ZodObject;
  readonly mediaTypes: readonly string[];
  /** The parts of the path that take one of some names. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

const Searched = SearchAsked.omit({ limit: true, offset: true, 'as-of': true });
const Page = z.strictObject({ page: z.coerce.number().int().min(1).default(1) });

function feed(path: string, says: string, query: z.ZodObject = Page): FileAddress {
  return { path, says, query, mediaTypes: [FEED_TYPE], names: {} };
}

/** Every file that other programs take or subscribe to. */
export const FILES: readonly FileAddress[] = [
  ...Object.entries(LISTS).map(([name, { says, asks }]) => ({
    path: `/export/${name}.{format}`,
    says: `As a file: ${says}.`,
    query: asks.extend({ bom: z.literal('1').optional() }),
    mediaTypes: FORMAT_NAMES.map((format) => FORMATS[format].mediaType),
    names: { format: FORMAT_NAMES },
  })),
  {
    path: '/calendar.ics',
    says: 'Releases and milestones to subscribe to: all, or those of a release, a modification or a search.',
    query: Searched.extend({ modification: z.string().optional() }),
    mediaTypes: [CALENDAR_TYPE],
    names: {},
  },
  feed('/feed.atom', 'Everything that became known, as a feed.'),
  feed('/feed/findings.atom', 'Findings as they are raised and settled.'),
  feed('/feed/search.atom', 'What became known of what a search finds.', Searched.extend(Page.shape)),
  feed('/feed/modification/{id}.atom', 'What became known of a modification.'),
  feed('/feed/release/{release}.atom', 'What became known of a release.'),
];
