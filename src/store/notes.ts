import { join } from 'node:path';
import type { Home } from '../model/home.js';
import { FindingNote } from '../model/note.js';
import { addLine, readLines, revisionOf } from './lines.js';

/** All notes of a home, oldest first. They lie beside the corpus, not in the index, so that no rebuild touches them. */
export async function readNotes(home: Home): Promise<FindingNote[]> {
  return readLines(notesPath(home), FindingNote);
}

/** Adds a note. */
export async function addNote(home: Home, note: FindingNote): Promise<void> {
  await addLine(notesPath(home), FindingNote, note);
}

/** A word that changes whenever the notes do. */
export async function notesRevision(home: Home): Promise<string> {
  return revisionOf(notesPath(home));
}

/** The file of the notes of a home. */
export function notesPath(home: Home): string {
  return join(home.root, 'notes', 'findings.jsonl');
}
