import { MONTHS } from '../../lib/dates.js';
import { Facet } from '../../model/search.js';
import type { FacetCount, SearchAnswer, SearchQuery } from '../../model/search.js';
import { Stage } from '../../model/words.js';
import { FACET_TITLES, facetValueWords } from '../parts/facet-words.js';
import { plain } from '../parts/text.js';
import { questionHref, toggled } from '../routes/question.js';

/** How many values a facet shows before the rest is folded away. */
const SHOWN = 8;
const SOURCES_SHOWN = 4;

/** The facets with counts: each value is a link that chooses it, or undoes the choice. */
export function Facets({ query, facets }: { query: SearchQuery; facets: SearchAnswer['facets'] }) {
  // Sources are many and their names long: they come last.
  const inOrder = [...Facet.options.filter((facet) => facet !== 'paper'), 'paper'] as const;
  const told = inOrder.filter((facet) => facets[facet].length > 1 || facets[facet].some((one) => one.chosen));
  return (
    <details class="facets" id="facets" open>
      <summary>Narrow down</summary>
      <div class="facet-groups">
        {told.map((facet) => (
          <FacetGroup query={query} facet={facet} counts={inReadingOrder(facet, facets[facet])} />
        ))}
      </div>
    </details>
  );
}

function FacetGroup({ query, facet, counts }: { query: SearchQuery; facet: Facet; counts: FacetCount[] }) {
  const item = (one: FacetCount) => <FacetValue query={query} facet={facet} one={one} />;
  const shown = facet === 'paper' ? SOURCES_SHOWN : SHOWN;
  const rest = counts.slice(shown);
  return (
    <section class="facet">
      <h2>{FACET_TITLES[facet]}</h2>
      <ul>{counts.slice(0, shown).map(item)}</ul>
      {rest.length > 0 && (
        <details open={rest.some((one) => one.chosen)}>
          <summary>{rest.length} more</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

function FacetValue({ query, facet, one }: { query: SearchQuery; facet: Facet; one: FacetCount }) {
  return (
    <li>
      <a
        href={questionHref(toggled(query, facet, one.value))}
        class={one.chosen ? 'chosen' : undefined}
        aria-current={one.chosen ? 'true' : undefined}
      >
        <span class="value">{plain(facetValueWords(facet, one.value))}</span>
        <span class="number">{one.count}</span>
      </a>
    </li>
  );
}

/** What is chosen, sent along with the words. */
export function HiddenChoices({ query }: { query: SearchQuery }) {
  return (
    <>
      {Facet.options.flatMap((facet) =>
        (query.filters[facet] ?? []).map((value) => <input type="hidden" name={facet} value={value} />),
      )}
      {query.since !== undefined && <input type="hidden" name="since" value={query.since} />}
      {query.until !== undefined && <input type="hidden" name="until" value={query.until} />}
      {query.sort !== 'relevance' && <input type="hidden" name="sort" value={query.sort} />}
    </>
  );
}

/** Releases, years and sources newest first, stages in the order of the process, yes before no; all else as counted. */
function inReadingOrder(facet: Facet, counts: readonly FacetCount[]): FacetCount[] {
  const rank: Partial<Record<Facet, (value: string) => string>> = {
    stage: (value) => String(Stage.options.findIndex((stage) => stage === value)),
    dcc: (value) => String(['yes', 'no', 'unknown'].indexOf(value)),
  };
  const newest: Partial<Record<Facet, (value: string) => string>> = {
    release: releaseRank,
    year: (value) => value,
    paper: (value) => /\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? '',
  };
  const [up, down] = [rank[facet], newest[facet]];
  if (up) return counts.toSorted((a, b) => (up(a.value) < up(b.value) ? -1 : 1));
  return down ? counts.toSorted((a, b) => (down(a.value) > down(b.value) ? -1 : 1)) : [...counts];
}

function releaseRank(release: string): string {
  const [month = '', year = ''] = release.split(' ');
  const at = MONTHS.findIndex((name) => name === month);
  return `${year}-${String(at + 1).padStart(2, '0')}`;
}
