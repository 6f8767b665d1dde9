import { changeWords } from '../../lib/change-words.js';
import { groupForReading } from '../../answers/changes.js';
import type { Shift } from '../../answers/changes.js';
import type { DifferencesAnswer, TextPair } from '../../answers/differences.js';
import type { Change } from '../../model/statement.js';
import { Actions } from '../parts/actions.js';
import { Exports } from '../parts/exports.js';
import { idOf } from '../parts/links.js';
import { IdLink, PlacePrints, ReleaseLink, StageSign, StatementPrint } from '../parts/signs.js';
import { plain, Print } from '../parts/text.js';
import { differencesHref, type Show } from './differences-links.js';
import { ChosenPair, TextsHead, Ways, WhatIsCompared } from './differences-pair.js';
import { Inline, SideBySide } from './word-diff.js';

/** What the page of differences shows. */
export interface DifferencesView {
  readonly answer: DifferencesAnswer;
  readonly show: Show;
  readonly nameOf: (source: string) => string;
  /** The title of a modification by its id. */
  readonly titleOf: (id: string) => string | null;
}

/** What changed from one paper to another: grouped as a person reads it, then the status texts word by word. */
export function Differences(view: DifferencesView) {
  const { answer, show } = view;
  const pair = new URLSearchParams({ from: answer.from.name, to: answer.to.name });
  return (
    <>
      <h1>Differences</h1>
      <WhatIsCompared of="papers" />
      <ChosenPair {...answer} of="papers" show={show} among={answer.papers} />
      <Actions api={`/api/v1/diff?${pair.toString()}`}>
        <Exports list="diff" asks={pair} />
      </Actions>
      {answer.changes.length === 0 ? (
        <p class="section">Nothing changed from one to the other.</p>
      ) : (
        <Groups {...view} />
      )}
      {answer.texts.length > 0 && <Texts {...view} />}
    </>
  );
}

function Groups({ answer, nameOf, titleOf }: DifferencesView) {
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
                <ChangeItem {...item} nameOf={nameOf} titleOf={titleOf} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

interface ChangeItemProps extends Pick<DifferencesView, 'nameOf' | 'titleOf'> {
  readonly change: Change;
  /** How far a date moved, in words. */
  readonly by: string | null;
}

function ChangeItem({ change, by, nameOf, titleOf }: ChangeItemProps) {
  const { modificationId, release, places } = change;
  const title = modificationId === undefined ? null : titleOf(modificationId);
  return (
    <li data-item>
      {modificationId === undefined ? <ReleaseLink release={release ?? null} /> : <IdLink id={modificationId} />}
      <span>
        {plain(changeWords(change))}
        {by !== null && <strong class="by"> {by}</strong>}
        {title !== null && (
          <span class="change-title">
            <Print of={title} />
          </span>
        )}
      </span>
      <PlacePrints places={places} nameOf={nameOf} />
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
      <Ways
        side={differencesHref(from.name, to.name)}
        inline={differencesHref(from.name, to.name, 'inline')}
        show={show}
      />
      {show === 'side' && <TextsHead from={from} to={to} />}
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
