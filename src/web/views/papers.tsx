import type { HeldSource, PaperList } from '../../answers/papers.js';
import { count, SOURCE_WORDS } from '../../lib/words.js';
import { Actions } from '../parts/actions.js';
import { Choices } from '../parts/choices.js';
import { Exports } from '../parts/exports.js';
import { paperHref } from '../parts/links.js';
import { MorePages } from '../parts/more-pages.js';
import { When } from '../parts/signs.js';
import { plain, Print } from '../parts/text.js';
import { papersAsks, papersHref, SOURCES, type PapersAsked } from './papers-links.js';

/** The sources asked for, newest first. */
export function Papers({ asked, list }: { asked: PapersAsked; list: PaperList }) {
  const asks = papersAsks(asked);
  const to = (choice: Partial<PapersAsked>) => papersHref({ ...asked, ...choice, page: 1 });
  const first = (asked.page - 1) * SOURCES;
  return (
    <>
      <h1>Papers</h1>
      <p class="lead">Every source as it was received. Nothing is ever altered or removed.</p>
      <div class="filters section">
        <Choices
          title="Kind"
          counts={list.kinds}
          chosen={asked.kind}
          to={(kind) => to({ kind })}
          says={(kind) => SOURCE_WORDS[kind]}
        />
        <Choices title="Year" counts={list.years} chosen={asked.year} to={(year) => to({ year })} />
      </div>
      <Actions api={`/api/v1/papers${asks.size === 0 ? '' : `?${asks.toString()}`}`}>
        <Exports list="papers" asks={asks} />
      </Actions>
      <p class="section" role="status">
        <strong>{count(list.items.length, 'source')}</strong>
      </p>
      <ol class="papers" start={first + 1}>
        {list.items.slice(first, first + SOURCES).map((held) => (
          <Source {...held} />
        ))}
      </ol>
      <MorePages
        what="sources"
        page={asked.page}
        last={Math.ceil(list.items.length / SOURCES)}
        to={(page) => papersHref({ ...asked, page })}
      />
    </>
  );
}

function Source({ record, statements }: HeldSource) {
  return (
    <li data-item>
      <When date={record.date} />
      <div>
        <a href={paperHref(record.name)}>
          <Print of={record.title} />
        </a>
        <p class="small faint">
          {plain(record.name)} · {FORMATS[record.format] ?? record.format}
          {record.sameAs === null ? ` · ${count(statements, 'statement')}` : ' · another form of the same paper'}
          {record.specimen && ' · specimen'}
        </p>
      </div>
    </li>
  );
}

/** Forms of sources in words. */
export const FORMATS: Readonly<Record<string, string>> = {
  dump: 'text dump',
  pdf: 'PDF',
  scan: 'scan',
  page: 'web page',
  document: 'document (PDF)',
};
