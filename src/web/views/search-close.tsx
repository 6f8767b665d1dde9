import { count } from '../../lib/words.js';
import type { Close, SearchQuery } from '../../model/search.js';
import { FACET_TITLES } from '../parts/facet-words.js';
import { IdLink } from '../parts/signs.js';
import { Print } from '../parts/text.js';
import { questionHref } from '../routes/question.js';

/** What was close to a question that found nothing. */
export function CloseBy({ query, close }: { query: SearchQuery; close: Close }) {
  const isBare = close.words.length + close.ids.length + close.filters.length === 0;
  return (
    <div class="close-by">
      {isBare && <p>Nothing was close either. Fewer words find more; an empty question shows everything.</p>}
      {close.ids.length > 0 && (
        <p>
          Ids nearby:{' '}
          {close.ids.map((id) => (
            <>
              <IdLink id={id} />{' '}
            </>
          ))}
        </p>
      )}
      <Spellings query={query} close={close} />
      {close.filters.map(({ drop, hits }) => (
        <p>
          <a href={questionHref(without(query, drop))}>
            Drop {drop.map((one) => (one === 'dates' ? 'the dates' : FACET_TITLES[one])).join(' and ')}
          </a>{' '}
          to find {count(hits, 'modification')}.
        </p>
      ))}
    </div>
  );
}

function Spellings({ query, close }: { query: SearchQuery; close: Close }) {
  return (
    <>
      {close.words.map(({ typed, suggestions }) => (
        <p>
          Nothing says <Print of={typed} />. Did you mean{' '}
          {suggestions.map((word, at) => (
            <>
              {at > 0 && ' or '}
              <a
                class="suggestion"
                href={questionHref({ ...query, text: replaced(query.text, typed, word), offset: 0 })}
              >
                {word}
              </a>
            </>
          ))}
          ?
        </p>
      ))}
    </>
  );
}

/** The question with a word as typed put right; where it is not found as it stands, the right word alone. */
function replaced(text: string, typed: string, word: string): string {
  const at = text.toLowerCase().indexOf(typed.toLowerCase());
  return at < 0 ? word : text.slice(0, at) + word + text.slice(at + typed.length);
}

function without(query: SearchQuery, drop: Close['filters'][number]['drop']): SearchQuery {
  const { since, until, ...rest } = query;
  const dropped = new Set<string>(drop);
  const kept = Object.entries(query.filters).filter(([facet]) => !dropped.has(facet));
  const dates = dropped.has('dates') ? {} : { ...(since && { since }), ...(until && { until }) };
  return { ...rest, ...dates, filters: Object.fromEntries(kept), offset: 0 };
}
