import { runProgram } from '../../src/cli/program.js';

/** What a run of modtrail came to: its exit status, what it printed and what it said beside that. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly said: string;
}

/** Runs modtrail with words as a person types them, on a quiet terminal of the given width without colour. */
export async function modtrail(words: readonly string[], width = 100): Promise<Ran> {
  const out: string[] = [];
  const said: string[] = [];
  const status = await runProgram(words, {
    out: (text) => out.push(text),
    say: (text) => said.push(text),
    width,
    colour: false,
    live: false,
    now: () => new Date('2026-11-24T00:00:00Z'),
  });
  return { status, out: out.join('\n'), said: said.join('\n') };
}
