import type { Repair } from '../../model/printed.js';
import { Print } from './text.js';

const FIELD_WORDS: Readonly<Record<string, string>> = {
  modificationId: 'Id',
  title: 'Title',
  statusText: 'Status',
  url: 'Link',
};

/** What was read otherwise than it is printed: both forms, and why. */
export function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  if (repairs.length === 0) return null;
  return (
    <div class="repairs">
      {repairs.map(({ field, printed, repaired, evidence }) => (
        <dl>
          <dt>{FIELD_WORDS[field] ?? field} as printed</dt>
          <dd class="as-printed">
            <Print of={printed} />
          </dd>
          <dt>read as</dt>
          <dd class="read-as">
            <Print of={repaired} />
          </dd>
          <dt>because</dt>
          <dd>
            <Print of={evidence} />
          </dd>
        </dl>
      ))}
    </div>
  );
}
