/** How changed texts are shown: beside one another, or as one. */
export type Show = 'side' | 'inline';

/** Where the differences of two papers are shown. */
export function differencesHref(from: string, to: string, show: Show = 'side'): string {
  return `/differences?${pairOf(from, to, show)}`;
}

/** Where the differences of two captures of a page are shown. */
export function pagesHref(from: string, to: string, show: Show = 'side'): string {
  return `/differences/pages?${pairOf(from, to, show)}`;
}

function pairOf(from: string, to: string, show: Show): string {
  return new URLSearchParams({ from, to, ...(show === 'inline' && { show }) }).toString();
}
