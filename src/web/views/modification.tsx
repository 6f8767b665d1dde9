import type { HistoryAnswer } from '../../answers/history.js';
import type { Reckoning } from '../../answers/reckoning.js';
import type { Related } from '../../answers/related.js';
import { daysBetween, lastDay } from '../../lib/dates.js';
import { count, dateWords } from '../../lib/words.js';
import { Timeline } from '../draw/timeline.js';
import { Exports } from '../parts/exports.js';
import { Actions } from '../parts/actions.js';
import { WatchThis } from '../parts/watch.js';
import { FindingItem } from '../parts/finding.js';
import { outwardHref } from '../../lib/outward.js';
import { idOf, modificationHref, pageHref } from '../parts/links.js';
import { DccSign, eventTitle, IdLink, ReleaseLink, RouteSign, StageSign, StatementPrint } from '../parts/signs.js';
import { modificationFeedHref, Subscribing } from '../parts/subscribing.js';
import { Print } from '../parts/text.js';
import type { Excerpt } from '../parts/excerpts.js';
import type { StatementRole } from '../../model/statement.js';
import { Statements } from './modification-statements.js';

/** What the page of a modification shows. */
export interface ModificationView {
  readonly history: HistoryAnswer;
  readonly related: readonly Related[];
  readonly reckoning: Reckoning;
  /** The day as of which it is shown, where one was asked for. */
  readonly asOf: string | null;
  /** The lines that print a statement, by its id. */
  readonly excerpts: ReadonlyMap<string, readonly Excerpt[]>;
  readonly nameOf: (source: string) => string;
}

/** A modification: where it stands, how it came there, and where all that is printed. */
export function ModificationPage(view: ModificationView) {
  const { history, related, excerpts, nameOf } = view;
  const open = history.findings.filter(({ state }) => state === 'open');
  return (
    <>
      <Header {...view} />
      <section class="section" aria-labelledby="timeline">
        <h2 id="timeline">What was said when</h2>
        <Timeline statements={history.statements} />
      </section>
      {open.length > 0 && (
        <section class="section" aria-labelledby="findings">
          <h2 id="findings">{count(open.length, 'open finding')}</h2>
          <ul class="findings">
            {open.map((finding) => (
              <FindingItem finding={finding} nameOf={nameOf} />
            ))}
          </ul>
        </section>
      )}
      <section class="section" aria-labelledby="statements">
        <h2 id="statements">{count(history.statements.length, 'statement')}, newest first</h2>
        <Statements history={history} excerpts={excerpts} />
      </section>
      <NamedIn documents={history.documents} />
      <RelatedOnes related={related} />
    </>
  );
}

/** The roles whose newest statement tells where a modification stands: what only joins, leaves or is planned does not. */
const TELLS_STANDING: ReadonlySet<StatementRole> = new Set(['listed', 'page', 'delivered']);

function Header({ history, reckoning, asOf }: ModificationView) {
  const { modificationId, ids, title, url, statements } = history;
  const former = ids.filter((id) => id !== modificationId);
  const newest = statements.findLast(({ role }) => TELLS_STANDING.has(role)) ?? statements.at(-1);
  const link = outwardHref(url);
  return (
    <header class="modification-head">
      <p class="id-line">
        <span class="id">{idOf(history)}</span>
        {former.length > 0 && <span class="faint"> formerly {former.join(', ')}</span>}
      </p>
      <h1>
        <Print of={title ?? 'Title not known'} />
      </h1>
      {newest !== undefined && (
        <p class="facts">
          <StageSign stage={newest.stage} />
          <ReleaseLink release={newest.release} />
          <RouteSign route={newest.decisionRoute} />
          <DccSign impact={newest.dccSystemsImpact} />
          <StatementPrint name={newest.sourceName} id={newest.id} says={`as of ${dateWords(newest.date)}`} />
          {link !== null && (
            <a href={link} rel="noreferrer external">
              page at {new URL(link).hostname} <span aria-hidden="true">↗</span>
            </a>
          )}
        </p>
      )}
      {newest !== undefined && <Next deadlines={history.deadlines} reckoning={reckoning} />}
      <HeadRow id={idOf(history)} asOf={asOf} />
    </header>
  );
}

/** What can be done with the history, and the day as of which it is shown. */
function HeadRow({ id, asOf }: { id: string; asOf: string | null }) {
  const asks = new URLSearchParams({ id, ...(asOf !== null && { 'as-of': asOf }) });
  return (
    <div class="head-row">
      <Actions api={`/api/v1${modificationHref(id)}${asOf === null ? '' : `?as-of=${asOf}`}`}>
        <WatchThis asks={new URLSearchParams({ q: id })} what={id} />
        <Exports list="history" asks={asks} />
        <Subscribing feed={modificationFeedHref(id)} calendar={{ modification: id }} />
      </Actions>
      <AsOf id={id} asOf={asOf} />
    </div>
  );
}

/** What comes next of what is still announced, and how many days that is away. */
function Next({ deadlines, reckoning }: { deadlines: HistoryAnswer['deadlines']; reckoning: Reckoning }) {
  const next = deadlines.find(({ date }) => lastDay(date) >= reckoning.day);
  if (next === undefined) return null;
  const days = daysBetween(reckoning.day, next.date);
  return (
    <p class="next">
      <span class="faint">Next</span> <strong>{eventTitle(next.event)}</strong>, {dateWords(next.date)}
      {next.conditional && ', if its conditions are met'}{' '}
      <span class="faint">
        – {days === 0 ? 'due' : `${count(days, 'day')} to go`}
        {!reckoning.isToday && `, counted from ${dateWords(reckoning.day)}, the newest source`}
      </span>{' '}
      <StatementPrint name={next.statement.sourceName} id={next.statement.id} says="print" />
    </p>
  );
}

function AsOf({ id, asOf }: { id: string; asOf: string | null }) {
  return (
    <form class="as-of" action={modificationHref(id)} method="get">
      <label for="as-of">As it was known on</label>
      <input id="as-of" name="as-of" type="date" value={asOf ?? undefined} />
      <button class="quiet" type="submit">
        Show
      </button>
      {asOf !== null && <a href={modificationHref(id)}>as known now</a>}
    </form>
  );
}

/** The documents that name it, which lead to their pages. */
function NamedIn({ documents }: { documents: HistoryAnswer['documents'] }) {
  if (documents.length === 0) return null;
  return (
    <section class="section related" aria-labelledby="named-in">
      <h2 id="named-in">Named in {count(documents.length, 'document')}</h2>
      <ul>
        {documents.map(({ title, sourceName, date, pages }) => (
          <li>
            <Print of={title} /> <span class="faint">{dateWords(date)}</span>:{' '}
            {pages.map((page) => (
              <a href={pageHref(sourceName, page)}>page {page} </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RelatedOnes({ related }: { related: readonly Related[] }) {
  if (related.length === 0) return null;
  return (
    <section class="section related" aria-labelledby="related">
      <h2 id="related">Related</h2>
      {related.map(({ why, modifications }) => (
        <>
          <h3>{why}</h3>
          <ul>
            {modifications.map((one) => (
              <li>
                <IdLink id={idOf(one)} /> <Print of={one.title ?? ''} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}
