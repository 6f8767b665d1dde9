import { groupedBy } from '../../lib/grouped.js';
import type { ReleaseName } from '../../model/ids.js';
import type { DatedChange, Statement } from '../../model/statement.js';
import type { Stage } from '../../model/words.js';
import { placesOf, placesOnce } from '../statements/citing.js';
import { subjectOf } from './row-changes.js';

/** How far each stage lies on the way; a modification on hold is nowhere on it. */
const FAR: Readonly<Record<Stage, number | null>> = {
  development: 0,
  refinement: 1,
  report: 2,
  decision: 3,
  approved: 4,
  implemented: 5,
  rejected: 5,
  withdrawn: 5,
  'on-hold': null,
};

/** A statement that tells a stage. */
interface Told extends Statement {
  readonly stage: Stage;
}

/** Those who speak of a modification: the papers, its own page, the pages and posts of releases. */
type Voice = 'papers' | 'page' | 'releases';

/**
 * The steps of one modification from stage to stage, as all sources tell them in their order, each once: whoever tells
 * a step first shows it. A page that repeats itself, or that moves on and is still behind what others have told, lags
 * and tells no step back. Papers are the record: what lies behind their first word is history, and a step that they show
 * among themselves is told even where the site was ahead of it.
 *
 * Given all statements of the modification, oldest first and of one day papers first. A step that names no release is in
 * the release told of last.
 */
export function stageSteps(statements: readonly Statement[]): DatedChange[] {
  const last = new Map<Voice, Told>();
  const steps: DatedChange[] = [];
  let standing: Told | null = null;
  let release: ReleaseName | null = null;
  for (const said of statements.filter(tellsStage)) {
    const voice = voiceOf(said);
    const before = last.get(voice) ?? null;
    last.set(voice, said);
    release = said.release ?? release;
    const repeats = said.stage === before?.stage;
    const isBehindOthers = standing !== null && !repeats && lags(said, before, standing);
    if (standing === null || said.stage === standing.stage || (isBehindOthers && opens(voice, before))) standing = said;
    else if (isBehindOthers && before !== null && voice === 'papers') steps.push(stepBetween(before, said, release));
    else if (!repeats && !isBehindOthers) {
      steps.push(stepBetween(standing, said, release));
      standing = said;
    }
  }
  return steps;
}

/** Whether a statement is the first word of the papers. */
function opens(voice: Voice, before: Told | null): boolean {
  return voice === 'papers' && before === null;
}

/** Whether some source lists a modification in several rows at once: its parts go their own ways from stage to stage. */
export function isInParts(statements: readonly Statement[]): boolean {
  const rows = statements.filter(({ role }) => role === 'listed');
  return [...groupedBy(rows, ({ source }) => source).values()].some(({ length }) => length > 1);
}

function tellsStage(said: Statement): said is Told {
  return said.stage !== null && said.role !== 'joins' && said.role !== 'leaves';
}

function voiceOf({ kind }: Statement): Voice {
  if (kind === 'paper') return 'papers';
  return kind === 'modification' ? 'page' : 'releases';
}

/** Whether a stage is behind the one that stands, told by a voice that has not itself stepped back. */
function lags({ stage }: Told, before: Told | null, standing: Told): boolean {
  return isBehind(stage, standing.stage) && (before === null || !isBehind(stage, before.stage));
}

function isBehind(stage: Stage, other: Stage): boolean {
  const [far, farther] = [FAR[stage], FAR[other]];
  return far !== null && farther !== null && far < farther;
}

function stepBetween(before: Told, after: Told, release: ReleaseName | null): DatedChange {
  return {
    kind: 'stage',
    ...subjectOf(before, after),
    ...(release === null ? {} : { release }),
    from: before.stage,
    to: after.stage,
    places: placesOnce([...placesOf(before, 'stage'), ...placesOf(after, 'stage')]),
    since: before.date,
    date: after.date,
  };
}
