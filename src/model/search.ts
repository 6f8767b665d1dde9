import * as z from 'zod';
import { Day, ModificationId, ModificationKey, PartialDate, ReleaseName, SourceId, Year } from './ids.js';
import { DecisionRoute, MilestoneEvent, Stage } from './words.js';

/** What standings are told apart by beside their text. The order is that of the bits of a filter. */
export const Facet = z.enum([
  'release',
  'stage',
  'route',
  'dcc',
  'kind',
  'paper',
  'family',
  'year',
  'party',
  'document',
]);
export type Facet = z.infer<typeof Facet>;

/** Values chosen of each facet: several of one facet are alternatives, those of several facets hold together. */
export const Filters = z.object({
  release: z.array(ReleaseName).optional(),
  stage: z.array(Stage).optional(),
  route: z.array(DecisionRoute).optional(),
  /** Whether the DCC systems are impacted. */
  dcc: z.array(z.enum(['yes', 'no', 'unknown'])).optional(),
  /** Kinds of source. */
  kind: z.array(z.string()).optional(),
  /** Names of sources: a standing is kept if one of its statements is theirs. */
  paper: z.array(z.string()).optional(),
  /** The letters of the id that the statement bears. */
  family: z.array(z.enum(['SECMP', 'MP', 'DP'])).optional(),
  /** Years, `2021`, in any part of which the standing stood. */
  year: z.array(Year).optional(),
  /** Parties that a modification's page says are impacted. */
  party: z.array(z.string()).optional(),
  /** Documents that a modification's page says are affected: `Schedule 11`, or as printed. */
  document: z.array(z.string()).optional(),
});
export type Filters = z.infer<typeof Filters>;

/** As many hits as one question may ask for: whoever wants all that is found asks for these. */
export const MOST_HITS = 10_000;

/** A question to the search. */
export const SearchQuery = z.object({
  /** Words, ids and "quoted phrases"; empty lists everything, newest first. */
  text: z.string().max(1000, 'is longer than 1,000 characters').default(''),
  filters: Filters.default({}),
  /** Keeps what stood on this day or later. */
  since: Day.optional(),
  /** Keeps what stood on this day or before. */
  until: Day.optional(),
  /** Keeps what stands now alone: what the newest paper says, and the newest capture of each page. */
  standsNow: z.literal(true).optional(),
  sort: z.enum(['relevance', 'newest', 'next-deadline']).default('relevance'),
  /** For `next-deadline`: milestones before this day are past. Default: the newest day in the index. */
  asOf: Day.optional(),
  limit: z.int().min(0).max(MOST_HITS).default(20),
  offset: z.int().min(0).default(0),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** Where a shown text matches: `ranges` are `[start, end)` in UTF-16 units of `text`, apart and in order. */
export const Highlight = z.object({
  field: z.enum(['ids', 'title', 'statusText', 'pageText', 'release', 'documentText']),
  /** The text, or a snippet of it with `…` where it was cut. */
  text: z.string(),
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type Highlight = z.infer<typeof Highlight>;

/** A milestone as a hit shows it. */
const ShownMilestone = z.object({
  event: MilestoneEvent,
  date: PartialDate,
  conditional: z.literal(true).optional(),
});

/** A modification that was found, with the standing that answers the question best. */
export const SearchHit = z.object({
  /** Null where only a page without an id is known of it. */
  modificationId: ModificationId.nullable(),
  key: ModificationKey,
  ids: z.array(ModificationId),
  title: z.string().nullable(),
  url: z.string().nullable(),
  statement: z.object({
    id: z.string(),
    /** The newest source that says so, and the name people use for it. */
    source: SourceId,
    sourceName: z.string(),
    kind: z.string(),
    /** The last and the first day a source said so. */
    date: Day,
    since: Day,
    modificationId: ModificationId.nullable(),
    title: z.string().nullable(),
    release: ReleaseName.nullable(),
    stage: Stage.nullable(),
    decisionRoute: DecisionRoute.nullable(),
    statusText: z.string(),
    /** The issue, the solution and the documents affected, where a modification's page says so. */
    pageText: z.string().nullable(),
    dccSystemsImpact: z.boolean().nullable(),
    /** The names of all sources that say so. */
    papers: z.array(z.string()),
  }),
  highlights: z.array(Highlight),
  score: z.number(),
  /** Why an id as typed found this one: `MPQ78 read as MP078`. */
  why: z.string().optional(),
  /** With `next-deadline`: the milestone it is sorted by, whichever source announces it. */
  nextMilestone: ShownMilestone.optional(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** A page of a document that was found; `text` is a snippet of it, `ranges` are where that answers the question. */
export const DocumentHit = z.object({
  source: SourceId,
  sourceName: z.string(),
  title: z.string(),
  /** The day the document speaks for. */
  date: Day,
  page: z.int().min(1),
  text: z.string(),
  ranges: Highlight.shape.ranges,
  /** The modifications that the page names, as it names them. */
  names: z.array(ModificationId),
});
export type DocumentHit = z.infer<typeof DocumentHit>;

/** A value of a facet and the number of modifications that have it, all filters but the facet's own applied. */
export const FacetCount = z.object({ value: z.string(), count: z.int().min(0), chosen: z.literal(true).optional() });
export type FacetCount = z.infer<typeof FacetCount>;

/** What was close to a question that found nothing. */
export const Close = z.object({
  /** Words that are in no document as typed, with those that are spelt nearly so. */
  words: z.array(z.object({ typed: z.string(), suggestions: z.array(z.string()) })),
  ids: z.array(ModificationId),
  /** Which filters to drop (`dates` is since and until), and how many modifications that would find. */
  filters: z.array(z.object({ drop: z.array(z.union([Facet, z.literal('dates')])), hits: z.int().min(1) })),
});
export type Close = z.infer<typeof Close>;

/** The answer to a question. */
export const SearchAnswer = z.object({
  query: z.string(),
  /** The number of modifications found, of which `hits` are a page. */
  total: z.int().min(0),
  /** Whether what was found has all the words, or, as nothing has, only some. */
  words: z.enum(['all', 'some']),
  hits: z.array(SearchHit),
  /** The pages of documents found, of which `hits` are the first; with the kind of source `document` chosen, a page. */
  documents: z.object({ total: z.int().min(0), hits: z.array(DocumentHit) }),
  facets: z.record(Facet, z.array(FacetCount)),
  /** Only where there are no hits. */
  close: Close.optional(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** A long list of whole numbers, checked in one sweep. */
const Numbers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((each) => Number.isInteger(each)),
  'is no list of whole numbers',
);

/** A long list of strings, checked in one sweep. */
const Strings = z.custom<string[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  'is no list of strings',
);

/**
 * For each of something a list of codes: those of the one at `i` are `codes[starts[i]]` up to, not including,
 * `codes[starts[i + 1]]`.
 */
const Lists = z.object({ starts: Numbers, codes: Numbers });

function isFor(length: number, { starts, codes }: z.infer<typeof Lists>): boolean {
  return starts.length === length + 1 && starts.at(-1) === codes.length;
}

/** For each standing the values it has of one facet, as codes into `values`. */
const FacetColumn = Lists.extend({ values: Strings });

/** MiniSearch's own form, version 2; its inside is its own affair. */
const StoredIndex = z.looseObject({ serializationVersion: z.literal(2), index: z.array(z.unknown()) });

/**
 * The search index as it is stored: the index of MiniSearch, whose documents are standings known by number, and beside
 * it, in columns by the same number, what hits show and what filters ask. The standings of one modification lie
 * together, newest first; modifications are in the order of their numbers.
 */
const SearchColumns = z.object({
  modifications: z.array(
    z.object({
      key: ModificationKey,
      modificationId: ModificationId.nullable(),
      ids: z.array(ModificationId),
      title: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  sources: z.array(z.object({ id: SourceId, name: z.string(), kind: z.string() })),
  /** Titles, status texts and texts of pages, each once. */
  texts: Strings,
  milestones: z.array(ShownMilestone),
  /** For each modification the milestones that are still announced, passed or not, the earliest first: places in `milestones`. */
  deadlines: Lists,
  standings: z.object({
    /** The id of the newest statement, the id it bears (empty where none), and its source (a place in `sources`). */
    statement: Strings,
    modificationId: Strings,
    source: Numbers,
    /** A place in `modifications`. */
    modification: Numbers,
    since: Strings,
    until: Strings,
    /** Places in `texts`; -1 where a title is not known or a source is no page. */
    title: Numbers,
    statusText: Numbers,
    pageText: Numbers,
  }),
  facets: z.record(Facet, FacetColumn),
  index: StoredIndex,
  /** Beside it, the pages of documents: `source` is a place in `documents.sources`. */
  documents: z.object({
    sources: z.array(z.object({ id: SourceId, name: z.string(), title: z.string(), date: Day })),
    pages: z.array(z.object({ source: z.int().min(0), page: z.int().min(1), text: z.string() })),
    index: StoredIndex,
  }),
});
/** {@link SearchColumns}, those of standings all of one length, and that of modifications of theirs. */
export const SearchFile = SearchColumns.refine(({ modifications, deadlines, standings, facets }) => {
  const { length } = standings.statement;
  return (
    Object.values(standings).every((column) => column.length === length) &&
    Object.values(facets).every((column) => isFor(length, column)) &&
    isFor(modifications.length, deadlines)
  );
}, 'has columns of unlike length');
export type SearchFile = z.infer<typeof SearchFile>;
