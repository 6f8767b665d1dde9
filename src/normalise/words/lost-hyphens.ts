import type { Cleaned } from './clean-text.js';

/** Words of the field that are printed with a hyphen, and are no words without one. */
const TERMS: readonly string[] =
  'Market-wide Authority-Determined Authority-determined Authority-Led Authority-led non-commissioned non-domestic'.split(
    ' ',
  );
const LETTERS_OF = new Map(TERMS.map((term) => [term.replace('-', ''), term]));

/** A capital within a word, behind what is set before words with a hyphen: `SelfGovernance`, `nonDCC`. */
const MARKED_BY_CAPITAL = /^([Ss]elf|[Ss]ub|[Nn]on|[Hh]alf|[Pp]re|[Pp]ost|[Cc]ross|[Mm]ulti)(\p{Lu}[\p{L}\p{N}]{2,})$/u;

/**
 * A text with the hyphens put back that a tool took away with the ends of lines: `SelfGovernance` is Self-Governance.
 * A word is known to have one by `hyphenated`, the paper's own prints by their letters, by the field, or by the capital
 * that stands within it behind what is no word alone.
 */
export function withHyphensBack(text: string, hyphenated: ReadonlyMap<string, string>): Cleaned {
  const evidence: string[] = [];
  const read = text.replace(/[\p{L}\p{N}]+(?![\p{L}\p{N}-])/gu, (word, at: number) => {
    const back = text[at - 1] === '-' ? null : hyphenBack(word, hyphenated);
    if (back === null) return word;
    evidence.push(`“${word}” has lost the hyphen at which a line was broken: ${back.why}`);
    return back.word;
  });
  return { text: read, evidence };
}

function hyphenBack(word: string, hyphenated: ReadonlyMap<string, string>): { word: string; why: string } | null {
  const elsewhere = hyphenated.get(word);
  if (elsewhere !== undefined) return { word: elsewhere, why: `elsewhere the paper prints “${elsewhere}”` };
  const term = LETTERS_OF.get(word);
  if (term !== undefined) return { word: term, why: `“${term}” is a term of the field` };
  const [, before, after] = MARKED_BY_CAPITAL.exec(word) ?? [];
  if (before === undefined || after === undefined) return null;
  return { word: `${before}-${after}`, why: 'a capital stands within it' };
}

/** The hyphenated words of texts by their letters, but for those that they print without a hyphen more than now and then. */
export function hyphenatedIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []);
  const counts = new Map<string, { print: string; times: number }>();
  const plain = new Map<string, number>();
  for (const word of words) {
    if (!/^\p{L}{2,}-\p{L}{3,}$/u.test(word)) {
      plain.set(word, (plain.get(word) ?? 0) + 1);
      continue;
    }
    const letters = word.replace('-', '');
    counts.set(letters, { print: word, times: (counts.get(letters)?.times ?? 0) + 1 });
  }
  const known = [...counts].filter(([letters, { times }]) => 2 * (plain.get(letters) ?? 0) <= times);
  return new Map(known.map(([letters, { print }]) => [letters, print]));
}
