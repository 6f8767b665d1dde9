import type { Picture } from './picture.js';
import type { Run } from './runs.js';
import { inTracks } from './tracks.js';

/** Pieces of one rule lie on tracks that are no farther apart, in points. */
const BESIDE = 0.5;
/** Shorter gaps are none, in points. */
const SHORTEST = 3;
/** A gap is looked at in stretches of so many points, and so many tracks around those of the pieces. */
const STRETCH = 8;
const AROUND = 1;
/** Ink darker than this counts no more. */
const DARKEST = 140;
/** A stretch has a rule where its darkest track is by so much darker, on the mean, than those this far from it, in points. */
const LEAST = 7;
const [NEAR, FAR] = [1.2, 2.4];
/** A gap is of a rule where so many of its stretches have one. */
const MOST = 0.75;

/**
 * Runs for the gaps in rules that are worn, or dotted and copied pale: between two pieces in one line, where what is left
 * of the rule is too faint, or too broken, to be found without knowing where to look.
 */
export function runsOverWear(runs: readonly Run[], picture: Picture, scale: number): Run[] {
  return inTracks(runs, BESIDE * scale).flatMap((tracks) => {
    const pieces = [...tracks].sort((a, b) => a.from - b.from);
    const found: Run[] = [];
    let last = pieces[0];
    for (const next of pieces.slice(1)) {
      if (last === undefined) break;
      const gap = { ...last, from: last.to, to: next.from, track: Math.round((last.track + next.track) / 2) };
      const slack = Math.abs(last.track - next.track) / 2 + AROUND;
      if (gap.to - gap.from > SHORTEST * scale && isWorn(picture, gap, slack, scale)) found.push(gap);
      if (next.to > last.to) last = next;
    }
    return found;
  });
}

/** Whether along most of a gap there is more ink on some track of the rule than beside it. */
function isWorn(picture: Picture, { direction, track, from, to }: Run, slack: number, scale: number): boolean {
  const stretches = Math.max(1, Math.round((to - from) / (STRETCH * scale)));
  let worn = 0;
  for (let at = 0; at < stretches; at += 1) {
    const [start, end] = [0, 1].map((by) => Math.round(from + ((to - from) * (at + by)) / stretches));
    const ink = (aside: number): number => meanInk(picture, direction, track + aside, start ?? from, end ?? to);
    const own = Math.max(...stepsFrom(-slack, slack).map(ink));
    const beside = [-1, 1].map((way) => Math.max(...stepsFrom(NEAR * scale, FAR * scale).map((by) => ink(way * by))));
    if (own - Math.max(...beside) >= LEAST) worn += 1;
  }
  return worn >= MOST * stretches;
}

function stepsFrom(from: number, to: number): number[] {
  const first = Math.round(from);
  return Array.from({ length: Math.round(to) - first + 1 }, (_, by) => first + by);
}

/** The mean ink of a stretch of one track. */
function meanInk(
  { width, height, grey }: Picture,
  direction: Run['direction'],
  track: number,
  from: number,
  to: number,
): number {
  if (track < 0 || track >= (direction === 'across' ? height : width) || to <= from) return 0;
  const [start, step] = direction === 'across' ? [track * width, 1] : [track, width];
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += Math.min(DARKEST, 255 - (grey[start + at * step] ?? 255));
  return sum / (to - from);
}
