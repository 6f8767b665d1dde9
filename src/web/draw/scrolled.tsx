import type { Child } from 'hono/jsx';

interface ScrolledProps {
  /** What is drawn, for those who cannot see it. */
  readonly says: string;
  /** How much of the left side stays in sight, and how high the drawing is, in pixels. */
  readonly width: number;
  readonly height: number;
  /** What stands on the left side, drawn once more above the drawing: it stays while the drawing is scrolled. */
  readonly heads: Child;
  readonly children?: Child;
}

/** A drawing that may be wider than its place: it starts at its newest end, on the right, and keeps the heads of its rows. */
export function Scrolled({ says, width, height, heads, children }: ScrolledProps) {
  return (
    <div class="scrolled">
      <svg class="heads" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <rect width={width} height={height} />
        <g class="row">{heads}</g>
      </svg>
      <div class="scroll" tabindex={0} role="group" aria-label={`${says}, may be scrolled sideways`}>
        {children}
      </div>
    </div>
  );
}
