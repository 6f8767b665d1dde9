import { shiftOf } from '../../answers/changes.js';
import { changeWords } from '../../lib/change-words.js';
import type { HistoryAnswer, NamedStatement } from '../../answers/history.js';
import { dateWords, shiftWords } from '../../lib/words.js';
import type { DatedChange, StatementRole } from '../../model/statement.js';
import { ExcerptLines } from '../parts/excerpt-lines.js';
import type { Excerpt } from '../parts/excerpts.js';
import { DccSign, eventTitle, ReleaseLink, RouteSign, StageSign, StatementPrint, When } from '../parts/signs.js';
import { DerivedLink, Repaired } from '../parts/repairs.js';
import { PageFields } from './page-fields.js';
import { plain, Print } from '../parts/text.js';

const ROLE_WORDS: Readonly<Record<StatementRole, string | null>> = {
  listed: null,
  joins: 'the narrative says it joins',
  leaves: 'the narrative says it leaves',
  page: 'its page',
  delivered: 'delivered, says the site',
  planned: 'planned, says the site',
};

/** The statements day by day, newest first, each with what it changed. */
export function Statements({
  history,
  excerpts,
}: {
  history: HistoryAnswer;
  excerpts: ReadonlyMap<string, readonly Excerpt[]>;
}) {
  const days = [...new Set([...history.statements, ...history.changes].map(({ date }) => date))].sort().reverse();
  return (
    <ol class="days">
      {days.map((day) => (
        <li class="day" data-item>
          <h3>
            <When date={day} />
          </h3>
          <div>
            <ChangesOn changes={history.changes.filter(({ date }) => date === day)} />
            {history.statements
              .filter(({ date }) => date === day)
              .map((one) => (
                <StatementItem one={one} excerpts={excerpts.get(one.id) ?? []} />
              ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function ChangesOn({ changes }: { changes: readonly DatedChange[] }) {
  const told = changes.filter(({ kind }) => kind !== 'wording');
  if (told.length === 0) return null;
  return (
    <ul class="changes-on">
      {told.map((change) => {
        const shift = shiftOf(change);
        return (
          <li>
            {plain(changeWords(change))}
            {shift !== null && <span class={shift.by > 0 ? 'slipped' : 'advanced'}> {shiftWords(shift)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function StatementItem({ one, excerpts }: { one: NamedStatement; excerpts: readonly Excerpt[] }) {
  return (
    <article class="statement" id={`s-${one.id.replace(':', '-')}`}>
      <p class="facts">
        <StageSign stage={one.stage} />
        <ReleaseLink release={one.release} />
        {ROLE_WORDS[one.role] !== null && <span class="fact">{ROLE_WORDS[one.role]}</span>}
        <RouteSign route={one.decisionRoute} />
        <DccSign impact={one.dccSystemsImpact} />
        {one.qualifier !== null && (
          <span class="fact">
            <Print of={one.qualifier} />
          </span>
        )}
      </p>
      <p class="said">
        <Print of={one.statusText} />
      </p>
      <Repaired repairs={one.repairs} />
      <Milestones one={one} />
      {one.page !== undefined && <PageFields page={one.page} source={one.sourceName} />}
      <div class="where">
        <StatementPrint name={one.sourceName} id={one.id} />
        <DerivedLink repairs={one.repairs} />
        <AsPrinted excerpts={excerpts} name={one.sourceName} />
      </div>
    </article>
  );
}

function Milestones({ one }: { one: NamedStatement }) {
  if (one.milestones.length === 0) return null;
  return (
    <ul class="milestones">
      {one.milestones.map(({ event, date, conditional }) => (
        <li>
          {eventTitle(event)} <strong>{dateWords(date)}</strong>
          {conditional && <span class="faint"> (conditional)</span>}
        </li>
      ))}
    </ul>
  );
}

function AsPrinted({ excerpts, name }: { excerpts: readonly Excerpt[]; name: string }) {
  if (excerpts.length === 0) return null;
  return (
    <details class="unfolds">
      <summary>As printed</summary>
      <ExcerptLines excerpts={excerpts} name={name} />
    </details>
  );
}
