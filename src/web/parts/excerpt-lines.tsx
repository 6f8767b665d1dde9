import type { Excerpt } from './excerpts.js';
import { paperHref } from './links.js';
import { Print } from './text.js';

/** The print that shows a value, as it stands in a source. */
export function ExcerptLines({ excerpts, name }: { excerpts: readonly Excerpt[]; name: string }) {
  return (
    <>
      {excerpts.map((excerpt) =>
        excerpt.shows === 'lines' ? (
          <Lines of={excerpt} />
        ) : excerpt.shows === 'picture' ? (
          <Cutting of={excerpt} name={name} />
        ) : (
          <p class="label-print">
            <span class="faint">
              <Print of={excerpt.label} />
            </span>{' '}
            <Print of={excerpt.fragment} />
          </p>
        ),
      )}
    </>
  );
}

/** Lines with their numbers. */
function Lines({ of: { first, lines } }: { of: Extract<Excerpt, { shows: 'lines' }> }) {
  return (
    <pre tabindex={0}>
      {lines.map((line, at) => (
        <>
          <span class="line-number">{first + at}</span>
          <Print of={line} />
          {'\n'}
        </>
      ))}
    </pre>
  );
}

/** A part of a page's picture; the picture is asked for when the part comes into sight. */
function Cutting({ of: { page, box }, name }: { of: Extract<Excerpt, { shows: 'picture' }>; name: string }) {
  const [left, top, right, bottom] = box.map((edge) => Math.round(edge * 10) / 10) as typeof box;
  const [width, height] = [right - left, bottom - top];
  return (
    <svg
      class="cutting"
      viewBox={`${left} ${top} ${width} ${height}`}
      width={Math.round(width * 1.4)}
      height={Math.round(height * 1.4)}
      role="img"
      aria-label={`Page ${page.page}, as printed`}
      data-picture={`${paperHref(name)}/pages/${page.page}`}
    >
      <image width={page.width} height={page.height} preserveAspectRatio="none" />
    </svg>
  );
}
