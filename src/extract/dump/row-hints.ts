import { idsIn } from '../../lib/ids.js';
import type { ModificationId } from '../../model/ids.js';
import type { Line } from './lines.js';
import { joined } from './places.js';
import type { RowHints } from './reading.js';
import type { TableLine } from './table-lines.js';
import { runsOf } from './table-lines.js';
import { knownTitle } from './title-cell.js';
import type { Mention } from './title-hints.js';
import { quotedIn, urlsOfMentions, slugWords } from './title-hints.js';

/** A row as it is known before its lines are cut. */
export interface KnownRow {
  /** The name of the row among the texts of the paper. */
  readonly key: string;
  readonly id: ModificationId | null;
  readonly mention: Mention;
}

/** The address of each row's link, where one is known, and what helps to read the row. */
export interface HintedRow {
  readonly url: string | null;
  readonly hints: RowHints;
}

/** The rows that begin on the lines of a table, in order. */
export function knownRows(lines: readonly TableLine[], name: string): KnownRow[] {
  const starts = lines.flatMap(({ id }, at) => (id === null ? [] : [at]));
  return starts.map((from, row) => ({
    key: `${name}, row ${row + 1}`,
    id: idsIn(lines[from]?.id ?? '')[0]?.id ?? null,
    mention: {
      line: lines[from]?.line.number ?? 0,
      isRow: true,
      following: lines.slice(from, starts[row + 1]).flatMap(({ words }) => words.map(({ text }) => text)),
    },
  }));
}

/**
 * What helps to read each row: the words of its title as its link's address or the running text spells them, and the
 * rows whose phrases are no evidence for it because they are its own or those of the same modification; or, where a
 * row may begin before its id, those of the rows beside it, to which its lines may have been given.
 */
export function hintedRows(
  rows: readonly KnownRow[],
  text: readonly Line[],
  links: readonly Line[],
  centred: boolean,
): HintedRow[] {
  const quoted = quotedIn(joined(text.map((line) => line.text)));
  const titles = new Map(quoted.map(({ id, title }) => [id, title.split(/\s+/).flatMap(runsOf)]));
  const named = namedInText(text);
  const mentions = [...rows.map(({ mention }) => mention), ...named].sort((a, b) => a.line - b.line);
  const urls = urlsOfMentions(mentions, links);
  return rows.map(({ id, key, mention }, at) => {
    const url = urls[mentions.indexOf(mention)] ?? null;
    const known = url === null ? ((id === null ? undefined : titles.get(id)) ?? []) : slugWords(url);
    const same = rows.filter((other) => other.id === id && id !== null).map((other) => other.key);
    const beside = centred ? [rows[at - 1], rows[at + 1]].flatMap((row) => row?.key ?? []) : [];
    return { url, hints: { without: new Set([key, ...same, ...beside]), known: knownTitle(known) } };
  });
}

/** The modifications that running text names with their titles, which bear links as rows do. */
function namedInText(text: readonly Line[]): Mention[] {
  return text.flatMap((line, at) => {
    const following = joined(text.slice(at, at + 3).map((one) => one.text));
    return idsIn(line.text).map(({ index, printed }) => ({
      line: line.number,
      isRow: false,
      following: following
        .slice(index + printed.length)
        .split(/\s+/)
        .slice(0, 20),
    }));
  });
}
