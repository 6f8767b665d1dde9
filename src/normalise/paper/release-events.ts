import type { Day, ReleaseName } from '../../model/ids.js';
import type { ReleaseEvent } from '../../model/paper-facts.js';
import type { ReleaseEventKind } from '../../model/words.js';
import { sentencesOf } from '../status/clauses.js';
import { datesIn } from '../words/dates-in-text.js';
import type { Passage } from './narrative.js';
import { releasesNamedIn } from '../words/release-names.js';
import { type Tense, tenseOf } from '../status/tense.js';

const BASELINE = /\b(re-?)?-?\s?baselin(?:e|ed|es|ing)\b/i;
/** Where one thing that is said of the baseline ends and the next begins. */
const NEXT_STATEMENT = /,?\s+(?:and|but)\s+(?=(?:\S+\s+){0,4}?(?:will|is|was|has|are|to be|re-?baselin\w*)\b)|;\s+/i;

/** What the running text of a section says of when the scope of its release was or will be baselined. */
export function releaseEventsIn(passages: readonly Passage[], section: ReleaseName | null, today: Day): ReleaseEvent[] {
  return passages.flatMap(({ text, places }) =>
    sentencesOf(text)
      .filter((sentence) => BASELINE.test(sentence))
      .flatMap((sentence) => {
        const release = releasesNamedIn(sentence, today)[0]?.name ?? section;
        if (release === null) return [];
        return statementsIn(sentence).flatMap((statement, at, all) => {
          const read = readStatement(statement, tenseOf(statement) ?? tenseOf(all[at - 1] ?? ''), today);
          return read === null ? [] : [{ release, ...read, text: sentence, places: [...places] }];
        });
      }),
  );
}

/** The parts of a sentence that each speak of a baseline; a part that does not goes with the one before or after it. */
function statementsIn(sentence: string): string[] {
  const parts: string[] = [];
  for (const part of sentence.split(NEXT_STATEMENT)) {
    const last = parts.at(-1);
    if (last !== undefined && (!BASELINE.test(part) || !BASELINE.test(last)))
      parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts;
}

/** A statement on a baseline; one without a verb has the tense of that before it. */
function readStatement(
  statement: string,
  tense: Tense | null,
  today: Day,
): { event: ReleaseEventKind; date: string } | null {
  const [, again] = BASELINE.exec(statement) ?? [];
  const isPast = tense === 'done' || (tense === null && /\bbaselined\b/i.test(statement));
  const date = datesIn(statement, { today, lookingBack: isPast }).find(({ ofRelease }) => !ofRelease)?.date;
  if (date === undefined) return null;
  if (isPast) return { event: 'scope-baselined', date };
  return { event: again === undefined ? 'scope-baseline-planned' : 'scope-rebaseline-planned', date };
}
