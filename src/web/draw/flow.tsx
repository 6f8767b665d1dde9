import type { FlowRow, ReleaseFlow } from '../../answers/release-flow.js';
import { dateWords, STAGE_WORDS } from '../../lib/words.js';
import { modificationHref, paperHref, statementHref } from '../parts/links.js';
import { stageSign } from '../parts/signs.js';
import { plain } from '../parts/text.js';

const LEFT = 96;
const TOP = 34;
const ROW = 26;
const COLUMN = 92;
const RIGHT = 150;

/** How rows of a flow end before the newest paper: what became of the modification. */
export type EndOf = (row: FlowRow) => string;

/**
 * The scope of a release from paper to paper: a line for each modification from the paper it joined to the one it left,
 * its stage as a sign in each paper, amber where a date slipped.
 */
export function Flow({ flow, endOf }: { flow: ReleaseFlow; endOf: EndOf }) {
  const { papers, rows } = flow;
  const width = LEFT + papers.length * COLUMN + RIGHT;
  const height = TOP + rows.length * ROW + 4;
  return (
    <figure class="flow">
      <div class="scroll" tabindex={0} role="group" aria-label="Scope from paper to paper, may be scrolled sideways">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label="Scope from paper to paper"
        >
          <g class="papers">
            {papers.map(({ name, date }, at) => (
              <a href={paperHref(name)}>
                <text class="day" x={middle(at)} y={16}>
                  {dateWords(date).replace(/ (\w{3})\w* \d{2}(\d{2})$/, ' $1 ’$2')}
                </text>
              </a>
            ))}
          </g>
          {rows.map((row, at) => (
            <Line row={row} y={TOP + at * ROW + ROW / 2} papers={papers} end={endOf(row)} />
          ))}
        </svg>
      </div>
      <Legend />
    </figure>
  );
}

function Legend() {
  return (
    <figcaption>
      {(['development', 'refinement', 'report', 'decision', 'approved', 'implemented'] as const).map((stage) => (
        <span>
          <b>{stageSign(stage)}</b> {STAGE_WORDS[stage]}
        </span>
      ))}
      <span>
        <b class="slipped">━</b> a date slipped
      </span>
    </figcaption>
  );
}

function Line({ row, y, papers, end }: { row: FlowRow; y: number; papers: ReleaseFlow['papers']; end: string }) {
  const last = row.cells.findLastIndex((cell) => cell !== null);
  return (
    <g class="row">
      <a href={modificationHref(row.modificationId)}>
        <title>{plain(row.title ?? row.modificationId)}</title>
        <text class="flow-id" x={0} y={y + 4}>
          {row.modificationId}
        </text>
      </a>
      <g class="moves">
        {row.cells.map((cell, at) =>
          cell === null || at === 0 || row.cells[at - 1] === null ? null : (
            <line class={cell.slipped ? 'slipped' : 'stayed'} x1={middle(at - 1)} y1={y} x2={middle(at)} y2={y} />
          ),
        )}
      </g>
      {row.cells.map((cell, at) =>
        cell === null ? null : (
          <a href={statementHref(papers[at]?.name ?? '', cell.statement.id)}>
            <title>{`${dateWords(cell.statement.date)}: ${cell.statement.stage === null ? 'stage not told' : STAGE_WORDS[cell.statement.stage]}`}</title>
            <circle class="node" cx={middle(at)} cy={y} r={9} />
            <text class="node-sign" x={middle(at)} y={y + 5}>
              {cell.statement.stage === null ? '?' : stageSign(cell.statement.stage)}
            </text>
          </a>
        ),
      )}
      <text class="flow-end" x={middle(last) + 18} y={y + 4}>
        {end}
      </text>
    </g>
  );
}

function middle(at: number): number {
  return LEFT + at * COLUMN + COLUMN / 2;
}
