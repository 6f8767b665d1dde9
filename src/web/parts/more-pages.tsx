interface MorePagesProps {
  /** What the pages are of: `findings`. */
  readonly what: string;
  /** The page shown, counted from 1. */
  readonly page: number;
  readonly last: number;
  readonly to: (page: number) => string;
}

/** Steps to the pages before and after this one; nothing where there is one page. */
export function MorePages({ what, page, last, to }: MorePagesProps) {
  if (last < 2) return null;
  return (
    <nav class="pages" aria-label={`Pages of ${what}`}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          ← Previous
        </a>
      )}
      <span>
        Page {page} of {last}
      </span>
      {page < last && (
        <a rel="next" href={to(page + 1)}>
          Next →
        </a>
      )}
    </nav>
  );
}
