import { runProgram } from '../../src/cli/program.js';

/** What a run of modtrail came to: its exit status, what it printed and what it said beside that. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly said: string;
  /** The data it printed byte by byte. */
  readonly data: Uint8Array;
}

/** Runs modtrail with words as a person types them, on a quiet terminal of the given width without colour. */
export async function modtrail(words: readonly string[], { width = 100, terminal = false } = {}): Promise<Ran> {
  const out: string[] = [];
  const said: string[] = [];
  const parts: Uint8Array[] = [];
  const status = await runProgram(words, {
    out: (text) => out.push(text),
    data: (bytes) => {
      parts.push(bytes);
    },
    say: (text) => said.push(text),
    width,
    terminal,
    colour: false,
    live: false,
    now: () => new Date('2026-11-24T00:00:00Z'),
  });
  return { status, out: out.join('\n'), said: said.join('\n'), data: Buffer.concat(parts) };
}
