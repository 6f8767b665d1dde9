import { dateWords } from '../../lib/words.js';
import { Facet } from '../../model/search.js';
import type { SearchQuery } from '../../model/search.js';
import { FACET_TITLES, facetValueWords } from '../parts/facet-words.js';
import { plain } from '../parts/text.js';
import { questionHref, toggled } from '../routes/question.js';

/** Every choice with a way to undo it. */
export function Chips({ query }: { query: SearchQuery }) {
  const chosen = Facet.options.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({
      says: `${FACET_TITLES[facet]}: ${plain(facetValueWords(facet, value))}`,
      href: questionHref(toggled(query, facet, value)),
    })),
  );
  const chips = [...chosen, ...dateChips(query)];
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="Choices">
      {chips.map(({ says, href }) => (
        <li>
          <a href={href}>
            {says} <span aria-hidden="true">×</span>
            <span class="unseen-text"> (undo)</span>
          </a>
        </li>
      ))}
      <li>
        <a class="all" href={questionHref({ ...bare(query), filters: {}, offset: 0 })}>
          undo all
        </a>
      </li>
    </ul>
  );
}

function dateChips(query: SearchQuery): { says: string; href: string }[] {
  const { since, until } = query;
  if (since === undefined && until === undefined) return [];
  const says = [since && `from ${dateWords(since)}`, until && `until ${dateWords(until)}`].filter(Boolean).join(' ');
  return [{ says, href: questionHref({ ...bare(query), offset: 0 }) }];
}

function bare({ text, filters, sort, limit, offset }: SearchQuery): SearchQuery {
  return { text, filters, sort, limit, offset };
}
