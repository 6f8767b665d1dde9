import { type Box, boxesIn, headingLevel, textOf } from './box.js';

/** What is asked of an element of the parsed page. */
interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
}

/** Elements that are furniture wherever they stand. */
const NAMES = new Set(['nav', 'aside', 'menu', 'dialog']);
const ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar tooltip'.split(' '),
);
/** Words of classes and ids that name furniture. */
const WORDS = new Set(
  'nav navbar navigation menu submenu breadcrumb breadcrumbs sidebar share sharing social related cookie cookies consent gdpr pagination newsletter popup modal tooltip'.split(
    ' ',
  ),
);
/** A class that names a widget of a side column; builders of pages call every part of the content `…-widget`. */
const WIDGET = /(?:^|\s)(?:(?:sidebar|footer|side)[-_])?widgets?(?![^\s_-])/i;
/** What a button says that shows or hides, and that is no content itself. */
const HANDLES =
  /^(?:show|hide|expand|collapse|open|close|toggle|more|less|copy(?: link)?|print|share|help)(?: (?:all|more|less|section|details|content|panel|this section))?$/i;
const COOKIES = /\bcookies?\b/i;

/**
 * Whether an element is furniture of the site and no content: a menu, a sidebar, a form, a banner, what is related.
 * `parent` is where it stands, `boxes` the boxes of the whole page. What holds the page's main heading or most of its
 * text is content whatever it is called.
 */
export function isFurniture(element: Element, parent: Box, boxes: ReadonlyMap<unknown, Box>): boolean {
  const box = boxes.get(element);
  if (box === undefined || !looksLikeFurniture(element, parent, box)) return false;
  return !holdsContent(box, boxes);
}

/** Whether an element that is furniture is a column beside the content, and no menu, form or dialog. */
export function isColumn({ name, attribs }: Element): boolean {
  const role = (attribs['role'] ?? '').toLowerCase();
  return !['nav', 'menu', 'dialog', 'form'].includes(name) && (role === '' || role === 'complementary');
}

function looksLikeFurniture({ name, attribs }: Element, parent: Box, box: Box): boolean {
  if (NAMES.has(name) || name === 'form' || ROLES.has((attribs['role'] ?? '').toLowerCase())) return true;
  if ((name === 'header' || name === 'footer') && !isInContent(parent)) return true;
  if (!['body', 'main', 'article'].includes(name) && isNamedFurniture(attribs) && !opensParts(box)) return true;
  return isHandle(box) || isCookieBanner(box);
}

/** A button that shows or hides what stands beside it, or a link by a sign to the part it stands in. */
function isHandle(box: Box): boolean {
  const text = textOf(box);
  if (box.tag === 'a') return /^#./.test(box.href ?? '') && text !== '' && !/[\p{L}\p{N}]/u.test(text);
  return box.tag === 'button' && HANDLES.test(text);
}

function isNamedFurniture(attribs: Readonly<Record<string, string>>): boolean {
  return WIDGET.test(attribs['class'] ?? '') || wordsOf(attribs).some((word) => WORDS.has(word));
}

/** Whether all links in a box lead to parts of its own page: they are the heads of tabs, and no menu of the site. */
function opensParts(box: Box): boolean {
  const links = [...boxesIn(box)].filter(({ href }) => href !== null);
  return links.length > 0 && links.every(({ href }) => /^#./.test(href ?? ''));
}

/** The words of the class and the id of an element: `menu-item-12` is `menu`, `item` and `12`. */
function wordsOf(attribs: Readonly<Record<string, string>>): string[] {
  return `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function isInContent(box: Box): boolean {
  for (let at: Box | null = box; at !== null; at = at.parent)
    if (['main', 'article', 'section'].includes(at.tag)) return true;
  return false;
}

/** A short block that speaks of cookies and asks for something. */
function isCookieBanner(box: Box): boolean {
  if (!['div', 'section', 'p'].includes(box.tag)) return false;
  const text = textOf(box);
  return (
    text.length < 600 && COOKIES.test(text) && /\b(?:accept|agree|consent|refuse|uses? (?:\w+ )?cookies)\b/i.test(text)
  );
}

function holdsContent(box: Box, boxes: ReadonlyMap<unknown, Box>): boolean {
  const inner = [...boxesIn(box)];
  if (inner.some(({ tag }) => tag === 'main' || tag === 'article')) return true;
  if (
    inner.some(
      (each) => headingLevel(each) === 1 && /\b(?:SECMP|MP|DP)\s?\d{2,4}|SEC (?:Release|v)/i.test(textOf(each)),
    )
  )
    return true;
  const [whole] = boxes.values();
  return whole !== undefined && unlinkedLength(box) > unlinkedLength(whole) * 0.5;
}

/** How many characters of a box stand on no link: a menu has hardly any. */
function unlinkedLength(box: Box): number {
  const linked = [...boxesIn(box)].filter(({ href }) => href !== null).map((link) => textOf(link).length);
  return textOf(box).length - linked.reduce((sum, length) => sum + length, 0);
}
