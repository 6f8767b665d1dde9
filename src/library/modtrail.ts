import { diffOf, heldPaper, twoNewestPapers } from '../answers/diff.js';
import type { DiffAnswer } from '../answers/diff.js';
import { findingsOf } from '../answers/findings.js';
import { historyOf } from '../answers/history.js';
import type { HistoryAnswer } from '../answers/history.js';
import { whyNotReadable } from '../answers/home.js';
import { liveHome } from '../answers/live.js';
import { releaseAsked } from '../answers/named.js';
import { newsAbout } from '../answers/news.js';
import { boardsOf, releasesOf } from '../answers/release.js';
import type { Board, ReleaseSummary } from '../answers/release.js';
import { searchAnswer } from '../answers/search.js';
import { slippageAnswer } from '../answers/slippage.js';
import type { Slippage } from '../answers/slippage.js';
import { homeAt } from '../corpus/home.js';
import { UsageError } from '../lib/errors.js';
import { plainIssues } from '../lib/plain-issues.js';
import type { Finding, FindingKind } from '../model/finding.js';
import type { Home } from '../model/home.js';
import type { Day } from '../model/ids.js';
import type { NewsItem, NewsKind } from '../model/news.js';
import { SearchQuery } from '../model/search.js';
import type { SearchAnswer } from '../model/search.js';
import type { SourceRecord } from '../model/statement.js';
import type { Stage } from '../model/words.js';
import type { IngestOptions, IngestReport } from '../pipeline/ingest.js';

/** A question to the search: words and ids, or those with filters, dates, order and page. */
export type SearchQuestion = string | Partial<SearchQuery>;

/** How a history or a board is wanted: as it is known now, or as it was known on a day. */
export interface AsOf {
  /** `2021-10-01`: nothing that a source said after that day. */
  readonly asOf?: Day;
}

/** Which findings are wanted. */
export interface FindingsWanted {
  /** Only findings of these kinds. Default: all kinds. */
  readonly kinds?: readonly FindingKind[];
  /**
   * Findings too that a newer source has settled.
   * @default false
   */
  readonly settledToo?: boolean;
}

/** Which moves of dates are wanted. */
export interface SlippageWanted {
  /** A SEC Release, as `November 2021` or `nov 21`: moves from it or within it. */
  readonly release?: string;
  /** The stage at which the modification stood. */
  readonly stage?: Stage;
  /** Only moves shown on that day or later. */
  readonly since?: Day;
}

/** Which news is wanted. */
export interface NewsWanted {
  /** A modification by any of its ids, as typed. */
  readonly modification?: string;
  /** A SEC Release, as `November 2021` or `nov 21`. */
  readonly release?: string;
  readonly kinds?: readonly NewsKind[];
  /** Only what sources of that day or later show. */
  readonly since?: Day;
}

/**
 * A home to be asked. It follows the index: what is taken in by anyone is seen by the next question. Every method throws
 * `UsageError` where what is named is not known (with what was close) and `HomeError` where the home cannot be used.
 */
export interface OpenedHome {
  /** The folder, absolute. */
  readonly root: string;
  /** The modifications that words and ids find, best first, with facets. */
  readonly search: (question: SearchQuestion) => Promise<SearchAnswer>;
  /** Everything said of a modification, oldest first, under every id it has borne. */
  readonly history: (id: string, wanted?: AsOf) => Promise<HistoryAnswer>;
  /** Every release that sources list, the earliest first, in one line each. */
  readonly releases: () => Promise<readonly ReleaseSummary[]>;
  /** The board of a release: its modifications by stage, who joined, who left, what came with it. */
  readonly release: (name: string, wanted?: AsOf) => Promise<Board>;
  /** What changed from one paper to another (names or dates); without names, between the two newest. */
  readonly diff: (from?: string, to?: string) => Promise<DiffAnswer>;
  /** What a careful reader of all sources would look at twice, the grave before the slight. */
  readonly findings: (wanted?: FindingsWanted) => Promise<readonly Finding[]>;
  /** How often and how far dates moved. */
  readonly slippage: (wanted?: SlippageWanted) => Promise<Slippage>;
  /** Everything that became known, newest first; each item keeps its id for ever. */
  readonly news: (wanted?: NewsWanted) => Promise<readonly NewsItem[]>;
  /** Every source of the index, oldest first. */
  readonly sources: () => Promise<readonly SourceRecord[]>;
  /**
   * Takes papers and saved pages in: files, folders or globs. A file that cannot be read throws nothing: it is in
   * `run.failed` with the reason.
   */
  readonly ingest: (paths: readonly string[], options?: IngestOptions) => Promise<IngestReport>;
}

/**
 * Opens the home in a folder (default: the folder the process is in). An index that this version cannot read is made
 * again from the corpus first.
 * @throws HomeError where the folder is no home.
 */
export async function openHome(folder?: string): Promise<OpenedHome> {
  const home = await homeAt(folder);
  if ((await whyNotReadable(home)) !== null) {
    const { ensureIndex } = await import('../pipeline/rebuild.js');
    await ensureIndex(home);
  }
  return askable(home);
}

function askable(home: Home): OpenedHome {
  const { current } = liveHome(home);
  return {
    root: home.root,
    search: async (question) => searchAnswer(await current(), queryOf(question)),
    history: async (id, { asOf } = {}) => historyOf(await current(), id, asOf),
    releases: async () => releasesOf(await current()),
    release: async (name, { asOf } = {}) => {
      const { boards } = await boardsOf(await current(), name, asOf);
      const [board] = boards;
      if (board === undefined) throw new UsageError(`no paper lists a ${name} SEC Release`);
      return board;
    },
    diff: async (from, to) => {
      const index = await current();
      if (from === undefined && to === undefined) return diffOf(...(await twoNewestPapers(index)));
      if (from === undefined || to === undefined)
        throw new UsageError('diff compares two papers: name both, or neither');
      return diffOf(await heldPaper(index, from), await heldPaper(index, to));
    },
    findings: async ({ kinds = [], settledToo = false } = {}) => findingsOf(await current(), { kinds, settledToo }),
    slippage: async ({ release, ...rest } = {}) => {
      const question = { ...rest, release: releaseAsked(release) };
      const { moves, byStage, byMilestone, byRelease, byModification } = await slippageAnswer(
        await current(),
        question,
      );
      return { moves, byStage, byMilestone, byRelease, byModification };
    },
    news: async ({ release, ...rest } = {}) => newsAbout(await current(), { ...rest, release: releaseAsked(release) }),
    sources: async () => (await current()).sources(),
    ingest: async (paths, options) => {
      const { ingest } = await import('../pipeline/ingest.js');
      return ingest(home, paths, options);
    },
  };
}

function queryOf(question: SearchQuestion): SearchQuery {
  const result = SearchQuery.safeParse(typeof question === 'string' ? { text: question } : question);
  if (result.success) return result.data;
  throw new UsageError(`the question does not fit: ${plainIssues(result.error)}`);
}

export { HomeError, UnreadableError, UsageError } from '../lib/errors.js';
export type {
  Board,
  DiffAnswer,
  Finding,
  FindingKind,
  HistoryAnswer,
  IngestOptions,
  IngestReport,
  NewsItem,
  NewsKind,
  ReleaseSummary,
  SearchAnswer,
  Slippage,
  SourceRecord,
  Stage,
};
