import { dateWords } from '../../lib/words.js';
import type { PageTexts } from '../../model/statement.js';
import { Print } from '../parts/text.js';

/** What only a modification's page says of it: who raised it and when, the issue, the solution, its timeline. */
export function PageFields({ page }: { page: PageTexts }) {
  const { proposer, dateRaised, stageAsPrinted, issue, solution, timeline } = page;
  const short = [
    ['Proposer', proposer],
    ['Raised', dateRaised === null ? null : dateWords(dateRaised)],
    ['Stage as printed', stageAsPrinted],
  ] as const;
  const long = [
    ['Issue', issue],
    ['Solution', solution],
  ] as const;
  return (
    <div class="page-fields">
      <dl class="values">
        {short.map(([name, text]) => text !== null && <Field name={name} text={text} />)}
        {long.map(([name, text]) => text !== null && <Field name={name} text={text} />)}
      </dl>
      {timeline.length > 0 && (
        <details>
          <summary>Timeline of the page</summary>
          <ul class="plain-list small">
            {timeline.map(({ date, endDate, event }) => (
              <li>
                <strong>
                  {dateWords(date)}
                  {endDate !== undefined && ` to ${dateWords(endDate)}`}
                </strong>{' '}
                <Print of={event ?? ''} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Field({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {text.split('\n').map((line) => (
          <p>
            <Print of={line} />
          </p>
        ))}
      </dd>
    </>
  );
}
