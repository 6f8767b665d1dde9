import type { Repair } from '../../model/printed.js';
import { Print } from './text.js';

const FIELD_WORDS: Readonly<Record<string, string>> = {
  modificationId: 'Id',
  title: 'Title',
  statusText: 'Status',
  url: 'Link',
};

/** What was read otherwise than it is printed: both forms, and why. */
export function Repaired({ repairs }: { repairs: readonly Repair[] }) {
  return <BothForms repairs={repairs.filter((one) => !isUnprinted(one))} />;
}

/** A link that is not printed at all, and whence it is known; folded away. */
export function DerivedLink({ repairs }: { repairs: readonly Repair[] }) {
  const derived = repairs.filter(isUnprinted);
  if (derived.length === 0) return null;
  return (
    <details class="unfolds">
      <summary>Its link is derived</summary>
      <BothForms repairs={derived} />
    </details>
  );
}

function isUnprinted({ field, printed }: Repair): boolean {
  return field === 'url' && printed === '';
}

function BothForms({ repairs }: { repairs: readonly Repair[] }) {
  if (repairs.length === 0) return null;
  return (
    <div class="repairs">
      {repairs.map(({ field, printed, repaired, evidence }) => (
        <dl>
          <dt>{FIELD_WORDS[field] ?? field} as printed</dt>
          <dd class="as-printed">{printed === '' ? <span class="faint">not printed</span> : <Print of={printed} />}</dd>
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
