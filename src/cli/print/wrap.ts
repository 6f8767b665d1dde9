/** The signs by which a terminal is told colours; they take no room. */
const COLOURS = /\u001b\[[\d;]*m/g;

/** How much room a line takes on the terminal. */
export function roomOf(line: string): number {
  return line.replace(COLOURS, '').length;
}

/**
 * A text broken between words so that no line is longer than `width`, but for a word that is; lines after the first
 * begin with `indent`, which is not counted. Line ends of the text itself stay.
 */
export function wrapped(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .flatMap((line) => brokenLine(line, width))
    .join(`\n${indent}`);
}

/** A view in which no line passes `width`: what goes on in a further line stands two columns further in. */
export function fitted(view: string, width: number): string {
  return view
    .split('\n')
    .map((line) => {
      if (roomOf(line) <= width) return line;
      const [margin = ''] = /^ */.exec(line) ?? [];
      const inner = `${margin}  `;
      const [first = '', ...rest] = brokenLine(line.slice(margin.length), width - margin.length);
      const others = rest.length === 0 ? [] : brokenLine(rest.join(' '), width - inner.length);
      return [margin + first, ...others.map((other) => inner + other)].join('\n');
    })
    .join('\n');
}

function brokenLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && roomOf(line) + 1 + roomOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
