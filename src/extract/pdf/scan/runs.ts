import type { Segment } from '../paths.js';
import { blanked, DARK, type Picture, type PixelBox } from './picture.js';
import { shadesIn } from './shades.js';

/** A run of dark pixels along a row or column must be this long to be a piece of a rule, in points. */
const SHORTEST = 14;
/** A rule that ends this near to a shaded area goes on through it, in points. */
const NEAR = 3;
/** Light pixels within a run that noise or a fold may have put there. */
const BREAK = 2;
/** A grey rule is lighter than ink. */
const LIGHTER = 60;

/**
 * The rules of a scanned page, in points: long runs of dark pixels, row by row and column by column, and the edges of
 * shaded areas.
 */
export function segmentsIn(picture: Picture, scale: number): Segment[] {
  const shades = shadesIn(picture, scale);
  const bare = blanked(picture, shades);
  const runs = (['across', 'down'] as const).flatMap((direction) => {
    const tracks = direction === 'across' ? bare.height : bare.width;
    return Array.from({ length: tracks }, (_, track) =>
      runsOn(bare, direction, track, SHORTEST * scale).map((run): Segment => ({
        direction,
        at: (track + 0.5) / scale,
        from: run.from / scale,
        to: run.to / scale,
        thickness: 1 / scale,
      })),
    ).flat();
  });
  return [
    ...runs.map((segment) => throughShades(segment, shades, scale)),
    ...shades.flatMap((shade) => edges(shade, scale)),
  ];
}

function edges({ left, top, right, bottom }: PixelBox, scale: number): Segment[] {
  const edge = (direction: Segment['direction'], at: number, from: number, to: number): Segment => ({
    direction,
    at: at / scale,
    from: from / scale,
    to: to / scale,
    thickness: 1 / scale,
  });
  return [
    edge('across', top, left, right),
    edge('across', bottom, left, right),
    edge('down', left, top, bottom),
    edge('down', right, top, bottom),
  ];
}

/** A rule down that ends at a shaded area goes on through it: dark on dark cannot be seen. */
function throughShades(segment: Segment, shades: readonly PixelBox[], scale: number): Segment {
  if (segment.direction === 'across') return segment;
  const shade = shades.find(
    ({ left, right, bottom }) =>
      Math.abs(bottom / scale - segment.from) < NEAR &&
      segment.at > left / scale - NEAR &&
      segment.at < right / scale + NEAR,
  );
  return shade === undefined ? segment : { ...segment, from: shade.top / scale };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function runsOn(
  { width, height, grey }: Picture,
  direction: Segment['direction'],
  track: number,
  shortest: number,
): Run[] {
  const [length, start, step] = direction === 'across' ? [width, track * width, 1] : [height, track, width];
  const runs: Run[] = [];
  let from = -1;
  let last = -BREAK - 2;
  const close = (): void => {
    if (from >= 0 && last - from + 1 >= shortest) runs.push({ from, to: last + 1 });
    from = -1;
  };
  for (let at = 0; at < length; at += 1) {
    if ((grey[start + at * step] ?? 255) >= DARK + LIGHTER) continue;
    if (at - last > BREAK + 1) close();
    if (from < 0) from = at;
    last = at;
  }
  close();
  return runs;
}
