import { isBoilerplate, opensFurniture } from './boilerplate.js';
import {
  type Box,
  type Piece,
  blocksOf,
  boxesIn,
  headingLevel,
  isBlock,
  isEmpty,
  isLeafBlock,
  isText,
  textOf,
} from './box.js';

/**
 * The blocks of a page that stand under no label: its first paragraphs of whole sentences, with the lists that belong
 * to them. `taken` is what labels, timelines and documents have taken.
 */
export function unlabelledProse(root: Box, taken: ReadonlySet<Piece>): string[] {
  const found: string[] = [];
  let isOver = false;
  for (const block of looseBlocks(root, taken)) {
    const text = textOf(block);
    if (headingLevel(block) !== null || isTaken(block, taken) || opensFurniture(text)) {
      isOver = found.length > 0;
      continue;
    }
    if (isOver || isBoilerplate(text)) continue;
    if (isProse(text) || (block.tag === 'li' && /[:;,]$|\band$/.test(found.at(-1) ?? ''))) found.push(text);
    else if (found.length > 0 && block.tag === 'li' && found.at(-1) !== undefined) isOver = true;
  }
  return found;
}

/** Whether a block, or something in it, is taken. */
function isTaken(block: Box, taken: ReadonlySet<Piece>): boolean {
  return (
    taken.has(block) || block.children.some((child) => taken.has(child) || (!isText(child) && isTaken(child, taken)))
  );
}

/** Whether a text is of whole sentences, and no label, date or name. */
function isProse(text: string): boolean {
  return text.split(' ').length >= 8 && /[.:;?!…’”"')]$/.test(text);
}

/** The innermost blocks in reading order, and as they stand those that are taken. */
function* looseBlocks(root: Box, taken: ReadonlySet<Piece>): Generator<Box> {
  for (const child of root.children) {
    if (isText(child) || isEmpty(child)) continue;
    if (taken.has(child) || isLeafBlock(child) || headingLevel(child) !== null) yield child;
    else yield* looseBlocks(child, taken);
  }
}

/** Every visible block of a page, in reading order, as one line each. */
export function allBlocks(root: Box): string[] {
  return blocksOf([root]).map((lines) => lines.join(' '));
}

/** The headings of a page, and the block that says what the document's title says. */
export function headingsOf(root: Box, documentTitle: string | null): { text: string; level: number }[] {
  const headings = [...boxesIn(root)].flatMap((box) => {
    const level = headingLevel(box);
    return level === null || isEmpty(box) ? [] : [{ text: textOf(box), level }];
  });
  const title = documentTitle?.replace(/\s*[|–—-]\s*(?:Smart Energy Code|SECCo|SECAS)\b.*$/i, '') ?? '';
  const sameAsTitle = [...boxesIn(root)].find((box) => isBlock(box) && sameWords(textOf(box), title));
  if (sameAsTitle === undefined || headingLevel(sameAsTitle) !== null) return headings;
  return [{ text: textOf(sameAsTitle), level: 0 }, ...headings];
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return words(b) !== '' && words(a) === words(b);
}
