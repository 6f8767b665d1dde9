import * as z from 'zod';
import { calendarOf } from '../../answers/calendar.js';
import { capturesOf } from '../../answers/captures.js';
import { differencesOf } from '../../answers/differences.js';
import { historyOf } from '../../answers/history.js';
import { releaseInFull } from '../../answers/named.js';
import { newsAbout } from '../../answers/news.js';
import { paperOf, papersOf } from '../../answers/papers.js';
import { reckoningOf } from '../../answers/reckoning.js';
import { boardsOf, releasesOf } from '../../answers/release.js';
import { searchToday } from '../../answers/search.js';
import { slippageAnswer } from '../../answers/slippage.js';
import { watchesOf } from '../../answers/watches.js';
import { worklistOf } from '../../answers/worklist.js';
import { FindingKind, Severity } from '../../model/finding.js';
import { Day, ReleaseName } from '../../model/ids.js';
import { NewsKind } from '../../model/news.js';
import { NoteState } from '../../model/note.js';
import { Filters, SearchAnswer, SearchQuery } from '../../model/search.js';
import { SourcesAsked } from '../../model/source.js';
import { Stage } from '../../model/words.js';
import { refusal } from '../safety/refusals.js';
import { endpoint, type Endpoint } from './endpoint.js';
import * as answers from './schemas.js';

const Page = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
};
const AsOf = { 'as-of': Day.optional() };
const Nothing = z.strictObject({});
const Paged = z.strictObject(Page);
const SourceName = z.string().max(300).optional();
/** As a person types it: `2021-11`, `nov21`, `November 2021`. */
const Release = z.string().max(100).transform(releaseInFull).pipe(ReleaseName).optional();

/** What may be asked of a search, as addresses spell it. */
export const SearchAsked = z.strictObject({
  q: SearchQuery.shape.text,
  ...Filters.shape,
  since: SearchQuery.shape.since,
  until: SearchQuery.shape.until,
  sort: SearchQuery.shape.sort,
  ...AsOf,
  limit: z.coerce.number().int().min(0).max(500).default(20),
  offset: Page.offset,
});

/** Every address of the API. */
export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: '/search',
    says: 'Modifications and pages of documents that words and ids find, with facets. Facets may be given several times. The next deadlines are counted from as-of, else from today.',
    query: SearchAsked,
    answer: SearchAnswer,
    run: ({ index, site, query: { q: text, since, until, sort, 'as-of': asOf, limit, offset, ...filters } }) =>
      searchToday(index, { text, since, until, sort, asOf, limit, offset, filters }, site.now()),
  }),
  endpoint({
    path: '/modifications',
    says: 'All modifications, by number, each with its changes.',
    query: Paged,
    answer: answers.Modifications,
    run: async ({ index, query }) => pageOf(await index.modifications(), query),
  }),
  endpoint({
    path: '/modifications/{id}',
    says: 'Everything said of a modification, under every id it has borne; with as-of, as it was known on that day.',
    query: z.strictObject(AsOf),
    answer: answers.History,
    run: ({ index, named, query }) => historyOf(index, named, query['as-of']),
  }),
  endpoint({
    path: '/releases',
    says: 'All releases that papers list, in one line each.',
    query: Nothing,
    answer: answers.Releases,
    run: async ({ index }) => ({ releases: await releasesOf(index) }),
  }),
  endpoint({
    path: '/releases/{release}',
    says: 'The board of a release (2021-11 or November 2021): what is in it by stage, who joined, who left.',
    query: z.strictObject(AsOf),
    answer: answers.Board,
    run: async ({ index, named, query }) => {
      const { boards } = await boardsOf(index, named, query['as-of']);
      const [board] = boards;
      if (board === undefined) throw refusal(404, 'No paper lists this release.');
      return board;
    },
  }),
  endpoint({
    path: '/papers',
    says: 'All sources, newest first, or those of kinds and years.',
    query: z.strictObject({ ...SourcesAsked.shape, ...Page }),
    answer: answers.Papers,
    run: async ({ index, query }) => {
      const { items } = await papersOf(index, { kinds: query.kind ?? [], years: query.year ?? [] });
      return pageOf(
        items.map(({ record, statements }) => ({ ...record, statements })),
        query,
      );
    },
  }),
  endpoint({
    path: '/papers/{name}',
    says: 'A source by its name, its date or the beginning of its checksum, and what it says.',
    query: Nothing,
    answer: answers.Paper,
    run: async ({ index, named }) => {
      const { previous, next, ...paper } = await paperOf(index, named);
      return { ...paper, previous: previous?.name ?? null, next: next?.name ?? null };
    },
  }),
  endpoint({
    path: '/diff',
    says: 'What changed from one paper to another; without names, between the two newest.',
    query: z.strictObject({ from: SourceName, to: SourceName }),
    answer: answers.Diff,
    run: async ({ index, query }) => {
      const { from, to, changes, texts } = await differencesOf(index, query.from, query.to);
      const told = texts.map(({ after: { modificationId, release }, words }) => ({ modificationId, release, words }));
      return { from: from.name, to: to.name, changes, texts: told };
    },
  }),
  endpoint({
    path: '/news',
    says: 'Everything that became known, newest first: changes, first words, deliveries, findings raised and settled.',
    query: z.strictObject({
      modification: z.string().max(100).optional(),
      release: Release,
      kind: z.array(NewsKind).optional(),
      since: Day.optional(),
      ...Page,
    }),
    answer: answers.News,
    run: async ({ index, query: { kind, ...about } }) =>
      pageOf(await newsAbout(index, { ...about, kinds: kind }), about),
  }),
  endpoint({
    path: '/watches',
    says: 'What is watched, what each watch has told, newest first, and what is still to be sent.',
    query: Nothing,
    answer: answers.Watches,
    run: ({ site }) => watchesOf(site.live.home),
  }),
  endpoint({
    path: '/diff/pages',
    says: 'What changed from one capture of a page to another; without names, between the two newest of the page captured last.',
    query: z.strictObject({ page: SourceName, from: SourceName, to: SourceName }),
    answer: answers.PageDiff,
    run: async ({ index, query }) => {
      const found = await capturesOf(index, query);
      if (found === null) throw refusal(404, 'No page is held in two captures.');
      const { from, to, page, changed, same } = found;
      return { page: page.slug, from: from.name, to: to.name, changed: [...changed], same: [...same] };
    },
  }),
  endpoint({
    path: '/findings',
    says: 'What a careful reader of all sources would look at twice, gravest first, with what people noted.',
    query: z.strictObject({
      kind: z.array(FindingKind).optional(),
      severity: z.array(Severity).optional(),
      state: z.array(NoteState).optional(),
      settled: z.enum(['too', 'not']).default('not'),
      ...Page,
    }),
    answer: answers.Worklist,
    run: async ({ index, site, query }) => {
      const list = await worklistOf(site.live.home, index, {
        kinds: query.kind ?? [],
        severities: query.severity ?? [],
        states: query.state ?? [],
        settledToo: query.settled === 'too',
      });
      return pageOf(list.items, query);
    },
  }),
  endpoint({
    path: '/slippage',
    says: 'How often and how far dates moved: every move, and what they come to by milestone, stage and release.',
    query: z.strictObject({ release: Release, stage: Stage.optional(), since: Day.optional() }),
    answer: answers.Slippage,
    run: async ({ index, query }) => {
      const { moves, byStage, byMilestone, byRelease, byModification } = await slippageAnswer(index, query);
      return { moves, byStage, byMilestone, byRelease, byModification };
    },
  }),
  endpoint({
    path: '/calendar',
    says: 'Milestones as last announced, and releases, by month.',
    query: z.strictObject(AsOf),
    answer: answers.Calendar,
    run: async ({ index, site, query }) => {
      const day = query['as-of'] ?? (await reckoningOf(index, site.now())).day;
      return { day, months: await calendarOf(index, day) };
    },
  }),
];

function pageOf<T>(all: readonly T[], { limit, offset }: { limit: number; offset: number }) {
  return { total: all.length, items: all.slice(offset, offset + limit) };
}
