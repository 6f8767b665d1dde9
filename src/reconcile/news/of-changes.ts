import { changeWords } from '../../lib/change-words.js';
import { shiftWords } from '../../lib/words.js';
import type { DatedChange, Modification, SourceRecord, Statement } from '../../model/statement.js';
import { shiftOf } from '../releases/grouping.js';
import { papersSpeaking } from '../statements/paper-view.js';
import { stepsBetween } from '../changes/steps.js';
import type { Draft } from './draft.js';
import { shownBy, type Sources } from './sources.js';

/** What changed in the lives of modifications. */
export function newsOfModifications(modifications: readonly Modification[], sources: Sources): Draft[] {
  return modifications.flatMap(({ key, changes }) => changes.map((change) => draftOf(change, key, sources)));
}

/** The dates of releases that a paper prints otherwise than the paper before. */
export function newsOfReleaseDates(
  records: readonly SourceRecord[],
  statements: readonly Statement[],
  sources: Sources,
): Draft[] {
  return stepsBetween(papersSpeaking(records, statements)).flatMap(({ changes }) =>
    changes.filter(({ kind }) => kind === 'release-date').map((change) => draftOf(change, null, sources)),
  );
}

function draftOf(change: DatedChange, key: Draft['key'], sources: Sources): Draft {
  const { kind, date, release, event, from, to, places } = change;
  const shift = shiftOf(change);
  const words = shift === null ? changeWords(change) : `${changeWords(change)}: ${shiftWords(shift)}`;
  const values = { ...(event && { event }), ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return { kind, key, date, source: shownBy(places, date, sources), release, ...values, words, places };
}
