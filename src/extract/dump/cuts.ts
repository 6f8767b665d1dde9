import type { MarkFamily, MarkPlace } from './marks.js';
import { isMark } from './marks.js';
import type { Word } from './table-lines.js';

/** One way to give the words of a line to the columns: the title's, then the status's, and the mark where it stands. */
export interface Cut {
  readonly title: readonly Word[];
  readonly status: readonly Word[];
  readonly mark: Word | null;
  /** How much the borders in the line speak against this cut; below 0 where they speak for it. */
  readonly cost: number;
}

const BORDER_AT_CUT = -2;
const BORDER_IN_CELL = 1;
const MARK_IN_TEXT = 3;

/** All ways to cut a line, given where the table's marks stand and to which families they belong. */
export function cutsOf(words: readonly Word[], place: MarkPlace, families: ReadonlySet<MarkFamily>): Cut[] {
  const isOne = (at: number) => isMark(words[at]?.text ?? '', at === 0 ? null : before(words, at), families);
  const marked = place === 'none' ? [] : markPositions(words, place).filter(isOne);
  const plain = cutsWithout(words, null);
  const left = marked.length > 0 ? MARK_IN_TEXT : 0;
  return [
    ...plain.map((cut) => ({ ...cut, cost: cut.cost + left })),
    ...marked.flatMap((at) => cutsWithout(words, at).filter((cut) => fits(cut, at, place))),
  ];
}

/** The word before one that no border or wide gap parts from it. */
export function before(words: readonly Word[], at: number): string | undefined {
  return words[at]?.afterBorder === true ? undefined : words[at - 1]?.text;
}

/** The positions at which a mark can stand in a line. */
function markPositions(words: readonly Word[], place: MarkPlace): number[] {
  if (place === 'between') return words.map((_, at) => at);
  const at = place === 'first' ? words.findIndex(({ noise }) => !noise) : words.findLastIndex(({ noise }) => !noise);
  return at < 0 ? [] : [at];
}

/** Whether a mark at position `at` stands where its column does. */
function fits(cut: Cut, at: number, place: MarkPlace): boolean {
  return place !== 'between' || cut.title.length === at;
}

function cutsWithout(all: readonly Word[], mark: number | null): Cut[] {
  const words = mark === null ? all : all.filter((_, at) => at !== mark);
  const borders = words.filter(({ afterBorder }) => afterBorder).length;
  return Array.from({ length: words.length + 1 }, (_, at) => {
    const atBorder = words[at]?.afterBorder === true;
    const inside = borders - (atBorder ? 1 : 0);
    return {
      title: words.slice(0, at),
      status: words.slice(at),
      mark: mark === null ? null : (all[mark] ?? null),
      cost: (atBorder ? BORDER_AT_CUT : 0) + inside * BORDER_IN_CELL,
    };
  });
}
