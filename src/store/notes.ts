import { appendFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Home } from '../model/home.js';
import { FindingNote } from '../model/note.js';

/**
 * All notes of a home, oldest first. They lie beside the corpus, not in the index, so that no rebuild touches them. A
 * line that was cut short or spoilt by hand costs no other.
 */
export async function readNotes(home: Home): Promise<FindingNote[]> {
  const text = await readFile(pathOf(home), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const note = FindingNote.safeParse(jsonIn(line));
    return note.success ? [note.data] : [];
  });
}

/** Adds a note. It goes to the end of the file in one write, on a line of its own whatever stands before. */
export async function addNote(home: Home, note: FindingNote): Promise<void> {
  await mkdir(dirname(pathOf(home)), { recursive: true });
  const before = await readFile(pathOf(home), 'utf8').catch(() => '');
  const lead = before === '' || before.endsWith('\n') ? '' : '\n';
  await appendFile(pathOf(home), `${lead}${JSON.stringify(FindingNote.parse(note))}\n`);
}

/** A word that changes whenever the notes do. */
export async function notesRevision(home: Home): Promise<string> {
  return stat(pathOf(home)).then(
    ({ size, mtimeMs }) => `${size}-${mtimeMs}`,
    () => 'none',
  );
}

function pathOf(home: Home): string {
  return join(home.root, 'notes', 'findings.jsonl');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
