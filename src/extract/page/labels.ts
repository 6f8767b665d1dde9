import { isOnlyDate } from '../../lib/printed-dates.js';
import { type LabelExtent, type PageLabel, labelOf } from '../../model/page-words.js';
import { type Box, type Piece, isBlock, isEmpty, isText, textOf } from './box.js';
import { isColumnHead } from './column-heads.js';
import { beginsLine } from './split-labels.js';
import { isDay } from './years-over.js';

/** A label on the page: the piece that is its words and nothing more. */
export interface Label {
  readonly role: PageLabel;
  readonly extent: LabelExtent;
  readonly printed: string;
  readonly piece: Piece;
}

/**
 * The labels of a page, in reading order, by their words in whatever elements they stand. A label begins its line, or
 * follows another label's value on a line that a label begins; words that link to another page are no label.
 */
export function labelsOf(root: Box): Label[] {
  const labels: Label[] = [];
  let ledByLabel = false;
  // The labels that have come one right after the other, with no value between them.
  let run: Label[] = [];
  // Whether the print before is a date that is no label's value: what follows it is an event, `Raised`.
  let followsDate = false;
  const walk = (piece: Piece) => {
    if (isEmpty(piece)) return;
    const begins = beginsLine(piece);
    if (begins) ledByLabel = false;
    const label = labelOf(textOf(piece));
    const isEvent = followsDate && label?.role === 'date-raised';
    const isWhole =
      label !== null && !hasSamePart(piece) && !isStageOf(run, label.role) && !isEvent && !isColumnHead(piece);
    if (isWhole && (begins || isBlock(piece) || ledByLabel) && !isLinkAway(piece)) {
      run = [...run, { role: label.role, extent: label.extent, printed: textOf(piece), piece }];
      labels.push(...run.slice(-1));
      ledByLabel = true;
      followsDate = false;
    } else if (isText(piece)) {
      followsDate = (isOnlyDate(textOf(piece)) || isDay(textOf(piece))) && run.at(-1)?.extent !== 'value';
      run = [];
    } else piece.children.forEach(walk);
  };
  root.children.forEach(walk);
  return labels;
}

/**
 * Whether a word that may be a label is the value of the label right before it: "Refinement" is a field of the site and a
 * stage. Where several labels have come in a row it is one of them, since values follow together.
 */
function isStageOf(run: readonly Label[], role: PageLabel): boolean {
  const [before] = run;
  return role === 'other' && run.length === 1 && (before?.role === 'stage' || before?.role === 'overall-status');
}

/** Whether one part of a piece has all its words, so that the part is the label. */
function hasSamePart(piece: Piece): boolean {
  return !isText(piece) && piece.children.some((child) => textOf(child) === textOf(piece));
}

/** Whether a piece is or stands in a link to another page; one to a part of the same page opens or shows it. */
function isLinkAway(piece: Piece): boolean {
  for (let at: Piece | null = piece; at !== null; at = at.parent)
    if (!isText(at) && at.tag === 'a' && at.href !== null && !/^(?:#|javascript:|$)/i.test(at.href)) return true;
  return false;
}
