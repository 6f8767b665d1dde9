import type { PaperAnswer } from '../../answers/papers.js';
import { count, dateWords } from '../../lib/words.js';
import { outwardHref } from '../../lib/outward.js';
import type { SourceRecord, Statement } from '../../model/statement.js';
import { idOf, modificationHref, pageHref, paperHref } from '../parts/links.js';
import { DerivedLink, Repaired } from '../parts/repairs.js';
import { DccSign, eventTitle, IdLink, ReleaseLink, RouteSign, StageSign, When } from '../parts/signs.js';
import { sourceWords } from '../parts/source-words.js';
import { plain, Print } from '../parts/text.js';
import { FORMATS } from './papers.js';

/** What is read in the marked print: each value beside it, and for a repaired one both forms and why. */
export function ReadHere({ read, name }: { read: readonly Statement[]; name: string }) {
  return (
    <>
      <h2>Read here</h2>
      {read.map((one) => (
        <section class="card">
          <h3>
            <IdLink id={idOf(one)} /> <Print of={one.title ?? 'title not told here'} />
          </h3>
          <Values one={one} />
          {one.repairs.length > 0 && <h4>Repaired</h4>}
          <Repaired repairs={one.repairs} />
          <DerivedLink repairs={one.repairs} />
          <p class="small">
            <a href={modificationHref(idOf(one))}>its whole history</a>
          </p>
        </section>
      ))}
      <p class="small">
        <a href={paperHref(name)}>about this source</a>
      </p>
    </>
  );
}

function Values({ one }: { one: Statement }) {
  const link = outwardHref(one.url);
  return (
    <dl class="values">
      <dt>Release</dt>
      <dd>{one.release === null ? 'not told' : <ReleaseLink release={one.release} />}</dd>
      <dt>Stage</dt>
      <dd>
        <StageSign stage={one.stage} />
      </dd>
      <dt>Route</dt>
      <dd>{one.decisionRoute === null ? 'not told' : <RouteSign route={one.decisionRoute} />}</dd>
      <dt>DCC</dt>
      <dd>{one.dccSystemsImpact === null ? 'not told' : <DccSign impact={one.dccSystemsImpact} />}</dd>
      {one.milestones.map(({ event, date, asPrinted, conditional }) => (
        <>
          <dt>{eventTitle(event)}</dt>
          <dd>
            {dateWords(date)} <span class="faint">printed “{plain(asPrinted)}”</span>
            {conditional && <span class="faint">, conditional</span>}
          </dd>
        </>
      ))}
      {link !== null && (
        <>
          <dt>Link</dt>
          <dd>
            <a href={link} rel="noreferrer external">
              {plain(link)}
            </a>
            {one.urlBasis === 'title' && <span class="faint"> (derived from the title)</span>}
          </dd>
        </>
      )}
    </dl>
  );
}

/** What is known of the source itself. */
export function AboutPaper({ paper }: { paper: PaperAnswer }) {
  const { record, forms } = paper;
  return (
    <>
      <h2>About this source</h2>
      <section class="card">
        <Particulars paper={paper} />
        {forms.length > 0 && (
          <p class="small">
            The same paper:{' '}
            {forms.map(({ name }) => (
              <a href={paperHref(name)}>{sourceWords(name)} </a>
            ))}
          </p>
        )}
      </section>
      <ul class="small releases-told">
        {record.releases.map(({ name, date }) => (
          <li>
            <ReleaseLink release={name} /> {date !== null && <When date={date} />}
          </li>
        ))}
      </ul>
      {record.kind === 'document' ? (
        <Names record={record} />
      ) : (
        <p class="small faint">Follow an id beside the print, or an outline on it, to see what is read there.</p>
      )}
    </>
  );
}

/** The modifications that a document names, each with the pages that do. */
function Names({ record: { name, names = [] } }: { record: SourceRecord }) {
  return (
    <>
      <p class="small faint">It is kept to be searched; the history rests on nothing it says.</p>
      <ul class="small releases-told">
        {names.map(({ key, pages }) => (
          <li>
            <a href={modificationHref(key)}>modification {key}</a>:{' '}
            {pages.map((page) => (
              <a href={pageHref(name, page)}>page {page} </a>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Particulars({ paper: { record, statements, findings } }: { paper: PaperAnswer }) {
  return (
    <dl class="values">
      <Value name="Kind" of={(FORMATS[record.format] ?? record.format) + (record.specimen ? ', specimen' : '')} />
      {record.reference !== null && <Value name="Reference" of={record.reference} />}
      {record.author !== null && <Value name="Author" of={record.author} />}
      <Value name="Received" of={dateWords(record.receivedAt.slice(0, 10))} />
      <Value name="From" of={record.origin} />
      <Value name="SHA-256" of={record.id} />
      <Value name="Says" of={count(statements.length, 'statement')} />
      <Value name="Findings" of={findings.length === 0 ? 'none' : `${findings.length} cite it`} />
    </dl>
  );
}

function Value({ name, of }: { name: string; of: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Print of={of} />
      </dd>
    </>
  );
}
