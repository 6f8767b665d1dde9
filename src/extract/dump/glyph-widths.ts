/**
 * The widths of the signs of Helvetica in thousandths of its size, from Adobe's font metrics; the sans serif fonts of
 * office papers (Arial, Liberation Sans) share them, and serif fonts keep their proportions nearly enough to tell
 * which words fit on a line.
 */
const CLASSES: readonly (readonly [number, string])[] = [
  [222, "ijl‘’'"],
  [260, '|'],
  [278, ' !,./:;ftI[]\\'],
  [333, '()-r“”`"'],
  [500, 'ckszxvyJ'],
  [556, '0123456789abdeghnopquL?_$–'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [944, 'W'],
  [1000, '—'],
];
const AVERAGE = 556;
const WIDTHS = new Map(CLASSES.flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, width] as const)));

/** The width of the space between two words. */
export const SPACE = 278;

/** The width a text takes on a line, in thousandths of the size it is set in; white space counts as one space. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text.replace(/\s+/g, ' ')) width += WIDTHS.get(sign) ?? AVERAGE;
  return width;
}
