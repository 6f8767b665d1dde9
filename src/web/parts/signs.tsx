import { groupedBy } from '../../lib/grouped.js';
import { EVENT_WORDS, ROUTE_WORDS, STAGE_WORDS, capitalised, dateWords } from '../../lib/words.js';
import type { CitedPlace } from '../../model/finding.js';
import type { PartialDate } from '../../model/ids.js';
import type { MilestoneEvent, DecisionRoute, Stage } from '../../model/words.js';
import { modificationHref, placesHref, releaseHref, statementHref } from './links.js';
import { printWords, sourceWords } from './source-words.js';
import { plain } from './text.js';

/** How far a stage is on the way, as a sign beside its word: colour is never the only sign. */
const STAGE_SIGNS: Readonly<Record<Stage, string>> = {
  development: '○',
  refinement: '◔',
  report: '◑',
  decision: '◕',
  approved: '●',
  implemented: '✔',
  withdrawn: '⨯',
  rejected: '⨯',
  'on-hold': '‖',
};

/** The sign of a stage. */
export function stageSign(stage: Stage): string {
  return STAGE_SIGNS[stage];
}

/** A stage with its sign; a stage that is not told says so. */
export function StageSign({ stage }: { stage: Stage | null }) {
  if (stage === null) return <span class="stage stage-none">stage not told</span>;
  return (
    <span class={`stage stage-${stage}`}>
      <span aria-hidden="true">{STAGE_SIGNS[stage]}</span> {STAGE_WORDS[stage]}
    </span>
  );
}

/** A decision route in words; nothing where it is not told. */
export function RouteSign({ route }: { route: DecisionRoute | null }) {
  if (route === null) return null;
  return <span class={route === 'conflicting' ? 'fact warn' : 'fact'}>{ROUTE_WORDS[route]}</span>;
}

/** Whether DCC Systems are impacted. */
export function DccSign({ impact }: { impact: boolean | null }) {
  if (impact === null) return null;
  return <span class="fact">{impact ? 'impacts DCC Systems' : 'no DCC Systems impact'}</span>;
}

/** An id that leads to the modification's page. */
export function IdLink({ id }: { id: string }) {
  return (
    <a class="id" href={modificationHref(id)}>
      {id}
    </a>
  );
}

/** A release that leads to its page. */
export function ReleaseLink({ release }: { release: string | null }) {
  if (release === null) return null;
  return (
    <a class="release" href={releaseHref(release)}>
      {release}
    </a>
  );
}

/** A date in words, with its machine form. */
export function When({ date }: { date: PartialDate }) {
  return <time datetime={date}>{dateWords(date)}</time>;
}

/** An event in words, beginning with a capital. */
export function eventTitle(event: MilestoneEvent): string {
  return capitalised(EVENT_WORDS[event]);
}

/** One click to the print of a statement. */
export function StatementPrint({ name, id, says }: { name: string; id: string; says?: string }) {
  return (
    <a class="print" href={statementHref(name, id)} title={`Show where ${plain(name)} prints this`}>
      <span aria-hidden="true">¶</span> {says ?? sourceWords(name)}
    </a>
  );
}

/** One click to the print of places of one source, where the words beside it tell which. */
export function ShortPrint({ places, nameOf }: { places: readonly CitedPlace[]; nameOf: (id: string) => string }) {
  const [first] = places;
  if (first === undefined) return null;
  const name = nameOf(first.source);
  return (
    <a
      class="print"
      href={placesHref(
        name,
        places.filter(({ source }) => source === first.source),
      )}
      title={`Show where ${plain(name)} prints this`}
    >
      <span aria-hidden="true">¶</span> print
    </a>
  );
}

/** One click to the print of each place, source by source. */
export function PlacePrints({ places, nameOf }: { places: readonly CitedPlace[]; nameOf: (id: string) => string }) {
  return (
    <span class="prints">
      {[...groupedBy(places, ({ source }) => source)].map(([source, ones]) => (
        <a class="print" href={placesHref(nameOf(source), ones)} title={plain(nameOf(source))}>
          <span aria-hidden="true">¶</span> {printWords(ones, nameOf)}
        </a>
      ))}
    </span>
  );
}
