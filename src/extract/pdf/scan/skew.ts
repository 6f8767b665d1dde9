import { DARK, type Picture } from './picture.js';

/** How a page lies in its picture. */
export interface Lie {
  /** Whether its lines run from top to bottom. */
  readonly isSideways: boolean;
  /** Radians by which its lines (or, sideways, their upright) slope down to the right. */
  readonly slope: number;
}

/** Lines slope by no more than this, in degrees; first they are tried in coarse steps, then in fine ones. */
const STEEPEST = 7;
const COARSE = 0.25;
const FINE = 0.025;
/** As many edges of ink tell the slope of a page as well as all. */
const ENOUGH = 60_000;
/** Lines across are told from lines down by profiles that differ by this factor. */
const CLEARLY = 1.25;

/**
 * How the lines of a picture lie: at the slope at which the edges of its ink, looked at along it, fall into the fewest
 * and fullest tracks, as print in lines and ruled tables do.
 */
export function lieOf(picture: Picture): Lie {
  const across = bestSlope(edgesOf(picture, false));
  const down = bestSlope(edgesOf(picture, true));
  const isSideways = down.score > CLEARLY * across.score;
  return { isSideways, slope: isSideways ? -down.slope : across.slope };
}

interface Edges {
  readonly along: Float32Array;
  readonly aside: Float32Array;
  readonly length: number;
}

/** The places at which ink begins, from above or, looked at sideways, from the left. */
function edgesOf({ width, height, grey }: Picture, sideways: boolean): Edges {
  const found: number[] = [];
  const step = sideways ? 1 : width;
  for (let y = 1; y < height; y += 1)
    for (let x = 1; x < width; x += 1) {
      const at = y * width + x;
      if ((grey[at] ?? 255) < DARK && (grey[at - step] ?? 255) >= DARK) found.push(at);
    }
  const every = Math.max(1, Math.floor(found.length / ENOUGH));
  const kept = found.filter((_, at) => at % every === 0);
  const [along, aside] = [new Float32Array(kept.length), new Float32Array(kept.length)];
  kept.forEach((at, index) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    along[index] = sideways ? y - height / 2 : x - width / 2;
    aside[index] = sideways ? x : y;
  });
  return { along, aside, length: kept.length };
}

function bestSlope(edges: Edges): { slope: number; score: number } {
  const best = (from: number, to: number, step: number, track: number): { slope: number; score: number } => {
    let found = { slope: 0, score: profile(edges, 0, track) };
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const slope = (degrees * Math.PI) / 180;
      const score = profile(edges, slope, track);
      if (score > found.score) found = { slope, score };
    }
    return found;
  };
  const near = (best(-STEEPEST, STEEPEST, COARSE, 4).slope * 180) / Math.PI;
  return best(near - COARSE, near + COARSE, FINE, 2);
}

/** How unevenly edges fall into tracks of so many pixels at a slope: 1 where evenly. */
function profile({ along, aside, length }: Edges, slope: number, track: number): number {
  if (length === 0) return 0;
  const tangent = Math.tan(slope);
  const counts = new Map<number, number>();
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < length; at += 1) {
    const place = Math.floor(((aside[at] ?? 0) - (along[at] ?? 0) * tangent) / track);
    if (place < low) low = place;
    if (place > high) high = place;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  return (squares * (high - low + 1)) / (length * length);
}
