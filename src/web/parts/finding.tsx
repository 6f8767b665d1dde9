import { count } from '../../lib/words.js';
import type { Child } from 'hono/jsx';
import type { Finding } from '../../model/finding.js';
import { daysBetween } from '../../lib/dates.js';
import { IdLink, PlacePrints, ReleaseLink, When } from './signs.js';
import { sourceWords } from './source-words.js';
import { Print } from './text.js';

const SEVERITY_WORDS = { high: '▲ high', medium: '◆ medium', low: '▪ low' } as const;

interface FindingProps {
  readonly finding: Finding;
  readonly nameOf: (source: string) => string;
  readonly id?: string;
  /** Whether what follows shows the print itself, each piece with the way to its page. */
  readonly isShown?: boolean;
  readonly children?: Child;
}

/** A finding: how grave, what, since when, and where the print shows it. */
export function FindingItem({ finding, nameOf, id, isShown = false, children }: FindingProps) {
  return (
    <li class={`finding ${finding.severity}`} id={id} data-item>
      <Facts finding={finding} nameOf={nameOf} />
      <p class="message">
        <Print of={finding.message} />
      </p>
      {!isShown && <PlacePrints places={finding.places} nameOf={nameOf} />}
      {children}
    </li>
  );
}

function Facts({ finding, nameOf }: FindingProps) {
  const { severity, kind, modificationId, release, since, date, state, settledBy, certainty } = finding;
  const stood = daysBetween(since, date);
  return (
    <p class="facts">
      <span class={`severity ${severity}`}>{SEVERITY_WORDS[severity]}</span>
      {modificationId !== undefined && <IdLink id={modificationId} />}
      {release !== undefined && <ReleaseLink release={release} />}
      <span class="fact">
        {kind.replaceAll('-', ' ')}
        {certainty === 'likely' && ' (likely)'}
      </span>
      <span class="fact">
        since <When date={since} />
        {stood > 0 && `, over ${count(stood, 'day')}`}
      </span>
      {state === 'settled' && (
        <span class="fact">settled{settledBy !== undefined && ` by ${sourceWords(nameOf(settledBy.source))}`}</span>
      )}
    </p>
  );
}
