/** A word with a capital first, whatever its other letters. */
export function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A word with a small letter first, whatever its other letters. */
export function withoutCapital(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
