import { counted, type Counted } from '../lib/counted.js';
import type { Finding, FindingKind, Severity } from '../model/finding.js';
import type { Home } from '../model/home.js';
import type { FindingNote, NoteState } from '../model/note.js';
import { findingsOf } from './findings.js';
import type { HomeIndex } from './home.js';
import { findingId, notesOn } from './notes.js';

/** Which findings are wanted. Empty lists want all. */
export interface WorklistQuestion {
  readonly kinds: readonly FindingKind[];
  readonly severities: readonly Severity[];
  /** Whether those that newer sources have settled are wanted too. */
  readonly settledToo: boolean;
  /** What people have made of them. */
  readonly states: readonly NoteState[];
}

/** A finding with what people have noted of it. */
export interface WorkItem {
  readonly id: string;
  readonly finding: Finding;
  readonly state: NoteState;
  readonly notes: readonly FindingNote[];
}

/** The findings asked for, gravest first, and how many of each kind and severity there are beside. */
export interface Worklist {
  readonly items: readonly WorkItem[];
  readonly kinds: readonly Counted<FindingKind>[];
  readonly severities: readonly Counted<Severity>[];
}

/** The findings of a home as a list to be worked through. */
export async function worklistOf(home: Home, index: HomeIndex, question: WorklistQuestion): Promise<Worklist> {
  const { kinds, severities, settledToo, states } = question;
  const [findings, notes] = await Promise.all([findingsOf(index, { kinds: [], settledToo }), notesOn(home)]);
  const all = findings.map((finding): WorkItem => {
    const id = findingId(finding);
    const said = notes.get(id) ?? [];
    return { id, finding, state: said.at(-1)?.state ?? 'open', notes: said };
  });
  const ofState = all.filter(({ state }) => states.length === 0 || states.includes(state));
  const isKind = ({ finding }: WorkItem) => kinds.length === 0 || kinds.includes(finding.kind);
  const isSeverity = ({ finding }: WorkItem) => severities.length === 0 || severities.includes(finding.severity);
  return {
    items: ofState.filter((item) => isKind(item) && isSeverity(item)),
    kinds: counted(ofState.filter(isSeverity).map(({ finding }) => finding.kind)),
    severities: counted(ofState.filter(isKind).map(({ finding }) => finding.severity)),
  };
}
