import type { PaperPrint } from '../../model/paper-print.js';
import type { Printed, Repair } from '../../model/printed.js';
import { hyphensJoined, withIdsRead, withoutNoise } from '../words/clean-text.js';

/** A printed text as read, the text as printed, and the repair between them where they differ. */
export interface ReadText {
  readonly text: string;
  readonly asPrinted: string;
  readonly repairs: readonly Repair[];
}

/** The status of a row. Only recognition makes noise: a digital page is read as it stands. */
export function statusTextOf(cell: Printed | null, form: PaperPrint['form']): ReadText {
  if (cell === null) return { text: '', asPrinted: '', repairs: [] };
  const asPrinted = hyphensJoined(cell.text);
  const clean = form === 'pdf' ? { text: asPrinted, evidence: [] } : withoutNoise(asPrinted);
  const read = withIdsRead(hyphensJoined(clean.text));
  const evidence = [...clean.evidence, ...read.evidence];
  const repair: Repair = {
    field: 'statusText',
    printed: asPrinted,
    repaired: read.text,
    evidence: evidence.join('; '),
    places: cell.places,
  };
  return { text: read.text, asPrinted, repairs: evidence.length === 0 ? [] : [repair] };
}
