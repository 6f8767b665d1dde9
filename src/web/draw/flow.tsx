import type { FlowRow, ReleaseFlow } from '../../answers/release-flow.js';
import { dateWords, STAGE_WORDS } from '../../lib/words.js';
import { Stage } from '../../model/words.js';
import { modificationHref, paperHref, statementHref } from '../parts/links.js';
import { stageSign } from '../parts/signs.js';
import { plain } from '../parts/text.js';
import { Scrolled } from './scrolled.js';

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
      <Scrolled
        says="Scope from paper to paper"
        width={LEFT - 8}
        height={height}
        heads={rows.map((row, at) => (
          <Head row={row} y={yOf(at)} isTwin />
        ))}
      >
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
            <Line row={row} y={yOf(at)} papers={papers} end={endOf(row)} />
          ))}
        </svg>
      </Scrolled>
      <Legend rows={rows} />
    </figure>
  );
}

function Legend({ rows }: { rows: readonly FlowRow[] }) {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
  const stages = new Set(cells.map(({ statement }) => statement.stage));
  return (
    <figcaption>
      {Stage.options
        .filter((stage) => stages.has(stage))
        .map((stage) => (
          <span>
            <b>{stageSign(stage)}</b> {STAGE_WORDS[stage]}
          </span>
        ))}
      {cells.some(({ slipped }) => slipped) && (
        <span>
          <b class="slipped">━</b> a date slipped
        </span>
      )}
    </figcaption>
  );
}

/** The id of a row; its twin stays in sight while the row is scrolled, and is for the eye alone. */
function Head({ row, y, isTwin = false }: { row: FlowRow; y: number; isTwin?: boolean }) {
  return (
    <a href={modificationHref(row.modificationId)} tabindex={isTwin ? -1 : undefined}>
      <title>{plain(row.title ?? row.modificationId)}</title>
      <text class="flow-id" x={0} y={y + 4}>
        {row.modificationId}
      </text>
    </a>
  );
}

function Line({ row, y, papers, end }: { row: FlowRow; y: number; papers: ReleaseFlow['papers']; end: string }) {
  const last = row.cells.findLastIndex((cell) => cell !== null);
  return (
    <g class="row">
      <Head row={row} y={y} />
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

function yOf(at: number): number {
  return TOP + at * ROW + ROW / 2;
}

function middle(at: number): number {
  return LEFT + at * COLUMN + COLUMN / 2;
}
