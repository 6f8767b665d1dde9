import type { Board } from '../../answers/release.js';
import { dateWords, ROUTE_WORDS } from '../../lib/words.js';
import type { Statement } from '../../model/statement.js';
import { idOf } from '../parts/links.js';
import { eventTitle, IdLink, StageSign, StatementPrint } from '../parts/signs.js';
import { Print } from '../parts/text.js';

/** What a paper lists in a release, by stage. */
export function ReleaseTable({ stages, nameOf }: { stages: Board['stages']; nameOf: (source: string) => string }) {
  if (stages.length === 0) return <p class="faint">No modification is listed.</p>;
  return (
    <div class="scroll" tabindex={0} role="group" aria-label="Table, may be scrolled sideways">
      <table class="scope">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Modification</th>
            <th scope="col">DCC</th>
            <th scope="col">Route</th>
            <th scope="col">Dates announced</th>
            <th scope="col">
              <span class="unseen-text">Print</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.flatMap(({ stage, rows }) =>
            rows.map((row, at) => (
              <Row row={row} stage={at === 0 ? <StageSign stage={stage} /> : null} nameOf={nameOf} />
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row,
  stage,
  nameOf,
}: {
  row: Statement;
  stage: ReturnType<typeof StageSign> | null;
  nameOf: (source: string) => string;
}) {
  return (
    <tr data-item>
      <td>{stage}</td>
      <td>
        <IdLink id={idOf(row)} /> <Print of={row.title ?? 'title not known'} />
        {row.qualifier !== null && (
          <span class="faint">
            {' '}
            (<Print of={row.qualifier} />)
          </span>
        )}
      </td>
      <td>{row.dccSystemsImpact === null ? 'not told' : row.dccSystemsImpact ? '✓ yes' : 'no'}</td>
      <td>{row.decisionRoute === null ? '' : ROUTE_WORDS[row.decisionRoute]}</td>
      <td>
        {row.milestones.map(({ event, date }) => (
          <span class="line">
            {eventTitle(event)}, {dateWords(date)}
          </span>
        ))}
      </td>
      <td>
        <StatementPrint name={nameOf(row.source)} id={row.id} says="print" />
      </td>
    </tr>
  );
}
