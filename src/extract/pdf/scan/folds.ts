import type { Picture } from './picture.js';
import { isFromSideToSide, type Run } from './runs.js';
import { inTracks } from './tracks.js';

/** Runs of one fold lie on tracks that are no farther apart, in points: it may slope a little. */
const BESIDE = 0.6;

/** The straight runs without those of folds and of the edges of paper, which run from one side of the page to the other. */
export function withoutFolds(runs: readonly Run[], page: Picture, scale: number): Run[] {
  return inTracks(runs, BESIDE * scale)
    .filter((tracks) => !isFromSideToSide(tracks, page, scale))
    .flat();
}
