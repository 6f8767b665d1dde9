import type { Child } from 'hono/jsx';
import { dateWords } from '../../lib/words.js';
import type { PageTexts } from '../../model/statement.js';
import { outwardHref } from '../../lib/outward.js';
import { placesHref } from '../parts/links.js';
import { Print } from '../parts/text.js';

interface PageFieldsProps {
  readonly page: PageTexts;
  /** The name of the capture that says it. */
  readonly source: string;
}

/** What only a modification's page says of it, each with the way to its place on the page. */
export function PageFields({ page, source }: PageFieldsProps) {
  const told = [...shortFields(page), ...longFields(page)].filter(([, , lines]) => lines.length > 0);
  return (
    <div class="page-fields">
      <dl class="values">
        {told.map(([field, name, lines]) => (
          <>
            <dt>{name}</dt>
            <dd>
              {lines.map((line, at) => (
                <p>
                  <Print of={line} />{' '}
                  {at === lines.length - 1 && <FieldPrint page={page} field={field} name={name} source={source} />}
                </p>
              ))}
            </dd>
          </>
        ))}
      </dl>
      <PageTimeline page={page} source={source} />
      <PageDocuments page={page} source={source} />
    </div>
  );
}

type Told = readonly [field: string, name: string, lines: readonly string[]];

function shortFields(page: PageTexts): Told[] {
  const { proposer, proposerOrganisation, leadAnalyst, dateRaised, stageAsPrinted, urgent } = page;
  return [
    ['proposer', 'Proposer', linesOf(proposer)],
    ['proposerOrganisation', 'Organisation', linesOf(proposerOrganisation)],
    ['leadAnalyst', 'Lead analyst', linesOf(leadAnalyst)],
    ['dateRaised', 'Raised', dateRaised === null ? [] : [dateWords(dateRaised)]],
    ['stageAsPrinted', 'Stage as printed', linesOf(stageAsPrinted)],
    ['urgent', 'Urgent', urgent === null ? [] : [urgent ? 'yes' : 'no']],
  ];
}

function longFields({ issue, solution, impactedParties, documentsAffected }: PageTexts): Told[] {
  return [
    ['issue', 'Issue', linesOf(issue)],
    ['solution', 'Solution', linesOf(solution)],
    ['impactedParties', 'Impacted parties', impactedParties],
    ['documentsAffected', 'Documents affected', documentsAffected],
  ];
}

function linesOf(text: string | null): string[] {
  return text === null ? [] : text.split('\n').filter((line) => line.trim() !== '');
}

function PageTimeline({ page, source }: PageFieldsProps) {
  if (page.timeline.length === 0) return null;
  return (
    <Folded title={`Timeline of the page, ${page.timeline.length} rows`}>
      {page.timeline.map(({ date, endDate, event }) => (
        <li>
          <strong>
            {dateWords(date)}
            {endDate !== undefined && ` to ${dateWords(endDate)}`}
          </strong>{' '}
          <Print of={event ?? ''} />
        </li>
      ))}
      <li>
        <FieldPrint page={page} field="timeline" name="timeline" source={source} />
      </li>
    </Folded>
  );
}

function PageDocuments({ page, source }: PageFieldsProps) {
  if (page.documents.length === 0) return null;
  return (
    <Folded title={`Documents on the page, ${page.documents.length}`}>
      {page.documents.map(({ title, date, url }) => {
        const link = outwardHref(url ?? null);
        return (
          <li>
            {link === null ? (
              <Print of={title} />
            ) : (
              <a href={link} rel="noreferrer external">
                <Print of={title} />
              </a>
            )}
            {date !== undefined && <span class="faint"> {dateWords(date)}</span>}
          </li>
        );
      })}
      <li>
        <FieldPrint page={page} field="documents" name="documents" source={source} />
      </li>
    </Folded>
  );
}

function Folded({ title, children }: { title: string; children?: Child }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul class="plain-list small">{children}</ul>
    </details>
  );
}

/** One click to where the page prints a field. */
function FieldPrint({ page, field, name, source }: PageFieldsProps & { field: string; name: string }) {
  const places = page.places[field] ?? [];
  if (places.length === 0) return null;
  return (
    <a class="print sign" href={placesHref(source, places.slice(0, 1))} title={`Show where ${source} prints this`}>
      <span aria-hidden="true">¶</span> <span class="unseen-text">Print of {name.toLowerCase()}</span>
    </a>
  );
}
