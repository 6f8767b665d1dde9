import { idsIn } from '../../lib/ids.js';
import { isLikelyMisreading } from '../../lib/recognition.js';
import type { ModificationId } from '../../model/ids.js';
import type { Line } from './lines.js';
import { runsOf } from './table-lines.js';

/** A place where the paper names a modification by its id, and the words that follow it there. */
export interface Mention {
  /** The number of the line the id is on. */
  readonly line: number;
  readonly following: readonly string[];
  /** Whether it is a row of a table; only some papers link what their running text names. */
  readonly isRow: boolean;
}

/** Link lines that follow each other with one address: the annotations on the lines of one title. */
interface LinkGroup {
  readonly url: string;
  readonly words: readonly string[];
}

const QUOTED = /^\s*[‘'"“`]([^‘“]*?)[’'"”´](?![\p{L}\p{N}])/u;

/** The least share of a slug's words that must follow an id for the link to be its link. */
const LEAST_SHARE = 0.6;
/** What a link without a mention, or a mention without a link, costs against a match. */
const MATCH_THRESHOLD = 0.5;
const LONGEST_TITLE = 150;
const REUSED_LINK = 0.05;
const IN_TEXT = 0.1;

/** The words of an address's last part: `…/ch-stock-transfer/` gives `ch stock transfer`. */
export function slugWords(url: string): string[] {
  const slug = /\/([^/?#]+)\/?(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  return slug
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The titles that running text quotes whole after an id. */
export function quotedIn(text: string): { readonly id: ModificationId; readonly title: string }[] {
  return idsIn(text).flatMap(({ id, printed, index }) => {
    const title = QUOTED.exec(text.slice(index + printed.length))?.[1];
    return title === undefined || title.length > LONGEST_TITLE ? [] : [{ id, title }];
  });
}

/**
 * The address of the link on each mention, or null: links stand in the order of what they are on, and their slugs spell
 * its words (the alignment of the two sequences with the greatest agreement).
 */
export function urlsOfMentions(mentions: readonly Mention[], links: readonly Line[]): (string | null)[] {
  const groups = groupsOf(links);
  const gains = mentions.map(({ following, isRow }) => {
    const runs = following.flatMap(runsOf);
    return groups.map(({ words }) => agreement(words, runs) - MATCH_THRESHOLD - (isRow ? 0 : IN_TEXT));
  });
  return traced(mentions.length, groups.length, gains).map((group) => groups[group]?.url ?? null);
}

function groupsOf(links: readonly Line[]): LinkGroup[] {
  const groups: LinkGroup[] = [];
  for (const { text } of links) {
    const url = text.replace(/^<|>$/g, '');
    if (groups.at(-1)?.url !== url) groups.push({ url, words: slugWords(url) });
  }
  return groups;
}

/** The share of a slug's words that stand in the text in their order, by letters; below the least share it is none. */
function agreement(slug: readonly string[], runs: readonly string[]): number {
  let at = 0;
  let found = 0;
  for (const word of slug) {
    const next = runs.findIndex((run, index) => index >= at && sameWord(run, word));
    if (next < 0) continue;
    found += word.length;
    at = next + 1;
  }
  const share = found / Math.max(1, slug.join('').length);
  return share < LEAST_SHARE ? 0 : share;
}

function sameWord(run: string, word: string): boolean {
  return run === word || (run.length > 2 && isLikelyMisreading(run, word));
}

/** For each mention the group that the best alignment gives it, or -1. */
function traced(mentions: number, groups: number, gains: readonly (readonly number[])[]): number[] {
  const gain = (m: number, g: number) => gains[m]?.[g] ?? 0;
  const best: number[][] = Array.from({ length: mentions + 1 }, () => new Array<number>(groups + 1).fill(0));
  const at = (m: number, g: number) => best[m]?.[g] ?? 0;
  for (let m = 1; m <= mentions; m += 1)
    for (let g = 1; g <= groups; g += 1) {
      const row = best[m] ?? [];
      row[g] = Math.max(
        at(m - 1, g),
        at(m, g - 1),
        at(m - 1, g - 1) + gain(m - 1, g - 1),
        at(m - 1, g) + gain(m - 1, g - 1) - REUSED_LINK,
      );
    }
  const chosen = new Array<number>(mentions).fill(-1);
  for (let m = mentions, g = groups; m > 0 && g > 0;) {
    const here = at(m, g);
    const matched = gain(m - 1, g - 1);
    if (matched > 0 && here === at(m - 1, g - 1) + matched) {
      chosen[m - 1] = g - 1;
      m -= 1;
      g -= 1;
    } else if (matched > 0 && here === at(m - 1, g) + matched - REUSED_LINK) {
      chosen[m - 1] = g - 1;
      m -= 1;
    } else if (here === at(m, g - 1)) g -= 1;
    else m -= 1;
  }
  return chosen;
}
