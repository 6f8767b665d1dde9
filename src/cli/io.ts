import { styleText } from 'node:util';

/** What a command may do to the outside: the data it prints, and what it says beside the data. */
export interface Io {
  /** Prints data, with a line end. */
  readonly out: (text: string) => void;
  /** Prints data as it is, byte by byte. */
  readonly data: (bytes: Uint8Array) => void;
  /** Says something beside the data (progress, notes, errors), with a line end. */
  readonly say: (text: string) => void;
  /** Columns that a line of data may take. */
  readonly width: number;
  /** Whether data goes to a terminal. */
  readonly terminal: boolean;
  /** Whether data goes to a terminal that shows colour. */
  readonly colour: boolean;
  /** Whether what is said goes to a terminal, so that a bar may move on it. */
  readonly live: boolean;
  /** Today and now; a test gives its own. */
  readonly now: () => Date;
}

/** The styles that views use, by what they mean. */
const STYLES = {
  title: 'bold',
  id: ['bold', 'cyan'],
  faint: 'dim',
  good: 'green',
  bad: 'red',
  warn: 'yellow',
  hit: ['bold', 'underline'],
} as const;
export type Style = keyof typeof STYLES;

/** The text in a style where the terminal shows colour, else as it is. */
export function styled(io: Pick<Io, 'colour'>, style: Style, text: string): string {
  const formats = STYLES[style];
  return io.colour && text !== '' ? styleText([formats].flat(), text) : text;
}

/** The process's own streams. Colour only on a terminal, never with `NO_COLOR`; a pipe gets 100 columns. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  const now = env['MODTRAIL_NOW'];
  return {
    out: (text) => stdout.write(`${text}\n`),
    data: (bytes) => stdout.write(bytes),
    say: (text) => stderr.write(`${text}\n`),
    width: Math.max(40, stdout.isTTY ? stdout.columns : Number(env['COLUMNS'] ?? 100) || 100),
    terminal: stdout.isTTY,
    colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    live: stderr.isTTY,
    now: () => (now === undefined ? new Date() : new Date(now)),
  };
}
