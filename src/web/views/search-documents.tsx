import { count, dateWords } from '../../lib/words.js';
import type { DocumentHit, SearchAnswer, SearchQuery } from '../../model/search.js';
import { pageHref } from '../parts/links.js';
import { IdLink } from '../parts/signs.js';
import { sourceWords } from '../parts/source-words.js';
import { Marked, Print } from '../parts/text.js';
import { questionHref } from '../routes/question.js';

/** What pages of documents say, below the modifications that are found. */
export function DocumentHits({ query, found }: { query: SearchQuery; found: SearchAnswer['documents'] }) {
  if (found.hits.length === 0) return null;
  const ofAll = { ...query, filters: { ...query.filters, kind: ['document'] }, offset: 0 };
  return (
    <section class="section" aria-labelledby="in-documents">
      <h2 id="in-documents">{count(found.total, 'page')} of documents</h2>
      <ol class="hits">
        {found.hits.map((hit) => (
          <Hit hit={hit} />
        ))}
      </ol>
      {found.total > found.hits.length && query.filters.kind === undefined && (
        <p>
          <a href={questionHref(ofAll)}>All {count(found.total, 'page')} of documents</a>
        </p>
      )}
    </section>
  );
}

function Hit({ hit }: { hit: DocumentHit }) {
  return (
    <li class="hit" data-item>
      <h3>
        <a class="title" href={pageHref(hit.sourceName, hit.page)}>
          <Print of={hit.title} />, page {hit.page}
        </a>
      </h3>
      <p class="said">
        <Marked of={hit.text} ranges={hit.ranges} />
      </p>
      <p class="source">
        {sourceWords(hit.sourceName)} <span class="faint">· {dateWords(hit.date)}</span>{' '}
        {hit.names.map((id) => (
          <>
            <IdLink id={id} />{' '}
          </>
        ))}
      </p>
    </li>
  );
}
