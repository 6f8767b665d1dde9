import { headingWordMeant } from '../../lib/heading-words.js';
import { BULLET } from '../../lib/bullet.js';
import { type ReadText, withFieldWordsRead } from '../../lib/misread-text.js';
import { requestIn } from '../../lib/requests.js';
import type { DocumentFinding } from '../../model/finding.js';
import type { Block, PaperPrint } from '../../model/paper-print.js';
import type { Printed } from '../../model/printed.js';

/** A paper with its misread words put right, and a finding for each text that had some. */
export interface ReadPrint {
  readonly print: PaperPrint;
  readonly repaired: readonly DocumentFinding[];
}

/**
 * A paper that recognition has read, a scan or a text dump, with the words of the field and the dates put right in its headings, its running text and
 * the headings of its tables. Rows are left as they are printed: what is repaired in them is told for each.
 */
export function withMisreadPrint(print: PaperPrint): ReadPrint {
  if (print.form === 'pdf') return { print, repaired: [] };
  const repaired: DocumentFinding[] = [];
  const read = (printed: Printed): Printed => {
    const { text, evidence } = withRequestRead(withFieldWordsRead(printed.text));
    if (evidence.length === 0) return printed;
    repaired.push({
      kind: 'recognition-repaired',
      message: `Read otherwise than printed: ${evidence.join('; ')}.`,
      places: printed.places,
    });
    return { ...printed, text };
  };
  const blocks = print.blocks.map((block): Block => {
    if (block.block !== 'table') return { ...block, text: read(block.text) };
    return {
      ...block,
      columns: block.columns.map(headingMeant),
      rows: block.rows.map((row) => (row.row === 'group' ? { ...row, text: read(row.text) } : row)),
    };
  });
  return { print: { ...print, blocks }, repaired };
}

/** A text with the request put right that it begins with: `NOTF the updates` and `NOTEthe updates` ask to note them. */
function withRequestRead({ text, evidence }: ReadText): ReadText {
  const bare = text.replace(BULLET, '');
  const request = requestIn(bare);
  const rest = bare.slice(request?.printed.length);
  const asMeant = request === null ? bare : `${request.meant}${/^\p{L}/u.test(rest) ? ' ' : ''}${rest}`;
  if (request === null || asMeant === bare) return { text, evidence };
  return {
    text: text.slice(0, text.length - bare.length) + asMeant,
    evidence: [...evidence, `“${bare.split(' ')[0] ?? ''}” is a likely misreading of “${request.meant}”`],
  };
}

/** The heading of a column with the words put right that are those of headings. */
function headingMeant(heading: string): string {
  const words = withFieldWordsRead(heading).text.split(' ');
  return words.map((word) => headingWordMeant(word) ?? word).join(' ');
}
