import type { SourceRecord } from '../../model/statement.js';

/** A source that an answer rests on, as a person would cite it. */
export interface CitedSource {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  /** The day it speaks for. */
  readonly date: string;
  /** The address or path it came from. */
  readonly origin: string;
  readonly sha256: string;
  readonly specimen: boolean;
}

/** An answer that names its sources by their short names, and tells of each what it is. */
export interface Cited {
  readonly answer: unknown;
  readonly sources: readonly CitedSource[];
}

/**
 * Given an answer whose places and statements cite sources by checksum, returns it with their names instead, and a list
 * of all that it cites, in the order of `sources`.
 */
export function cited(answer: unknown, sources: readonly SourceRecord[]): Cited {
  const byId = new Map<string, SourceRecord>(sources.map((source) => [source.id, source]));
  const met = new Set<string>();
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const source = byId.get(value);
      if (source === undefined) return value;
      met.add(value);
      return source.name;
    }
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, named(inside)]));
  };
  const told = named(answer);
  return { answer: told, sources: sources.filter(({ id }) => met.has(id)).map(sourceOf) };
}

function sourceOf({ id, name, kind, title, date, origin, specimen }: SourceRecord): CitedSource {
  return { name, kind, title, date, origin, sha256: id, specimen };
}
