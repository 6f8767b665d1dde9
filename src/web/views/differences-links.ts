/** Where the differences of two papers are shown. */
export function differencesHref(from: string, to: string, show?: 'inline'): string {
  const params = new URLSearchParams({ from, to, ...(show && { show }) });
  return `/differences?${params.toString()}`;
}
