import { dateWords } from '../../lib/words.js';
import type { SourceRecord } from '../../model/statement.js';
import { paperHref } from '../parts/links.js';
import { sourceWords } from '../parts/source-words.js';
import { differencesHref, pagesHref, type Show } from './differences-links.js';

/** Two sources, the older first. */
interface Pair {
  readonly from: SourceRecord;
  readonly to: SourceRecord;
}

interface PairProps extends Pair {
  readonly of: 'papers' | 'pages';
  readonly show: Show;
  readonly previous: Pair | null;
  readonly next: Pair | null;
  /** All that may be chosen, oldest first. */
  readonly among: readonly SourceRecord[];
}

/** Whether papers are compared or the captures of a page. */
export function WhatIsCompared({ of }: { of: PairProps['of'] }) {
  return (
    <nav class="sorts ways" aria-label="What is compared">
      <a href="/differences" aria-current={of === 'papers' ? 'page' : undefined}>
        papers
      </a>
      <a href="/differences/pages" aria-current={of === 'pages' ? 'page' : undefined}>
        captures of a page
      </a>
    </nav>
  );
}

/** Which two are compared, with others to choose and the ways to the pairs before and after. */
export function ChosenPair({ of, from, to, show, previous, next, among }: PairProps) {
  const hrefOf = of === 'papers' ? differencesHref : pagesHref;
  const step = (pair: Pair) => hrefOf(pair.from.name, pair.to.name, show);
  return (
    <div class="pair">
      <form action={of === 'papers' ? '/differences' : '/differences/pages'} method="get">
        <Select of={of} name="from" label="From" among={among} chosen={from} />
        <Select of={of} name="to" label="to" among={among} chosen={to} />
        {show === 'inline' && <input type="hidden" name="show" value="inline" />}
        <button class="quiet" type="submit">
          Compare
        </button>
      </form>
      <nav aria-label="Pairs before and after">
        {previous !== null && (
          <a rel="prev" href={step(previous)}>
            ← {dateWords(previous.from.date)} to {dateWords(previous.to.date)}
          </a>
        )}
        {next !== null && (
          <a rel="next" href={step(next)}>
            {dateWords(next.from.date)} to {dateWords(next.to.date)} →
          </a>
        )}
      </nav>
    </div>
  );
}

interface SelectProps extends Pick<PairProps, 'of'> {
  readonly name: string;
  readonly label: string;
  readonly among: readonly SourceRecord[];
  readonly chosen: SourceRecord;
}

function Select({ of, name, label, among, chosen }: SelectProps) {
  const known = among.some(({ id }) => id === chosen.id) ? among : [chosen, ...among];
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {known.toReversed().map((source) => (
          <option value={source.name} selected={source.id === chosen.id}>
            {of === 'pages' ? dateWords(source.date) : sourceWords(source.name)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The two ways to look at changed texts. */
export function Ways({ side, inline, show }: { side: string; inline: string; show: Show }) {
  return (
    <p class="sorts ways">
      <a href={side} aria-current={show === 'side' ? 'true' : undefined}>
        side by side
      </a>
      <a href={inline} aria-current={show === 'inline' ? 'true' : undefined}>
        inline
      </a>
    </p>
  );
}

/** The days of the two, above their texts; each leads to its source. */
export function TextsHead({ from, to }: Pair) {
  return (
    <div class="texts-head" aria-hidden="true">
      {[from, to].map(({ name, date }) => (
        <a href={paperHref(name)} tabindex={-1}>
          {dateWords(date)}
        </a>
      ))}
    </div>
  );
}
