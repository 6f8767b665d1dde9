import { DARK, type Picture } from './picture.js';
import type { Run } from './runs.js';
import type { Shade } from './shades.js';

/** No stroke of a letter of less than headline size is longer than this, in points. */
const LONGEST_STROKE = 36;
/** A rule reaches into those it ends at; a letter keeps clear of what is drawn around it. In points. */
const REACH = 0.8;
/** Pieces of one rule, parted by noise or by print that crosses it, are no farther from one another, in points. */
const GAP = 3.5;
/** An underline has ink within so many points over it, along such a share of its length; a dash has none. */
const OVER = 4;
const UNDER_PRINT = 0.25;

/**
 * The straight runs without those that are strokes of large letters: a short run is a rule's only where it ends at long
 * ones on both sides, goes on where a rule ends, or underlines print.
 */
export function withoutStrokes(
  runs: readonly Run[],
  shades: readonly Shade[],
  picture: Picture,
  scale: number,
): readonly Run[] {
  const kept = runs.filter(({ from, to }) => to - from > LONGEST_STROKE * scale);
  let open = runs.filter((run) => !kept.includes(run));
  for (;;) {
    const rules = open.filter(
      (run) =>
        (isBordered(run, run.from, kept, shades, scale) && isBordered(run, run.to, kept, shades, scale)) ||
        isUnderline(run, picture, scale),
    );
    if (rules.length === 0) return runs.filter((run) => !open.includes(run));
    kept.push(...rules);
    open = open.filter((run) => !rules.includes(run));
  }
}

/** Whether an end of a run lies on a rule, on the edge of a shaded area, or beside a rule that goes on there. */
function isBordered(run: Run, end: number, kept: readonly Run[], shades: readonly Shade[], scale: number): boolean {
  const onRule = kept.some((other) =>
    other.direction === run.direction
      ? Math.abs(other.track - run.track) <= REACH * scale &&
        other.from <= end + GAP * scale &&
        other.to >= end - GAP * scale
      : Math.abs(other.track - end) <= REACH * scale + other.before + other.after &&
        other.from <= run.track + REACH * scale &&
        other.to >= run.track - REACH * scale,
  );
  return (
    onRule ||
    shades.some(({ left, top, right, bottom }) => {
      const [sides, from, to] = run.direction === 'down' ? [[top, bottom], left, right] : [[left, right], top, bottom];
      return sides.some((side) => Math.abs(side - end) <= GAP * scale) && run.track >= from && run.track <= to;
    })
  );
}

function isUnderline({ direction, track, from, to, before }: Run, { width, grey }: Picture, scale: number): boolean {
  if (direction === 'down') return false;
  const [top, bottom] = [Math.max(0, Math.round(track - before - OVER * scale)), track - before - 2];
  let count = 0;
  for (let x = from; x < to; x += 1)
    for (let y = top; y < bottom; y += 1)
      if ((grey[y * width + x] ?? 255) < DARK) {
        count += 1;
        break;
      }
  return count > UNDER_PRINT * (to - from);
}
