import { capitalised, count, dateWords, EVENT_WORDS, SOURCE_WORDS, STAGE_WORDS } from '../../lib/words.js';
import type { SearchAnswer, SearchHit, SearchQuery } from '../../model/search.js';
import type { SourceKind } from '../../model/source.js';
import { Actions } from '../parts/actions.js';
import { MorePages } from '../parts/more-pages.js';
import { WatchThis } from '../parts/watch.js';
import { Exports } from '../parts/exports.js';
import { idOf, modificationHref } from '../parts/links.js';
import { searchFeedHref, Subscribing } from '../parts/subscribing.js';
import { DccSign, IdLink, ReleaseLink, RouteSign, StageSign, StatementPrint } from '../parts/signs.js';
import { Marked, Print } from '../parts/text.js';
import { choicesOf, PAGE, questionHref } from '../routes/question.js';
import { Facets, HiddenChoices } from './search-facets.js';
import { Chips } from './search-chips.js';
import { CloseBy } from './search-close.js';
import { DocumentHits } from './search-documents.js';
import { WhatIsNew, type News } from './search-news.js';

/** What the front page shows. */
export interface SearchView {
  readonly query: SearchQuery;
  readonly answer: SearchAnswer;
  /** What the newest paper changed; shown where nothing is asked. */
  readonly news: News | null;
}

/** The front page: one box, what it finds, and facets beside it. */
export function Search({ query, answer, news }: SearchView) {
  return (
    <>
      <SearchBox query={query} />
      <div class="found" id="found" data-live>
        <Facets query={query} facets={answer.facets} />
        <section class="results" aria-label="Results">
          {news !== null && <WhatIsNew news={news} />}
          <ResultsHead query={query} answer={answer} />
          <Chips query={query} />
          {answer.close !== undefined && choicesOf(query).size > 0 && <CloseBy query={query} close={answer.close} />}
          <ol class="hits" start={query.offset + 1}>
            {answer.hits.map((hit) => (
              <Hit hit={hit} />
            ))}
          </ol>
          <DocumentHits query={query} found={answer.documents} />
          <MorePages
            what="results"
            page={Math.floor(query.offset / PAGE) + 1}
            last={Math.ceil(Math.max(answer.total, isOfDocuments(query) ? answer.documents.total : 0) / PAGE)}
            to={(page) => questionHref({ ...query, offset: (page - 1) * PAGE })}
          />
        </section>
      </div>
    </>
  );
}

/** Whether documents are asked for, so that their pages fill the page of results. */
function isOfDocuments({ filters }: SearchQuery): boolean {
  return filters.kind?.includes('document') === true;
}

function SearchBox({ query }: { query: SearchQuery }) {
  return (
    <form class="search" action="/" method="get" role="search" id="search">
      <h1>
        <label for="q">Search the history of the Smart Energy Code</label>
      </h1>
      <div class="box">
        <input
          id="q"
          name="q"
          type="search"
          value={query.text}
          placeholder="MP078, firmware, “impact assessment” …"
          autocomplete="off"
          spellcheck={false}
          maxlength={1000}
        />
        <button type="submit">Search</button>
      </div>
      <HiddenChoices query={query} />
    </form>
  );
}

const SORTS = [
  ['relevance', 'best match'],
  ['newest', 'newest'],
  ['next-deadline', 'next deadline'],
] as const;

function ResultsHead({ query, answer }: { query: SearchQuery; answer: SearchAnswer }) {
  const asks = query.text === '' ? 'known' : 'found';
  const isFound = answer.total + answer.documents.total > 0;
  return (
    <div class="results-head">
      <p role="status">
        <strong>{count(answer.total, 'modification')}</strong> {asks}
        {answer.words === 'some' && <span class="faint">: none has all the words, these have some</span>}
      </p>
      {answer.total > 1 && <Sorts query={query} />}
      <Actions api={`/api/v1/search?${choicesOf(query).toString()}`}>
        <WatchThis asks={choicesOf(query)} what="this search" />
        {isFound && <Exports list="search" asks={choicesOf(query)} />}
        <Subscribing feed={searchFeedHref(query)} calendar={choicesOf(query)} />
      </Actions>
    </div>
  );
}

/** The ways to sort; where no words are asked, none matches better than another, and the newest come first. */
function Sorts({ query }: { query: SearchQuery }) {
  const isBare = query.text === '';
  const chosen = isBare && query.sort === 'relevance' ? 'newest' : query.sort;
  return (
    <p class="sorts">
      <span class="faint">by</span>{' '}
      {SORTS.filter(([sort]) => !isBare || sort !== 'relevance').map(([sort, name]) => (
        <a href={questionHref({ ...query, sort, offset: 0 })} aria-current={sort === chosen ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </p>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { statement } = hit;
  const title = hit.highlights.find(({ field }) => field === 'title');
  const text = hit.highlights.find(({ field }) => field === 'statusText');
  const onPage = hit.highlights.find(({ field }) => field === 'pageText');
  return (
    <li class="hit" data-item>
      <h2>
        <IdLink id={idOf(hit)} />{' '}
        <a class="title" href={modificationHref(idOf(hit))}>
          {title ? <Marked of={title.text} ranges={title.ranges} /> : <Print of={hit.title ?? 'title not known'} />}
        </a>
      </h2>
      <HitFacts hit={hit} />
      <p class="said">{text ? <Marked of={text.text} ranges={text.ranges} /> : <Said hit={hit} />}</p>
      {onPage && (
        <p class="said">
          <span class="faint">Its page: </span>
          <Marked of={onPage.text} ranges={onPage.ranges} />
        </p>
      )}
      <p class="source">
        <StatementPrint
          name={statement.sourceName}
          id={statement.id}
          says={`${capitalised(SOURCE_WORDS[statement.kind as SourceKind])}, ${dateWords(statement.date)}`}
        />
        {statement.since !== statement.date && <span class="faint"> · said since {dateWords(statement.since)}</span>}
        {hit.why !== undefined && <span class="why">{hit.why}</span>}
      </p>
    </li>
  );
}

/** What stands for a hit whose status text is not what matched; where none is printed, what its source says of it. */
function Said({ hit: { statement, highlights } }: { hit: SearchHit }) {
  const { statusText, stage, release, kind, pageText } = statement;
  const isBare = statusText === '' || (stage !== null && statusText === STAGE_WORDS[stage]);
  if (isBare && release !== null && (kind === 'release' || kind === 'release-news'))
    return (
      <span class="faint">
        {stage === 'implemented' ? 'Came with' : 'Listed for'} the {release} SEC Release, says the {SOURCE_WORDS[kind]}.
      </span>
    );
  if (statusText !== '') return <Print of={statusText} />;
  if (pageText === null || highlights.some(({ field }) => field === 'pageText')) return null;
  return (
    <>
      <span class="faint">Its page: </span>
      <Print of={beginningOf(pageText)} />
    </>
  );
}

/** So much of a long text as a hit shows, cut between words. */
function beginningOf(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, text.lastIndexOf(' ', 240))} …`;
}

function HitFacts({ hit: { statement, ids, modificationId, nextMilestone } }: { hit: SearchHit }) {
  const former = ids.filter((id) => id !== modificationId);
  return (
    <p class="facts">
      <StageSign stage={statement.stage} />
      <ReleaseLink release={statement.release} />
      <RouteSign route={statement.decisionRoute} />
      {statement.dccSystemsImpact === true && <DccSign impact={true} />}
      {former.length > 0 && <span class="fact">formerly {former.join(', ')}</span>}
      {nextMilestone && (
        <span class="fact">
          next: {EVENT_WORDS[nextMilestone.event]}, {dateWords(nextMilestone.date)}
        </span>
      )}
    </p>
  );
}
