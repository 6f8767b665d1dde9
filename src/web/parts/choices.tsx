import type { Counted } from '../../lib/counted.js';

interface ChoicesProps<Value extends string> {
  readonly title: string;
  readonly counts: readonly Counted<Value>[];
  readonly chosen: string | undefined;
  /** The address with a value chosen, or with none. */
  readonly to: (value: Value | undefined) => string;
  readonly says?: (value: Value) => string;
}

/** The values by which a list may be narrowed, one at a time: each chooses itself, or undoes its choice. */
export function Choices<Value extends string>({ title, counts, chosen, to, says = plainly }: ChoicesProps<Value>) {
  return (
    <p>
      <span class="faint">{title}</span>
      {counts.map(({ value, count }) => (
        <a href={to(value === chosen ? undefined : value)} aria-current={value === chosen ? 'true' : undefined}>
          {says(value)} <span class="number">{count}</span>
        </a>
      ))}
    </p>
  );
}

function plainly(value: string): string {
  return value.replaceAll('-', ' ');
}
