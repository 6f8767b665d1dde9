import { type CheerioAPI, load } from 'cheerio';
import { type Box, type Piece, textOf } from './box.js';
import { foldedParts } from './folded-parts.js';
import { isColumn, isFurniture } from './furniture.js';
import { hasHidingClass } from './hiding-classes.js';
import { hidingOf, visibilityRules } from './style-rules.js';
import { summaryAside } from './summary-aside.js';

/** What a page says of itself beside its text. */
export interface PageHead {
  readonly url: string | null;
  readonly documentTitle: string | null;
}

type Node = ReturnType<CheerioAPI>[0];
type Element = Extract<Node, { attribs: Record<string, string> }>;

/** Boxes deeper than this are read as if they stood this deep: broken pages nest without end. */
const DEEPEST = 120;
/** How pages that were made up for testing are marked. */
const SPECIMEN = /\bspecimen for testing\b/i;
/** How programs that save a page note its address. */
const SAVED_FROM = [/<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i, /<!--\s*Page saved with \w+\s+url:\s*(\S+)/i];
/** What a web archive writes before the address of a page that it keeps. */
const ARCHIVE = /^(?:https?:)?(?:\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:\/\/)/i;
/** Elements whose text no reader sees, or that are no text. */
const UNSEEN = new Set(
  'del s strike script style template noscript head iframe object embed audio video canvas svg math map datalist select textarea input option progress meter'.split(
    ' ',
  ),
);

/**
 * The page that a reader sees, as boxes, and what its head says. Left out are comments, scripts, templates, what
 * attributes or style rules hide, and the furniture of the site: menus, sidebars, banners, forms.
 */
export function visiblePage(html: string): { readonly head: PageHead; readonly body: Box; readonly specimen: boolean } {
  const $ = load(html, { scriptingEnabled: true });
  const hidden = hiddenByRules($);
  const opened = foldedParts($);
  const isSeen = (element: Element) => opened.has(element.attribs) || !isHidden(element, hidden);
  const whole = boxTree($('body')[0], isSeen);
  const beside: { element: Element; box: Box; place: unknown }[] = [];
  const content = boxTree($('body')[0], (element, parent) => {
    const box = whole.of.get(element);
    if (!isSeen(element) || box === undefined || !isFurniture(element, parent, whole.of)) return isSeen(element);
    beside.push({ element, box, place: element.parent });
    return false;
  });
  const spared = summaryAside(
    content.root,
    beside.filter(({ element }) => isColumn(element)),
  );
  const kept = new Set(spared.map(({ element }) => element));
  const body =
    kept.size === 0
      ? content
      : boxTree(
          $('body')[0],
          (element, parent) =>
            isSeen(element) &&
            ((isColumn(element) && isWithin(element, kept)) || !isFurniture(element, parent, whole.of)),
        );
  return { head: headOf($, html), body: body.root, specimen: SPECIMEN.test(textOf(whole.root)) };
}

/** Whether a node is one of some elements, or stands in one. */
function isWithin(node: Node, elements: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) if (elements.has(at)) return true;
  return false;
}

/** The boxes of an element and all in it that is `kept`; `of` finds the box of an element. */
function boxTree(from: Node | undefined, kept: (element: Element, parent: Box) => boolean) {
  const root: Box = { tag: 'body', parent: null, children: [], href: null };
  const of = new Map<unknown, Box>([[from, root]]);
  const tasks: { node: Node; box: Box; depth: number }[] = [];
  const push = (node: Node, box: Box, depth: number) => {
    const children = 'children' in node ? node.children : [];
    for (const child of [...children].reverse()) tasks.push({ node: child, box, depth });
  };
  if (from !== undefined) push(from, root, 0);
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { node, box, depth } = task;
    if (isTextNode(node)) box.children.push(...textsOf(node.data, box));
    if (!isElement(node) || UNSEEN.has(node.name) || !kept(node, box)) continue;
    const own: Box =
      depth > DEEPEST
        ? box
        : {
            tag: tagOf(node),
            parent: box,
            children: [],
            href: addressOf(node),
            ...tiesOf(node),
            ...rowspanOf(node),
            ...currentOf(node),
          };
    if (own !== box) box.children.push(own);
    of.set(node, own);
    push(node, own, depth + 1);
  }
  return { root, of };
}

/** The name of an element; one that the page itself made up is a block where it does not stand within a text. */
function tagOf({ name, parent }: Element): string {
  const beside = parent?.children ?? [];
  const isInText = beside.some((node) => isTextNode(node) && node.data.trim() !== '');
  return name.includes('-') && !isInText ? 'div' : name;
}

/** How many rows a cell reaches over, where it is more than one. */
function rowspanOf({ name, attribs }: Element): Pick<Box, 'rowspan'> {
  const rows = name === 'td' || name === 'th' ? Number.parseInt(attribs['rowspan'] ?? '', 10) : 1;
  return rows > 1 ? { rowspan: rows } : {};
}

/** What says of an element that it is the current one of several, to readers that hear it or by its class. */
const CURRENT = /(?:^|\s)(?:(?:is|step|stage)-+)?(?:current|active)(?:-+(?:step|stage|item))?(?:\s|$)/i;

function currentOf({ attribs }: Element): Pick<Box, 'current'> {
  const said = attribs['aria-current'] ?? 'false';
  return said !== 'false' || CURRENT.test(attribs['class'] ?? '') ? { current: true } : {};
}

/** The address that an element links to, as its page has it; null where it links to none. */
function addressOf({ attribs }: Element): string | null {
  const address = attribs['href']?.trim();
  return address === undefined ? null : withoutArchive(address);
}

/** What ties an element to others of its page. */
function tiesOf({ attribs }: Element): Pick<Box, 'id' | 'shows' | 'namedBy'> {
  const shows = attribs['aria-controls'] ?? /^#(.+)$/.exec(attribs['href'] ?? attribs['data-target'] ?? '')?.[1];
  const [id, namedBy] = [attribs['id'], attribs['aria-labelledby']];
  return {
    ...(id === undefined ? {} : { id }),
    ...(shows === undefined ? {} : { shows }),
    ...(namedBy === undefined ? {} : { namedBy }),
  };
}

/** A text; where line ends are printed as they are, each ends a line. */
function textsOf(data: string, box: Box): Piece[] {
  const isPrinted = box.tag === 'pre' || box.parent?.tag === 'pre';
  return (isPrinted ? data.split(/\r?\n/) : [data]).flatMap((text, at): Piece[] => {
    // An empty line parts paragraphs.
    const end: Box = { tag: text.trim() === '' ? 'div' : 'br', parent: box, children: [], href: null };
    return [...(at === 0 ? [] : [end]), { tag: '#text', text, parent: box }];
  });
}

function isTextNode(node: Node): node is Extract<Node, { data: string }> {
  const type: string = node.type;
  return type === 'text';
}

function isElement(node: Node): node is Element {
  return 'attribs' in node;
}

function isHidden({ attribs }: Element, hidden: ReadonlySet<unknown>): boolean {
  return (
    attribs['hidden'] !== undefined ||
    hidingOf(attribs['style'] ?? '') === true ||
    hidden.has(attribs) ||
    hasHidingClass(attribs['class'])
  );
}

/** The attributes of the elements that the page's own style rules hide: the strongest rule, or the last, decides. */
function hiddenByRules($: CheerioAPI): ReadonlySet<unknown> {
  const verdicts = new Map<unknown, { weight: number; hides: boolean }>();
  const rules = $('style')
    .toArray()
    .flatMap((style) => visibilityRules($(style).text()));
  for (const { selector, weight, hides } of rules.some((rule) => rule.hides) ? rules : [])
    for (const element of select($, selector)) {
      const before = verdicts.get(element);
      if (before === undefined || weight >= before.weight) verdicts.set(element, { weight, hides });
    }
  return new Set([...verdicts].filter(([, { hides }]) => hides).map(([element]) => element));
}

/** The attributes of what a selector selects; none where it is no selector that is understood. */
function select($: CheerioAPI, selector: string): unknown[] {
  try {
    return $(selector)
      .toArray()
      .flatMap((element) => ('attribs' in element ? [element.attribs] : []));
  } catch {
    return [];
  }
}

function headOf($: CheerioAPI, html: string): PageHead {
  const canonical = $('link[rel~="canonical"]').attr('href') ?? $('meta[property="og:url"]').attr('content');
  const saved = SAVED_FROM.map((pattern) => pattern.exec(html.slice(0, 4096))?.[1]).find(
    (address) => address !== undefined,
  );
  const title = textOf({
    tag: '#text',
    text: $('title').first().text(),
    parent: { tag: 'head', parent: null, children: [], href: null },
  });
  return { url: httpAddress(canonical) ?? httpAddress(saved), documentTitle: title === '' ? null : title };
}

/** An address as it is printed, where it is one of the web; else null. */
function httpAddress(address: string | undefined): string | null {
  const own = withoutArchive(address?.trim() ?? '');
  return /^https?:\/\/\S+$/i.test(own) ? own : null;
}

/** An address without that of the web archive that keeps a copy of it, which writes its own before every link. */
function withoutArchive(address: string): string {
  return address.replace(ARCHIVE, '');
}
