import type { Outbox, ToldAlert, WatchesAnswer, WatchTold } from '../../answers/watches.js';
import { count } from '../../lib/words.js';
import type { Watch } from '../../model/watch.js';
import { modificationHref, releaseHref } from '../parts/links.js';
import { IdLink, PlacePrints, ReleaseLink, When } from '../parts/signs.js';
import { plain, Print } from '../parts/text.js';
import { questionHref } from '../routes/question.js';

/** How many of the alerts of a watch are shown; the API has all. */
const SHOWN = 20;

interface WatchesView extends WatchesAnswer {
  readonly nameOf: (source: string) => string;
}

/** What is watched, what each watch has told, and what is still to be sent. */
export function Watches({ watches, outboxes, nameOf }: WatchesView) {
  return (
    <>
      <h1>Watches</h1>
      <p class="lead">
        A watch tells what new sources make known, each thing once, and begins with what is known when it is added. The
        Watch button on a modification, a release, a search or the findings adds one.
      </p>
      {watches.length === 0 && <p class="section">Nothing is watched yet.</p>}
      {watches.toReversed().map((one) => (
        <WatchSection told={one} nameOf={nameOf} />
      ))}
      {outboxes.length > 0 && <OutboxSection outboxes={outboxes} />}
    </>
  );
}

function WatchSection({ told: { watch, alerts }, nameOf }: { told: WatchTold; nameOf: WatchesView['nameOf'] }) {
  const { id, name, addedAt } = watch;
  return (
    <section class="section" id={`w-${id}`} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>
        <a href={subjectHref(watch)}>{plain(name)}</a>
      </h2>
      <p class="faint">
        watched since <When date={addedAt.slice(0, 10)} />, {count(alerts.length, 'alert')} so far
      </p>
      <ul class="changes">
        {alerts.slice(0, SHOWN).map((alert) => (
          <AlertItem alert={alert} nameOf={nameOf} />
        ))}
      </ul>
      <div class="actions">
        <form method="post" action={`/watches/${id}/remove`}>
          <button aria-label={`Stop watching ${plain(name)}`}>Stop watching</button>
        </form>
      </div>
    </section>
  );
}

function AlertItem({ alert, nameOf }: { alert: ToldAlert; nameOf: WatchesView['nameOf'] }) {
  const { key, modificationId, releases, words, date, places, source } = alert;
  const [release = null] = releases;
  return (
    <li>
      <When date={date} />
      <div>
        {key === null ? <ReleaseLink release={release} /> : <IdLink id={modificationId ?? key} />} <Print of={words} />{' '}
        <PlacePrints places={places.filter((one) => one.source === source)} nameOf={nameOf} />
      </div>
    </li>
  );
}

/** The view of what is watched. */
function subjectHref({ subject }: Watch): string {
  switch (subject.on) {
    case 'modification':
      return modificationHref(subject.key);
    case 'release':
      return releaseHref(subject.release);
    case 'search':
      return questionHref({ ...subject.query, sort: 'relevance', limit: 0, offset: 0 });
    case 'findings':
      return subject.kinds.length === 1 ? `/findings?kind=${subject.kinds.join('')}` : '/findings';
  }
}

function OutboxSection({ outboxes }: { outboxes: readonly Outbox[] }) {
  return (
    <section class="section" aria-labelledby="outbox">
      <h2 id="outbox">Outbox</h2>
      <ul>
        {outboxes.map(({ channel, waiting, delivered, reason, notBefore }) => (
          <li>
            <strong>{channel}</strong>: {count(delivered, 'alert')} sent,{' '}
            <span class={waiting.length > 0 ? 'warn' : undefined}>{waiting.length} waiting</span>
            {reason !== null && ` (${plain(reason)})`}
            {notBefore !== null && waiting.length > 0 && `, tried again after ${notBefore.slice(11, 16)} UTC`}
          </li>
        ))}
      </ul>
    </section>
  );
}
