import { hull, type Box } from '../../geometry.js';
import { meet, type Rule } from './rules.js';

/** Rules that hang together by their crossings: the lines of one ruled table, or of a drawing. */
export interface Lattice {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  readonly box: Box;
}

/** The rules of a page, and what they form: each is a part of one lattice, or crosses no other. */
export interface Ruling {
  readonly rules: readonly Rule[];
  readonly lattices: readonly Lattice[];
  readonly lone: readonly Rule[];
}

/** What the rules of a page form; its lattices from the top. */
export function rulingOf(rules: readonly Rule[]): Ruling {
  const across = rules.filter((rule) => rule.direction === 'across');
  const down = rules.filter((rule) => rule.direction === 'down');
  const groups = new Map<Rule, Set<Rule>>(rules.map((rule) => [rule, new Set([rule])]));
  for (const a of across) for (const d of down) if (meet(a, d)) unite(groups, a, d);
  const distinct = [...new Set(groups.values())].map((group) => [...group]);
  return {
    rules,
    lattices: distinct
      .filter((group) => group.length > 1)
      .map(latticeFrom)
      .sort((a, b) => a.box.top - b.box.top),
    lone: distinct.flatMap((group) => (group.length === 1 ? group : [])),
  };
}

function unite(groups: Map<Rule, Set<Rule>>, a: Rule, b: Rule): void {
  const [host, guest] = [groups.get(a), groups.get(b)];
  if (host === undefined || guest === undefined || host === guest) return;
  const [large, small] = host.size >= guest.size ? [host, guest] : [guest, host];
  for (const rule of small) {
    large.add(rule);
    groups.set(rule, large);
  }
}

function latticeFrom(group: readonly Rule[]): Lattice {
  return {
    across: group.filter((rule) => rule.direction === 'across'),
    down: group.filter((rule) => rule.direction === 'down'),
    box: hull(group.map(ruleBox)),
  };
}

export function ruleBox({ direction, at, from, to }: Rule): Box {
  return direction === 'across'
    ? { left: from, top: at, right: to, bottom: at }
    : { left: at, top: from, right: at, bottom: to };
}
