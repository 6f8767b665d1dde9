import { SPACE, widthOf } from '../../src/extract/dump/glyph-widths.js';

/** A printed line, the link on it, and what it belongs to. */
export interface SetLine {
  readonly text: string;
  readonly link?: string;
  readonly row?: true;
  readonly head?: true;
}

/**
 * A text set in lines no wider than a column, as many words to a line as fit; a word with a hyphen may be broken after
 * it. Widths are in thousandths of the size of the print.
 */
export function fill(text: string, column: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const parts = word.split(/(?<=\p{L}-)(?=\p{L})/u);
    parts.forEach((part, at) => {
      const space = at > 0 || line === '' ? '' : ' ';
      if (line !== '' && widthOf(line) + (space === '' ? 0 : SPACE) + widthOf(part) > column) {
        lines.push(line);
        line = part;
      } else line += space + part;
    });
  }
  return [...lines, line];
}
