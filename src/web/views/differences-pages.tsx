import type { CapturedPage, CapturesAnswer, FieldPair } from '../../answers/captures.js';
import { count, dateWords } from '../../lib/words.js';
import type { Place } from '../../model/printed.js';
import { Actions } from '../parts/actions.js';
import { placesHref } from '../parts/links.js';
import { Print } from '../parts/text.js';
import { pagesHref, type Show } from './differences-links.js';
import { ChosenPair, TextsHead, Ways, WhatIsCompared } from './differences-pair.js';
import { Inline, SideBySide } from './word-diff.js';

/** What changed from one capture of a page to another, field by field and word by word. */
export function PageDifferences({ answer, show }: { answer: CapturesAnswer | null; show: Show }) {
  return (
    <>
      <h1>Differences</h1>
      <WhatIsCompared of="pages" />
      {answer === null ? (
        <p>No page is held in two captures yet. A page that is fetched or added again on another day becomes one.</p>
      ) : (
        <Compared answer={answer} show={show} />
      )}
    </>
  );
}

function Compared({ answer, show }: { answer: CapturesAnswer; show: Show }) {
  const { from, to, page, changed, same, pages } = answer;
  return (
    <>
      <h2 class="compared">
        <Print of={to.title} />
      </h2>
      <ChosenPair {...answer} of="pages" show={show} among={page.captures} />
      <Actions api={pagesHref(from.name, to.name).replace('/differences', '/api/v1/diff')} />
      <section class="section" aria-labelledby="changed">
        <h2 id="changed">
          {changed.length === 0 ? 'Nothing changed' : 'What changed'} <span class="faint">{changed.length || ''}</span>
        </h2>
        <Ways side={pagesHref(from.name, to.name)} inline={pagesHref(from.name, to.name, 'inline')} show={show} />
        {show === 'side' && changed.length > 0 && <TextsHead from={from} to={to} />}
        {changed.map((field) => (
          <Field field={field} answer={answer} show={show} />
        ))}
        {same.length > 0 && <p class="section faint">Both print alike: {same.join(', ')}.</p>}
      </section>
      <OtherPages pages={pages.filter(({ slug }) => slug !== page.slug)} />
    </>
  );
}

function Field({ field, answer, show }: { field: FieldPair; answer: CapturesAnswer; show: Show }) {
  const { name, words, before, after } = field;
  return (
    <article class="text-pair" data-item>
      <p class="facts">
        <strong>
          <Print of={name} />
        </strong>
        <FieldPrint places={before} name={answer.from.name} says="before" field={name} />
        <FieldPrint places={after} name={answer.to.name} says="after" field={name} />
      </p>
      {show === 'side' ? <SideBySide words={words} /> : <Inline words={words} />}
    </article>
  );
}

interface FieldPrintProps {
  readonly places: readonly Place[];
  readonly name: string;
  readonly says: string;
  readonly field: string;
}

function FieldPrint({ places, name, says, field }: FieldPrintProps) {
  if (places.length === 0) return null;
  return (
    <a class="print" href={placesHref(name, places.slice(0, 1))}>
      <span aria-hidden="true">¶</span> {says}
      <span class="unseen-text">: print of {field}</span>
    </a>
  );
}

function OtherPages({ pages }: { pages: readonly CapturedPage[] }) {
  if (pages.length === 0) return null;
  return (
    <section class="section" aria-labelledby="others">
      <h2 id="others">Other pages with several captures</h2>
      <ul class="plain-list">
        {pages.map(({ slug, captures }) => (
          <li>
            <a href={`/differences/pages?page=${encodeURIComponent(slug)}`}>
              <Print of={captures.at(-1)?.title ?? slug} />
            </a>{' '}
            <span class="faint">
              {count(captures.length, 'capture')}, the last of {dateWords(captures.at(-1)?.date ?? '')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
