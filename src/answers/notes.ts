import { createHash } from 'node:crypto';
import { UsageError } from '../lib/errors.js';
import type { Finding } from '../model/finding.js';
import type { Home } from '../model/home.js';
import type { FindingNote, NoteState } from '../model/note.js';
import { addNote, readNotes } from '../store/notes.js';
import type { HomeIndex } from './home.js';

export { notesRevision } from '../store/notes.js';

/** What a person says of a finding. */
export interface Saying {
  readonly state: NoteState;
  readonly note: string;
  readonly at: Date;
}

/** The id of a finding: the same as long as it says the same of the same thing. */
export function findingId({ kind, modificationId, release, from, to, message, since }: Finding): string {
  const said = JSON.stringify([kind, modificationId, release, from, to, message, since]);
  return createHash('sha256').update(said).digest('hex').slice(0, 12);
}

/** The notes on each finding by its id, oldest first. */
export async function notesOn(home: Home): Promise<Map<string, FindingNote[]>> {
  const notes = new Map<string, FindingNote[]>();
  for (const note of await readNotes(home)) notes.set(note.finding, [...(notes.get(note.finding) ?? []), note]);
  return notes;
}

/**
 * Notes what a person makes of a finding. Nothing else is changed: the history says what its sources say.
 * @throws UsageError where the index raises no such finding.
 */
export async function noteFinding(
  home: Home,
  index: HomeIndex,
  id: string,
  { state, note, at }: Saying,
): Promise<void> {
  const finding = (await index.findings()).find((one) => findingId(one) === id);
  if (finding === undefined) throw new UsageError('there is no such finding; it may be raised no more');
  await addNote(home, { finding: id, state, note: note.trim(), at: at.toISOString(), message: finding.message });
}
