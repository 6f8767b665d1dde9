import { count } from '../../lib/words.js';
import type { Child } from 'hono/jsx';
import type { Finding } from '../../model/finding.js';
import { daysBetween } from '../../lib/dates.js';
import { IdLink, PlacePrints, ReleaseLink, When } from './signs.js';
import { Print } from './text.js';

const SEVERITY_WORDS = { high: '▲ high', medium: '◆ medium', low: '▪ low' } as const;

/** A finding: how grave, what, since when, and where the print shows it. */
export function FindingItem({
  finding,
  nameOf,
  id,
  children,
}: {
  finding: Finding;
  nameOf: (source: string) => string;
  id?: string;
  children?: Child;
}) {
  const {
    severity,
    kind,
    class: cls,
    message,
    modificationId,
    release,
    since,
    date,
    state,
    settledBy,
    places,
  } = finding;
  const stood = daysBetween(since, date);
  return (
    <li class={`finding ${severity}`} id={id} data-item>
      <p class="facts">
        <span class={`severity ${severity}`}>{SEVERITY_WORDS[severity]}</span>
        {modificationId !== undefined && <IdLink id={modificationId} />}
        {release !== undefined && <ReleaseLink release={release} />}
        <span class="fact">
          {cls}: {kind.replaceAll('-', ' ')}
        </span>
        <span class="fact">
          since <When date={since} />
          {stood > 0 && `, over ${count(stood, 'day')}`}
        </span>
        {state === 'settled' && (
          <span class="fact">settled{settledBy !== undefined && ` by ${nameOf(settledBy.source)}`}</span>
        )}
      </p>
      <p class="message">
        <Print of={message} />
      </p>
      <PlacePrints places={places} nameOf={nameOf} />
      {children}
    </li>
  );
}
