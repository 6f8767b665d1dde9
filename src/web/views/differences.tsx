import { changeWords } from '../../lib/change-words.js';
import { groupForReading } from '../../answers/changes.js';
import type { Shift } from '../../answers/changes.js';
import type { DifferencesAnswer, TextPair } from '../../answers/differences.js';
import { dateWords } from '../../lib/words.js';
import type { Change, SourceRecord } from '../../model/statement.js';
import { Actions } from '../parts/actions.js';
import { Exports } from '../parts/exports.js';
import { idOf, paperHref } from '../parts/links.js';
import { IdLink, PlacePrints, ReleaseLink, StageSign, StatementPrint } from '../parts/signs.js';
import { plain } from '../parts/text.js';
import { differencesHref } from './differences-links.js';
import { Inline, SideBySide } from './word-diff.js';

/** What the page of differences shows. */
export interface DifferencesView {
  readonly answer: DifferencesAnswer;
  readonly show: 'side' | 'inline';
  readonly nameOf: (source: string) => string;
}

/** What changed from one paper to another: grouped as a person reads it, then the status texts word by word. */
export function Differences({ answer, show, nameOf }: DifferencesView) {
  const pair = new URLSearchParams({ from: answer.from.name, to: answer.to.name });
  return (
    <>
      <h1>Differences</h1>
      <Chosen answer={answer} show={show} />
      <Actions api={`/api/v1/diff?${pair.toString()}`}>
        <Exports list="diff" asks={pair} />
      </Actions>
      {answer.changes.length === 0 ? (
        <p class="section">Nothing changed from one to the other.</p>
      ) : (
        <Groups answer={answer} nameOf={nameOf} />
      )}
      {answer.texts.length > 0 && <Texts answer={answer} show={show} nameOf={nameOf} />}
    </>
  );
}

function Chosen({ answer, show }: { answer: DifferencesAnswer; show: DifferencesView['show'] }) {
  const { from, to, previous, next, papers } = answer;
  const way = show === 'inline' ? 'inline' : undefined;
  return (
    <div class="pair">
      <form action="/differences" method="get">
        <Select name="from" label="From" papers={papers} chosen={from} />
        <Select name="to" label="to" papers={papers} chosen={to} />
        {show === 'inline' && <input type="hidden" name="show" value="inline" />}
        <button class="quiet" type="submit">
          Compare
        </button>
      </form>
      <nav aria-label="Pairs of papers">
        {previous !== null && (
          <a rel="prev" href={differencesHref(previous.from.name, previous.to.name, way)}>
            ← {dateWords(previous.from.date)} to {dateWords(previous.to.date)}
          </a>
        )}
        {next !== null && (
          <a rel="next" href={differencesHref(next.from.name, next.to.name, way)}>
            {dateWords(next.from.date)} to {dateWords(next.to.date)} →
          </a>
        )}
      </nav>
    </div>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly papers: readonly SourceRecord[];
  readonly chosen: SourceRecord;
}

function Select({ name, label, papers, chosen }: SelectProps) {
  const known = papers.some(({ id }) => id === chosen.id) ? papers : [chosen, ...papers];
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {known.toReversed().map((paper) => (
          <option value={paper.name} selected={paper.id === chosen.id}>
            {`${dateWords(paper.date)} – ${plain(paper.name)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Groups({ answer, nameOf }: { answer: DifferencesAnswer; nameOf: (source: string) => string }) {
  const groups = groupForReading(answer.changes);
  const shifts = (of: readonly Shift[], word: string) =>
    of.map(({ change, by, unit }) => ({ change, by: `${by} ${by === 1 ? unit.slice(0, -1) : unit} ${word}` }));
  const bare = (of: readonly Change[]) => of.map((change) => ({ change, by: null }));
  const told = [
    ['Added', bare(groups.added)],
    ['Removed', bare(groups.removed)],
    ['Left as their release came', bare(groups.passed)],
    ['Decided', bare(groups.decided)],
    ['Slipped', shifts(groups.slipped, 'later')],
    ['Brought forward', shifts(groups.broughtForward, 'earlier')],
    ['Other', bare(groups.other)],
  ] as const;
  return (
    <>
      {told
        .filter(([, items]) => items.length > 0)
        .map(([title, items]) => (
          <section class="section">
            <h2>
              {title} <span class="faint">{items.length}</span>
            </h2>
            <ul class="changes">
              {items.map((item) => (
                <ChangeItem {...item} nameOf={nameOf} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function ChangeItem({ change, by, nameOf }: { change: Change; by: string | null; nameOf: (source: string) => string }) {
  const { modificationId, release, places } = change;
  return (
    <li data-item>
      {modificationId === undefined ? <ReleaseLink release={release ?? null} /> : <IdLink id={modificationId} />}
      <span>
        {plain(changeWords(change))}
        {by !== null && <strong class="by"> {by}</strong>}
        <br />
        <PlacePrints places={places} nameOf={nameOf} />
      </span>
    </li>
  );
}

function Texts({ answer, show, nameOf }: DifferencesView) {
  const { from, to, texts } = answer;
  return (
    <section class="section" aria-labelledby="texts">
      <h2 id="texts">
        Status texts that changed <span class="faint">{texts.length}</span>
      </h2>
      <p class="sorts ways">
        <a href={differencesHref(from.name, to.name)} aria-current={show === 'side' ? 'true' : undefined}>
          side by side
        </a>
        <a href={differencesHref(from.name, to.name, 'inline')} aria-current={show === 'inline' ? 'true' : undefined}>
          inline
        </a>
      </p>
      {show === 'side' && (
        <div class="texts-head" aria-hidden="true">
          <a href={paperHref(from.name)} tabindex={-1}>
            {dateWords(from.date)}
          </a>
          <a href={paperHref(to.name)} tabindex={-1}>
            {dateWords(to.date)}
          </a>
        </div>
      )}
      {texts.map((pair) => (
        <TextPairItem pair={pair} show={show} nameOf={nameOf} />
      ))}
    </section>
  );
}

function TextPairItem({
  pair,
  show,
  nameOf,
}: {
  pair: TextPair;
  show: DifferencesView['show'];
  nameOf: (source: string) => string;
}) {
  const { before, after, words } = pair;
  return (
    <article class="text-pair">
      <p class="facts">
        <IdLink id={idOf(after)} />
        <ReleaseLink release={after.release} />
        <StageSign stage={before.stage} />
        {before.stage !== after.stage && (
          <>
            <span aria-label="became">→</span>
            <StageSign stage={after.stage} />
          </>
        )}
        <StatementPrint name={nameOf(before.source)} id={before.id} says="before" />
        <StatementPrint name={nameOf(after.source)} id={after.id} says="after" />
      </p>
      {show === 'side' ? <SideBySide words={words} /> : <Inline words={words} />}
    </article>
  );
}
