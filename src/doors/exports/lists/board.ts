import * as z from 'zod';
import { boardsOf, type Board, type BoardMove, type BoardRow } from '../../../answers/release.js';
import { keyOf } from '../../../lib/ids.js';
import { dateWords, ROUTE_WORDS, STAGE_WORDS } from '../../../lib/words.js';
import type { CitedPlace } from '../../../model/finding.js';
import { Day, type ModificationId } from '../../../model/ids.js';
import { list, type Asking } from '../list.js';
import { date, link, rowsUnder, text, type ColumnOf } from '../table.js';
import { impactWord, milestoneWords, modificationCell, pageColumns, printColumns } from './columns.js';

/** A modification on a board: in the release by the newest paper, gone from it, or only on the site. */
interface BoardLine {
  readonly release: Board['release'];
  readonly releaseDate: Board['date'];
  readonly is: 'listed' | 'left' | 'on the site only';
  readonly modificationId: ModificationId;
  readonly title: string | null;
  readonly row: BoardRow | null;
  readonly joined: BoardMove | null;
  readonly left: BoardMove | null;
  readonly delivery: Board['deliveries'][number] | null;
  readonly url: string | null;
  readonly places: readonly CitedPlace[];
}

/** The boards of releases: what is in them by stage, what has left, what came. */
export const release = list({
  says: 'the board of a release; without a name, of all coming ones',
  asks: z.strictObject({ release: z.string().max(100).optional(), 'as-of': Day.optional() }),
  words: ['release'],
  table: async (asking) => {
    const { release: typed, 'as-of': asOf } = asking.asked;
    const [{ boards }, modifications] = await Promise.all([
      boardsOf(asking.index, typed, asOf),
      asking.index.modifications(),
    ]);
    const known = new Map(modifications.map((one) => [one.key, one]));
    const lines = boards.flatMap((board) =>
      linesOf(board).map((line): BoardLine => {
        const { title = null, url = null } = known.get(keyOf(line.modificationId)) ?? {};
        return { ...line, title: line.title ?? title, url: line.row?.url ?? url };
      }),
    );
    const [only] = boards;
    const columns = columnsOf(asking);
    const named = typed === undefined || only === undefined ? null : only;
    return {
      name: named === null ? 'releases' : `release-${named.release.toLowerCase().replace(' ', '-')}`,
      title: named === null ? 'Coming SEC Releases' : `${named.release} SEC Release`,
      notes: asOf === undefined ? [] : [`As it was known on ${dateWords(asOf)}`],
      columns,
      rows: rowsUnder(columns, lines),
    };
  },
});

function columnsOf(asking: Pick<Asking<unknown>, 'addresses' | 'nameOf'>): ColumnOf<BoardLine>[] {
  return [
    text('Release', (line) => line.release),
    date('Release date', (line) => line.releaseDate),
    link('Modification', ({ modificationId, url }) => modificationCell(asking, modificationId, url)),
    text('Title', ({ title }) => title),
    text('In the release', (line) => line.is),
    text('Stage', ({ row }) => (row?.stage ? STAGE_WORDS[row.stage] : null)),
    text('Decision route', ({ row }) => (row?.decisionRoute ? ROUTE_WORDS[row.decisionRoute] : null)),
    text('DCC Systems impact', ({ row }) => impactWord(row?.dccSystemsImpact ?? null)),
    text('Milestones', ({ row }) => milestoneWords(row?.milestones ?? [])),
    text('Status', ({ row }) => row?.statusText ?? null),
    date('Joined', ({ joined }) => joined?.paper.date ?? null),
    text('From', ({ joined }) => joined?.other ?? null),
    date('Left', ({ left }) => left?.paper.date ?? null),
    text('To', ({ left }) => left?.other ?? (left?.passed ? 'the release came' : null)),
    text('On the site', ({ delivery }) => (delivery === null ? null : delivery.delivered ? 'delivered' : 'planned')),
    ...pageColumns<BoardLine>(asking, ({ url }) => url),
    ...printColumns<BoardLine>(asking, ({ places }) => places),
  ];
}

/** First what is listed, in the order of the process, then what has left, then what only the site lists. */
function linesOf(board: Board): Omit<BoardLine, 'url'>[] {
  const { release, date: releaseDate, joined, left, deliveries } = board;
  const rows = board.stages.flatMap((stage) => stage.rows);
  const listed = new Set(rows.map(({ key }) => key));
  const gone = [...new Map(left.map((move) => [keyOf(move.modificationId), move])).values()].filter(
    ({ modificationId }) => !listed.has(keyOf(modificationId)),
  );
  const told = new Set([...listed, ...gone.map(({ modificationId }) => keyOf(modificationId))]);
  const onSite = deliveries.filter(({ modificationId }) => !told.has(keyOf(modificationId)));
  const lineOf = (is: BoardLine['is'], id: ModificationId, rest: Partial<BoardLine>) => ({
    release,
    releaseDate,
    is,
    modificationId: id,
    title: null,
    row: null,
    joined: joined.findLast((move) => keyOf(move.modificationId) === keyOf(id)) ?? null,
    left: null,
    delivery: deliveries.find((one) => keyOf(one.modificationId) === keyOf(id)) ?? null,
    places: [],
    ...rest,
  });
  return [
    ...rows.map((row) => lineOf('listed', row.modificationId, { title: row.title, row, places: row.places })),
    ...gone.map((move) => lineOf('left', move.modificationId, { left: move, places: move.places })),
    ...onSite.map(({ modificationId, title, places }) => lineOf('on the site only', modificationId, { title, places })),
  ];
}
