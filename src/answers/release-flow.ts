import { groupedBy } from '../lib/grouped.js';
import { lastDay } from '../lib/dates.js';
import type { ModificationId, ModificationKey, ReleaseName } from '../model/ids.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import { milestoneMoves } from '../reconcile/changes/milestone-moves.js';
import { compareKeys } from '../reconcile/order.js';
import { papersSpeaking, rowsOf } from '../reconcile/statements/paper-view.js';
import type { HomeIndex } from './home.js';

/** What one paper says of one modification in a release; `slipped` where a date it announced before is later now. */
export interface FlowCell {
  readonly statement: Statement;
  readonly slipped: boolean;
}

/** A modification's way through the papers that list a release; null where a paper does not list it there. */
export interface FlowRow {
  readonly key: ModificationKey;
  readonly modificationId: ModificationId;
  readonly title: string | null;
  readonly cells: readonly (FlowCell | null)[];
}

/** The scope of a release over time: its papers, oldest first, and a row for each modification ever in it. */
export interface ReleaseFlow {
  readonly papers: readonly SourceRecord[];
  readonly rows: readonly FlowRow[];
}

/** The scope of a release from paper to paper. */
export async function releaseFlowOf(index: HomeIndex, release: ReleaseName): Promise<ReleaseFlow> {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const papers = papersSpeaking(sources, statements).filter(({ record }) =>
    record.releases.some(({ name }) => name === release),
  );
  const rows = papers.flatMap((paper) => rowsOf(paper).filter((row) => row.release === release));
  const byKey = [...groupedBy(rows, ({ key }) => key)].sort(([a], [b]) => compareKeys(a, b));
  return {
    papers: papers.map(({ record }) => record),
    rows: byKey.map(([key, of]) => {
      const last = of.at(-1);
      const said = papers.map(({ record }) => of.find(({ source }) => source === record.id) ?? null);
      return {
        key,
        modificationId: last?.modificationId ?? (key as string as ModificationId),
        title: of.findLast(({ title }) => title !== null)?.title ?? null,
        cells: said.map((statement, at) =>
          cellOf(statement, said.slice(0, at).findLast((one) => one !== null) ?? null),
        ),
      };
    }),
  };
}

function cellOf(statement: Statement | null, before: Statement | null): FlowCell | null {
  if (statement === null) return null;
  const moves = before === null ? [] : milestoneMoves(before.milestones, statement.milestones);
  return { statement, slipped: moves.some((move) => lastDay(move.after.date) > lastDay(move.before.date)) };
}
