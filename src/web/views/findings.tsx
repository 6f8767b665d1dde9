import type { Worklist, WorkItem } from '../../answers/worklist.js';
import { count, dateWords } from '../../lib/words.js';
import type { Excerpt } from '../parts/excerpts.js';
import { Actions } from '../parts/actions.js';
import { Choices } from '../parts/choices.js';
import { MorePages } from '../parts/more-pages.js';
import { WatchThis } from '../parts/watch.js';
import { Exports } from '../parts/exports.js';
import { Subscribing } from '../parts/subscribing.js';
import { FindingItem } from '../parts/finding.js';
import { PlacePrints } from '../parts/signs.js';
import { ExcerptLines } from '../parts/excerpt-lines.js';
import { Print } from '../parts/text.js';
import { apiAsks, findingsAsks, findingsHref, ITEMS, type FindingsAsked } from './findings-links.js';

/** The print that shows a finding, source by source. */
export interface SourceExcerpts {
  readonly source: string;
  readonly excerpts: readonly Excerpt[];
}

/** What the worklist shows. */
export interface FindingsView {
  readonly asked: FindingsAsked;
  readonly list: Worklist;
  /** The items of this page with the print of each. */
  readonly shown: readonly { readonly item: WorkItem; readonly print: readonly SourceExcerpts[] }[];
  readonly nameOf: (source: string) => string;
}

/** What a careful reader of all sources would look at twice, as a list to be worked through. */
export function Findings(view: FindingsView) {
  const { asked, list, shown, nameOf } = view;
  return (
    <>
      <h1>Findings</h1>
      <p class="lead">
        What a careful reader of all papers would look at twice. A note of yours is kept in the home and outlives every
        rebuild.
      </p>
      <Filters asked={asked} list={list} />
      <Actions api={`/api/v1/findings?${apiAsks(asked).toString()}`}>
        <WatchThis asks={new URLSearchParams({ findings: asked.kind ?? 'all' })} what="these findings" />
        <Exports list="findings" asks={findingsAsks(asked)} />
        <Subscribing feed="/feed/findings.atom" />
      </Actions>
      <p class="section" role="status">
        <strong>{count(list.items.length, 'finding')}</strong>
      </p>
      <ul class="findings worklist">
        {shown.map(({ item, print }) => (
          <FindingItem finding={item.finding} nameOf={nameOf} id={`f-${item.id}`} isShown={isAllShown(item, print)}>
            <SideBySide item={item} print={print} nameOf={nameOf} />
            <Notes item={item} />
            <NoteForm item={item} back={findingsHref(asked)} />
          </FindingItem>
        ))}
      </ul>
      <MorePages
        what="findings"
        page={asked.page}
        last={Math.ceil(list.items.length / ITEMS)}
        to={(page) => findingsHref({ ...asked, page })}
      />
    </>
  );
}

/** Whether every source that a finding cites has its print shown. */
function isAllShown({ finding }: WorkItem, print: readonly SourceExcerpts[]): boolean {
  const shown = new Set(print.filter(({ excerpts }) => excerpts.length > 0).map(({ source }) => source));
  return finding.places.every(({ source }) => shown.has(source));
}

const STATES = [
  ['open', 'to do'],
  ['seen', 'seen'],
  ['settled', 'settled by us'],
  ['all', 'all'],
] as const;

function Filters({ asked, list }: { asked: FindingsAsked; list: Worklist }) {
  const to = (choice: Partial<FindingsAsked>) => findingsHref({ ...asked, ...choice, page: 1 });
  return (
    <div class="filters section">
      <p>
        <span class="faint">State</span>
        {STATES.map(([state, words]) => (
          <a href={to({ state })} aria-current={asked.state === state ? 'true' : undefined}>
            {words}
          </a>
        ))}
      </p>
      <Choices title="Severity" counts={list.severities} chosen={asked.severity} to={(severity) => to({ severity })} />
      <Choices title="Kind" counts={list.kinds} chosen={asked.kind} to={(kind) => to({ kind })} />
    </div>
  );
}

interface SideBySideProps {
  readonly item: WorkItem;
  readonly print: readonly SourceExcerpts[];
  readonly nameOf: (source: string) => string;
}

function SideBySide({ item, print, nameOf }: SideBySideProps) {
  const told = print.filter(({ excerpts }) => excerpts.length > 0);
  if (told.length === 0) return null;
  const placesIn = (source: string) => item.finding.places.filter((place) => place.source === source);
  return (
    <details class="evidence" open={told.length < 3}>
      <summary>{told.length === 1 ? 'The print' : `The print of ${count(told.length, 'source')} side by side`}</summary>
      <div class="evidence-columns">
        {told.map(({ source, excerpts }) => (
          <figure>
            <figcaption>
              <PlacePrints places={placesIn(source)} nameOf={nameOf} />
            </figcaption>
            <ExcerptLines excerpts={excerpts} name={nameOf(source)} />
          </figure>
        ))}
      </div>
    </details>
  );
}

const STATE_WORDS = { seen: 'seen', settled: 'settled', open: 'opened again' } as const;

function Notes({ item }: { item: WorkItem }) {
  if (item.notes.length === 0) return null;
  return (
    <ul class="notes">
      {item.notes.map(({ state, note, at }) => (
        <li>
          <span class="faint">
            {dateWords(at.slice(0, 10))}, {STATE_WORDS[state]}
          </span>{' '}
          <Print of={note} />
        </li>
      ))}
    </ul>
  );
}

function NoteForm({ item, back }: { item: WorkItem; back: string }) {
  return (
    <form class="note-form" action={`/findings/${item.id}`} method="post">
      <input type="hidden" name="back" value={back} />
      <label>
        <span class="unseen-text">Note on this finding</span>
        <input name="note" maxlength={2000} placeholder="a note, if you like" autocomplete="off" />
      </label>
      {item.state !== 'seen' && (
        <button class="quiet" name="state" value="seen" type="submit">
          Seen
        </button>
      )}
      {item.state !== 'settled' && (
        <button class="quiet" name="state" value="settled" type="submit">
          Settled
        </button>
      )}
      {item.state !== 'open' && (
        <button class="quiet" name="state" value="open" type="submit">
          Open again
        </button>
      )}
    </form>
  );
}
