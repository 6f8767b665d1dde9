/** Classes that hide by a custom so common that the style sheet which says so need not be in the page. */
const HIDES =
  /(?:^|\s)(?:hidden|is-hidden|d-none|sr-only|screen-reader-text|visually-hidden|elementor-hidden-desktop|(?:d-)?(?:md|lg|xl)[-:](?:none|hidden))(?:\s|$)/i;
/** Classes that show again on a wide screen what others hide on a narrow one. */
const SHOWS_WIDE = /(?:^|\s)(?:d-)?(?:sm|md|lg|xl|xxl|2xl)[-:](?:block|flex|grid|table|inline|contents)\S*(?:\s|$)/i;

/** Whether the classes of an element hide it from a reader at a wide screen. */
export function hasHidingClass(names: string | undefined): boolean {
  return HIDES.test(names ?? '') && !SHOWS_WIDE.test(names ?? '');
}
