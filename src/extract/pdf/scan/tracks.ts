import type { Run } from './runs.js';

/** Runs by the tracks that lie beside one another, no farther apart than `beside` pixels: pieces of one rule, one below the other where it slopes. */
export function inTracks(runs: readonly Run[], beside: number): Run[][] {
  return (['across', 'down'] as const).flatMap((direction) => {
    const groups: Run[][] = [];
    for (const run of runs.filter((one) => one.direction === direction).sort((a, b) => a.track - b.track)) {
      const last = groups.at(-1);
      if (last !== undefined && run.track - (last.at(-1)?.track ?? 0) <= beside) last.push(run);
      else groups.push([run]);
    }
    return groups;
  });
}
