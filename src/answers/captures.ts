import { groupedBy } from '../lib/grouped.js';
import { UsageError } from '../lib/errors.js';
import { Place } from '../model/printed.js';
import type { SourceRecord, Statement } from '../model/statement.js';
import { printedFields, type PrintedField } from '../reconcile/statements/printed-fields.js';
import type { HomeIndex } from './home.js';
import { namedSource } from './named.js';
import { wordDiff, type WordRun } from './word-diff.js';

/** Two captures of one page, the older first. */
export interface CapturePair {
  readonly from: SourceRecord;
  readonly to: SourceRecord;
}

/** What a page prints under one name, in the two captures. */
export interface FieldPair {
  readonly name: string;
  readonly words: readonly WordRun[];
  /** Where the first and where the second prints it; nowhere, where it does not. */
  readonly before: readonly Place[];
  readonly after: readonly Place[];
}

/** A page that was captured several times. */
export interface CapturedPage {
  readonly slug: string;
  /** Oldest first. */
  readonly captures: readonly SourceRecord[];
}

/** What changed from one capture of a page to another, and the pairs before and after. */
export interface CapturesAnswer extends CapturePair {
  readonly page: CapturedPage;
  readonly changed: readonly FieldPair[];
  /** The names of what both print alike. */
  readonly same: readonly string[];
  readonly previous: CapturePair | null;
  readonly next: CapturePair | null;
  /** Every page that was captured several times, the one captured last first. */
  readonly pages: readonly CapturedPage[];
}

/** Which page and which two captures of it are asked for; the two newest where none is named. */
export interface CapturesAsked {
  readonly page?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The differences of two captures of a page; null where no page was captured twice.
 * @throws UsageError where a name means none or several, or the two are no captures of one page.
 */
export async function capturesOf(index: HomeIndex, asked: CapturesAsked): Promise<CapturesAnswer | null> {
  const [statements, sources] = await Promise.all([index.statements(), index.sources()]);
  const pages = pagesOf(sources);
  const page = pageMeant(pages, sources, asked);
  if (page === null) return null;
  const [from, to] = pairMeant(page, sources, asked);
  const pairs = page.captures.slice(1).map((after, at) => ({ from: page.captures[at] ?? after, to: after }));
  return {
    from,
    to,
    page,
    pages,
    ...compared(fieldsOf(from, statements), fieldsOf(to, statements)),
    previous: pairs.find((pair) => pair.to.id === from.id) ?? null,
    next: pairs.find((pair) => pair.from.id === to.id) ?? null,
  };
}

function pagesOf(sources: readonly SourceRecord[]): CapturedPage[] {
  const bySlug = groupedBy(
    sources.filter(({ page }) => page !== undefined),
    ({ page }) => page?.slug ?? '',
  );
  return [...bySlug]
    .map(([slug, captures]) => ({ slug, captures: captures.toSorted((a, b) => (a.date < b.date ? -1 : 1)) }))
    .filter(({ captures }) => captures.length > 1)
    .sort((a, b) => (newestOf(a) > newestOf(b) ? -1 : newestOf(a) < newestOf(b) ? 1 : a.slug < b.slug ? -1 : 1));
}

function newestOf({ captures }: CapturedPage): string {
  return captures.at(-1)?.date ?? '';
}

function pageMeant(
  pages: readonly CapturedPage[],
  sources: readonly SourceRecord[],
  { page, from, to }: CapturesAsked,
): CapturedPage | null {
  const named = from ?? to;
  const slug = named === undefined ? page : namedSource(sources, named).page?.slug;
  if (slug === undefined) {
    if (named !== undefined) throw new UsageError(`${named} is no capture of a page`);
    return pages[0] ?? null;
  }
  const found = pages.find((one) => one.slug === slug);
  if (found === undefined) throw new UsageError(`no two captures of a page ${slug} are held`);
  return found;
}

/** The two that are named; of one and of none the newest before or after it that make a pair. */
function pairMeant(
  { slug, captures }: CapturedPage,
  sources: readonly SourceRecord[],
  { from, to }: CapturesAsked,
): [SourceRecord, SourceRecord] {
  const named = (name: string) => {
    const found = captures.find(({ id }) => id === namedSource(sources, name).id);
    if (found === undefined) throw new UsageError(`${name} is no capture of the page ${slug}`);
    return found;
  };
  const later = to === undefined ? captures.at(-1) : named(to);
  const before = captures[captures.findIndex(({ id }) => id === later?.id) - 1];
  const earlier = from === undefined ? before : named(from);
  if (later === undefined) throw new UsageError(`no capture of the page ${slug} is held`);
  return [earlier ?? later, later];
}

function fieldsOf(record: SourceRecord, statements: readonly Statement[]): PrintedField[] {
  return printedFields(
    record,
    statements.filter(({ source }) => source === record.id),
  );
}

/** Places in a source that is known: they need not say which. */
function bare(places: readonly Place[] = []): Place[] {
  return places.map((place) => Place.parse(place));
}

/** The fields of the second in its order, then those that only the first has. */
function compared(first: readonly PrintedField[], second: readonly PrintedField[]) {
  const before = new Map(first.map((field) => [field.name, field]));
  const after = new Map(second.map((field) => [field.name, field]));
  const names = [...new Set([...after.keys(), ...before.keys()])];
  const isSame = (name: string) => before.get(name)?.text === after.get(name)?.text;
  const changed = names
    .filter((name) => !isSame(name))
    .map((name): FieldPair => {
      const [one, other] = [before.get(name), after.get(name)];
      const words = wordDiff(one?.text ?? '', other?.text ?? '');
      return { name, words, before: bare(one?.places), after: bare(other?.places) };
    });
  return { changed, same: names.filter(isSame) };
}
