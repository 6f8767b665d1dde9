import { MilestoneEvent } from '../../model/words.js';
import { EVENT_LETTERS } from '../draw/marks.js';
import { eventTitle } from '../parts/signs.js';

const KEYS = [
  ['/', 'to the search box'],
  ['j k', 'to the next, the previous item of a view'],
  ['Enter', 'into the item'],
  ['[ ]', 'to the previous, the next paper, pair or page'],
  ['?', 'this help'],
] as const;

const SIGNS = [
  ['○', 'Development'],
  ['◔', 'Refinement'],
  ['◑', 'Report Phase'],
  ['◕', 'Decision'],
  ['●', 'Approved'],
  ['✔', 'Implemented'],
  ['⨯', 'Withdrawn or rejected'],
  ['‖', 'On hold'],
] as const;

const MARKS = [
  ['•', 'the day the source speaks for'],
  ['◇', 'the release'],
  ...MilestoneEvent.options.map((event) => [EVENT_LETTERS[event], eventTitle(event)] as const),
] as const;

/** What the views are for, the keys, and the signs. */
export function Help() {
  return (
    <>
      <h1>Help</h1>
      <div class="columns section">
        <section>
          <h2>Searching</h2>
          <ul class="plain-list">
            <li>
              An id in any spelling finds its modification: <kbd>MP78</kbd>, <kbd>mp-078</kbd>, <kbd>MPQ78</kbd>; so
              does one it bore before.
            </li>
            <li>
              Words are found as typed, as they begin, and nearly so. <kbd>“impact assessment”</kbd> in quotes is found
              as it stands.
            </li>
            <li>Several values of one facet are alternatives; those of several facets hold together.</li>
          </ul>
        </section>
        <section>
          <h2>Keys</h2>
          <Pairs of={KEYS} />
        </section>
        <section>
          <h2>Where is it printed?</h2>
          <p>
            Follow <span aria-hidden="true">¶</span> beside any value: the source opens with the place marked, and what
            was read there stands beside it. Where it was read otherwise than it is printed, both forms are shown, and
            why.
          </p>
        </section>
        <Stages />
        <TakingAway />
        <Timelines />
      </div>
    </>
  );
}

function Stages() {
  return (
    <section>
      <h2>Stages</h2>
      <Pairs of={SIGNS} />
    </section>
  );
}

function Timelines() {
  return (
    <section>
      <h2>Timelines</h2>
      <p>
        A row for each source; to the right the dates it announced. A date that stays is a line straight down, one that
        slipped leans to the right.
      </p>
      <Pairs of={MARKS} />
    </section>
  );
}

function TakingAway() {
  return (
    <section>
      <h2>Taking it away</h2>
      <p>
        Every view has an address that can be sent to a colleague. The row of small links takes its list as CSV, Excel
        or JSON Lines, follows it as a feed or a calendar, or shows the same answer of the <a href="/api">API</a>. Watch
        tells you what new papers change in it.
      </p>
    </section>
  );
}

function Pairs({ of }: { of: readonly (readonly [string, string])[] }) {
  return (
    <dl class="values">
      {of.map(([sign, words]) => (
        <>
          <dt>
            {sign.split(' ').map((one) => (
              <kbd>{one}</kbd>
            ))}
          </dt>
          <dd>{words}</dd>
        </>
      ))}
    </dl>
  );
}
