/** Chance that is the same in every run. */
export interface Random {
  /** Whether something of this chance, 0 to 1, happens now. */
  readonly chance: (share: number) => boolean;
  /** One of several. */
  readonly one: <T>(of: readonly [T, ...T[]]) => T;
}

/** Chance from a seed (the generator mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (share) => next() < share,
    one: (of) => of[Math.floor(next() * of.length)] ?? of[0],
  };
}
