import { BULLET } from '../../lib/bullet.js';
import type { Block } from '../../model/paper-print.js';
import { requestIn } from '../../lib/requests.js';
import { widthOf, SPACE } from './glyph-widths.js';
import type { Line } from './lines.js';
import { printedOf } from './places.js';

/** How full a line must be for the next to belong to its paragraph, as a share of the widest line. */
const FULL = 0.97;

/** Running text as paragraphs and items of lists, given the width of the widest line of running text. */
export function paragraphsOf(lines: readonly Line[], widest: number): Block[] {
  const groups: Line[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || beginsParagraph(before, line, widest)) groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  return groups.map(blockOf);
}

function beginsParagraph(before: Line, line: Line, widest: number): boolean {
  if (BULLET.test(line.text) || requestIn(line.text) !== null || before.text.endsWith(':')) return true;
  const [first = ''] = line.text.split(/\s+/);
  const roomLeft = widthOf(before.text) + SPACE + widthOf(first) < FULL * widest;
  const ended = /[.;!?]$/.test(before.text);
  if (/^\p{Ll}/u.test(line.text) && !ended) return false;
  return roomLeft || (ended && line.afterGap && /^[\p{Lu}‘“]/u.test(line.text));
}

function blockOf(lines: readonly Line[]): Block {
  const text = printedOf(lines);
  const isItem = BULLET.test(text.text) || requestIn(text.text) !== null;
  return isItem
    ? { block: 'item', text: { ...text, text: text.text.replace(BULLET, '') } }
    : { block: 'paragraph', text };
}
