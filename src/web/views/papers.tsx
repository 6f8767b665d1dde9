import { count } from '../../lib/words.js';
import type { SourceRecord } from '../../model/statement.js';
import { Actions } from '../parts/actions.js';
import { Exports } from '../parts/exports.js';
import { paperHref } from '../parts/links.js';
import { When } from '../parts/signs.js';
import { plain, Print } from '../parts/text.js';

/** All sources, newest first. */
export function Papers({ papers }: { papers: readonly { record: SourceRecord; statements: number }[] }) {
  return (
    <>
      <h1>Papers</h1>
      <p class="lead">Every source as it was received. Nothing is ever altered or removed.</p>
      <Actions api="/api/v1/papers">
        <Exports list="papers" />
      </Actions>
      <ol class="papers section">
        {papers.map(({ record, statements }) => (
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
        ))}
      </ol>
    </>
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
