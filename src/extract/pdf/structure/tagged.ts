import { objectsOf, type PdfObjects } from './objects.js';
import { isArray, isDict, Name, Ref, type Dict, type PdfValue } from './syntax.js';

/** A piece of marked content: what a page, known by its object's number, prints under an id. */
export interface Content {
  readonly page: number;
  readonly mcid: number;
}

/** A cell as the file's structure has it. */
export interface TaggedCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly contents: readonly Content[];
}

/** A table as the file's structure has it: its rows from the top, on whatever pages they are printed. */
export type TaggedTable = readonly (readonly TaggedCell[])[];

interface Walk {
  readonly objects: PdfObjects;
  /** What the file's own names of roles stand for. */
  readonly roles: Dict;
  readonly tables: TaggedTable[];
  /** Elements seen: a tree that comes back to itself is no tree. */
  readonly seen: Set<PdfValue>;
}

/** A tree of more elements than this, or deeper, is a trap. */
const MOST_ELEMENTS = 200_000;
const DEEPEST = 100;

/**
 * The tables in the structure tree of a tagged file, outermost first left out where they hold tables themselves: those are
 * layout. Empty where the file has no tree that can be read.
 */
export function taggedTables(bytes: Uint8Array): TaggedTable[] {
  const objects = objectsOf(bytes);
  const root = objects?.lastOfType('StructTreeRoot') ?? null;
  if (objects === null || root === null) return [];
  const roles = objects.resolve(root.get('RoleMap'));
  const walk: Walk = { objects, roles: isDict(roles) ? roles : new Map(), tables: [], seen: new Set() };
  try {
    findTables(walk, root, null, 0);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
  return walk.tables;
}

/** Takes the tables under an element. `page` is the page that its elders stand on. */
function findTables(walk: Walk, element: Dict, page: PdfValue, depth: number): void {
  enter(walk, element, depth);
  const own = element.get('Pg') ?? page;
  if (roleOf(walk, element) === 'Table') {
    const inner: Walk = { ...walk, tables: [] };
    const rows = rowsUnder(inner, element, own, depth + 1);
    walk.tables.push(...(inner.tables.length > 0 ? inner.tables : [rows]));
  } else for (const kid of kidsOf(walk, element)) if (isElement(kid)) findTables(walk, kid, own, depth + 1);
}

function enter({ seen }: Walk, element: Dict, depth: number): void {
  if (seen.has(element) || seen.size > MOST_ELEMENTS || depth > DEEPEST) throw new RangeError('no tree');
  seen.add(element);
}

function rowsUnder(walk: Walk, element: Dict, page: PdfValue, depth: number): TaggedCell[][] {
  return kidsOf(walk, element).flatMap((kid): TaggedCell[][] => {
    if (!isElement(kid)) return [];
    const own = kid.get('Pg') ?? page;
    const role = roleOf(walk, kid);
    enter(walk, kid, depth);
    if (role === 'TR') return [kidsOf(walk, kid).flatMap((cell) => cellFrom(walk, cell, own, depth + 1))];
    return role === 'Caption' ? [] : rowsUnder(walk, kid, own, depth + 1);
  });
}

function cellFrom(walk: Walk, cell: PdfValue, page: PdfValue, depth: number): TaggedCell[] {
  if (!isElement(cell)) return [];
  const span = (key: string): number => {
    const value = attributesOf(walk, cell)
      .map((attributes) => walk.objects.resolve(attributes.get(key)))
      .find((found) => typeof found === 'number');
    return typeof value === 'number' && value >= 1 && value <= 1000 ? Math.floor(value) : 1;
  };
  return [{ rowSpan: span('RowSpan'), columnSpan: span('ColSpan'), contents: contentsUnder(walk, cell, page, depth) }];
}

function attributesOf({ objects }: Walk, element: Dict): Dict[] {
  const attributes = objects.resolve(element.get('A'));
  return (isArray(attributes) ? attributes.map((one) => objects.resolve(one)) : [attributes]).filter(isDict);
}

/** What an element prints, on all its pages. A table within it is taken by itself. */
function contentsUnder(walk: Walk, element: Dict, page: PdfValue, depth: number): Content[] {
  enter(walk, element, depth);
  const own = element.get('Pg') ?? page;
  return kidsOf(walk, element).flatMap((kid): Content[] => {
    if (typeof kid === 'number') return contentOn(own, kid);
    if (!isDict(kid)) return [];
    if (kid.has('MCID')) return contentOn(kid.get('Pg') ?? own, walk.objects.resolve(kid.get('MCID')));
    if (!isElement(kid)) return [];
    if (roleOf(walk, kid) === 'Table') {
      findTables(walk, kid, own, depth + 1);
      return [];
    }
    return contentsUnder(walk, kid, own, depth + 1);
  });
}

function contentOn(page: PdfValue, mcid: PdfValue): Content[] {
  return page instanceof Ref && typeof mcid === 'number' ? [{ page: page.number, mcid }] : [];
}

function kidsOf({ objects }: Walk, element: Dict): PdfValue[] {
  const kids = objects.resolve(element.get('K'));
  return (isArray(kids) ? kids : [kids]).map((kid) => objects.resolve(kid));
}

/** An element has a role; what has none is content. */
function isElement(value: PdfValue): value is Dict {
  return isDict(value) && value.get('S') instanceof Name;
}

/** The role of an element, by the standard's name. */
function roleOf({ roles, objects }: Walk, element: Dict): string {
  const role = element.get('S');
  if (!(role instanceof Name)) return '';
  const standard = objects.resolve(roles.get(role.name));
  return standard instanceof Name ? standard.name : role.name;
}
