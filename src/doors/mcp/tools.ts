import * as z from 'zod';
import { differencesOf } from '../../answers/differences.js';
import { findingsOf } from '../../answers/findings.js';
import { historyOf } from '../../answers/history.js';
import type { HomeIndex } from '../../answers/home.js';
import { namedModification, namedRelease, releaseAsked } from '../../answers/named.js';
import { newsAbout } from '../../answers/news.js';
import { boardsOf, releasesOf } from '../../answers/release.js';
import { placesByStatement, searchAnswer } from '../../answers/search.js';
import { slippageAnswer } from '../../answers/slippage.js';
import { keyOf } from '../../lib/ids.js';
import { FindingKind } from '../../model/finding.js';
import { Day } from '../../model/ids.js';
import { NewsKind } from '../../model/news.js';
import { SearchQuery } from '../../model/search.js';
import { DecisionRoute, Stage } from '../../model/words.js';
import { tool, type Tool } from './tool.js';

/** How many things a list tells at the most: an assistant reads what it is given word by word. */
const LONGEST = 100;
const limit = (usual: number) => z.number().int().min(1).max(LONGEST).default(usual);
const AS_OF = Day.optional().describe('as it was known on that day, such as 2021-10-01');
const SINCE = Day.optional().describe('only what sources of that day or later show');
const RELEASE = z.string().describe('a SEC Release by month and year: November 2021');

/** Every tool that an assistant may use. None changes anything. */
export const TOOLS: readonly Tool[] = [
  tool({
    name: 'search',
    title: 'Search modifications',
    says: 'Modifications of the Smart Energy Code by words, ids (MP078, DP173, SECMP0007), release, stage and route, each with its newest fitting statement and where that is printed. Typing errors are forgiven.',
    asks: z.object({
      query: SearchQuery.shape.text.describe('words and ids; empty for all'),
      release: z.array(RELEASE).optional(),
      stage: z.array(Stage).optional(),
      route: z.array(DecisionRoute).optional(),
      dcc: z
        .array(z.enum(['yes', 'no', 'unknown']))
        .optional()
        .describe('whether the DCC Systems are impacted'),
      since: SINCE,
      until: Day.optional(),
      sort: SearchQuery.shape.sort,
      limit: limit(10),
    }),
    run: async (index, { query, release, stage, route, dcc, ...rest }) => {
      const filters = { release: release?.map(namedRelease), stage, route, dcc };
      return withPlaces(index, await searchAnswer(index, SearchQuery.parse({ ...rest, text: query, filters })));
    },
  }),
  tool({
    name: 'modification_history',
    title: 'History of a modification',
    says: 'Everything that papers and web pages said of one modification, oldest first, under every id it has borne: statements, changes, findings, each with its places.',
    asks: z.object({ id: z.string().max(100).describe('MP109, DP173, SECMP0007 …'), asOf: AS_OF }),
    run: (index, { id, asOf }) => historyOf(index, id, asOf),
  }),
  tool({
    name: 'release_board',
    title: 'Board of a release',
    says: 'A SEC Release: its date, its modifications by stage, who joined and left, what came with it. Without a release: all releases in a line each.',
    asks: z.object({ release: RELEASE.optional(), asOf: AS_OF }),
    run: async (index, { release, asOf }) =>
      release === undefined
        ? { releases: await releasesOf(index) }
        : { board: (await boardsOf(index, release, asOf)).boards[0] },
  }),
  tool({
    name: 'diff',
    title: 'What changed between two papers',
    says: 'The changes from one paper to another by names or dates; without them, between the two newest: added, removed, moved, stages, slipped milestones, titles, wording.',
    asks: z.object({ from: z.string().max(300).optional(), to: z.string().max(300).optional() }),
    run: async (index, { from, to }) => {
      const { from: a, to: b, changes } = await differencesOf(index, from, to);
      return { from: a.id, to: b.id, changes };
    },
  }),
  tool({
    name: 'findings',
    title: 'Findings',
    says: 'What a careful reader of all sources would look at twice: contradictions, slips, what was planned and not released, titles that differ. Gravest first.',
    asks: z.object({
      kinds: z.array(FindingKind).default([]),
      modification: z.string().max(100).optional().describe('only of this modification'),
      settledToo: z.boolean().default(false).describe('those too that a newer source has settled'),
      limit: limit(30),
    }),
    run: async (index, { modification, limit: most, ...wanted }) => {
      const all = await findingsOf(index, wanted);
      const key = modification === undefined ? null : namedModification(await index.modifications(), modification).key;
      const found = all.filter(({ modificationId: id }) => key === null || (id !== undefined && keyOf(id) === key));
      return { total: found.length, findings: found.slice(0, most) };
    },
  }),
  tool({
    name: 'slippage',
    title: 'Slippage of dates',
    says: 'How often and how far dates moved, by stage, milestone, release and modification, with the moves of the modifications that slipped furthest and where both dates are printed.',
    asks: z.object({ release: RELEASE.optional(), stage: Stage.optional(), since: SINCE, limit: limit(20) }),
    run: async (index, { release, limit: most, ...rest }) => {
      const question = { ...rest, release: releaseAsked(release) };
      const { moves, byStage, byMilestone, byRelease, byModification } = await slippageAnswer(index, question);
      const furthest = byModification.flatMap((tally) => tally.moves.flatMap((at) => moves[at] ?? [])).slice(0, most);
      return { total: moves.length, byStage, byMilestone, byRelease, byModification, furthest };
    },
  }),
  tool({
    name: 'news',
    title: 'What became known',
    says: 'Everything that became known, newest first: changes, first words of a modification, deliveries, findings raised and settled. Ids are stable.',
    asks: z.object({
      modification: z.string().max(100).optional(),
      release: RELEASE.optional(),
      kinds: z.array(NewsKind).optional(),
      since: SINCE,
      limit: limit(30),
    }),
    run: async (index, { release, limit: most, ...rest }) => {
      const question = { ...rest, release: releaseAsked(release) };
      const news = await newsAbout(index, question);
      return { total: news.length, news: news.slice(0, most) };
    },
  }),
];

/** What was found, each hit with the places of its statement. */
async function withPlaces(index: HomeIndex, found: Awaited<ReturnType<typeof searchAnswer>>): Promise<unknown> {
  const places = await placesByStatement(index);
  const hits = found.hits.map((hit) => ({
    ...hit,
    statement: { ...hit.statement, places: places.get(hit.statement.id) ?? [] },
  }));
  return { ...found, hits };
}
