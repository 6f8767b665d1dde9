/** A link that a document bears, if it leads to the web and nowhere else. */
export function outwardHref(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}
