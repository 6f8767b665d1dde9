import { isLikelyMisreading, isNoise, withoutStrokes } from '../../lib/recognition.js';

/**
 * Whether two prints say the same words: they differ at most in white space, typography (quotes, dashes, ligatures,
 * stops at the ends of words) and likely errors of recognition. Nothing printed is not the same as something.
 */
export function isSamePrint(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  if (wordsA.join('') === wordsB.join('')) return true;
  return (
    wordsA.length === wordsB.length &&
    wordsA.every((word, at) => {
      const other = wordsB[at] ?? '';
      return word === other || isLikelyMisreading(word, other) || isLikelyMisreading(other, word);
    })
  );
}

/** The words of a print, without smears and without what is only typography. */
function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').split(/\s+/);
  return words
    .filter((token) => !isNoise(token))
    .map((token) => withoutStrokes(token))
    .join(' ')
    .replace(/\u00AD|[‘’‚‛“”„‟«»"'`´]/g, '')
    .replace(/\s*[‐‑‒–—―−-]+\s*/g, '-')
    .split(' ')
    .map((token) => token.replace(/[.,;:]+$/, ''))
    .filter((token) => token !== '');
}
