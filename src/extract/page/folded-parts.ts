import type { CheerioAPI } from 'cheerio';
import { labelOf } from '../../model/page-words.js';
import { folded } from './box.js';

type Node = ReturnType<CheerioAPI>[0];
type Element = Extract<Node, { attribs: Record<string, string> }>;

/** Elements that open a part of the page, by what they are or by a custom of naming them. */
const OPENERS =
  'button, a, [role=button], [role=tab], [aria-expanded], [aria-controls], [data-target], [data-bs-target], [class*=toggle], [class*=accordion], [class*=collaps], [class*=expand], [class*=tab]';
/** Links that lead to no other page. */
const STAYS = /^(?:#|javascript:|$)/i;

/**
 * The attributes of the parts of a page that stand closed until a reader opens them by their label: the panels of tabs
 * and accordions. They are what the page says, however its style rules keep them for the reader's click. A part is tied
 * to its label by its id, or follows it. Labels of single values open menus and filters, and are none.
 */
export function foldedParts($: CheerioAPI): ReadonlySet<unknown> {
  const parts = new Set<unknown>();
  const add = (element: Node | undefined) => {
    if (element !== undefined && 'attribs' in element) parts.add(element.attribs);
  };
  for (const opener of $(OPENERS).toArray().filter(isElement)) {
    const text = folded($(opener).text());
    if (text.length > 60 || !announcesText(text) || (opener.name === 'a' && !staysHere(opener))) continue;
    tiedTo($, opener).forEach(add);
    add(nextTo($, opener, text));
  }
  return parts;
}

function isElement(node: Node): node is Element {
  return 'attribs' in node;
}

function announcesText(text: string): boolean {
  const label = labelOf(text);
  return label !== null && label.extent !== 'value';
}

function staysHere({ attribs }: Element): boolean {
  return STAYS.test(attribs['href']?.trim() ?? '');
}

/** The elements that an opener names, and those that name it as their title. */
function tiedTo($: CheerioAPI, { attribs }: Element): Node[] {
  const targets = [attribs['href'], attribs['data-target'], attribs['data-bs-target']];
  const named = [
    ...(attribs['aria-controls'] ?? '').split(/\s+/),
    ...targets.map((target) => /^#(.+)$/.exec(target ?? '')?.[1] ?? ''),
  ].filter((name) => name !== '');
  const id = attribs['id'] ?? '';
  const byName = named.flatMap((name) =>
    $('[id]')
      .toArray()
      .filter(isElement)
      .filter((each) => each.attribs['id'] === name),
  );
  const byTitle =
    id === ''
      ? []
      : $('[aria-labelledby]')
          .toArray()
          .filter(isElement)
          .filter((each) => each.attribs['aria-labelledby'] === id);
  return [...byName, ...byTitle];
}

/** The element after an opener and all that wraps only it; what is a label itself is the next opener. */
function nextTo($: CheerioAPI, opener: Element, text: string): Node | undefined {
  let title = $(opener);
  while (title.next().length === 0 && folded(title.parent().text()) === text) title = title.parent();
  const next = title.next();
  return labelOf(folded(next.text())) === null ? next[0] : undefined;
}
