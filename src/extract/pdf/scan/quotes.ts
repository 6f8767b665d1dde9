/** A quote that opens, and one that closes, of the kind that leans. */
const [OPENS, CLOSES] = [/^[‘“]/, /[’”][.,;:)]*$/];
/** A straight one at a word's end, and the leaning one that closes what an opening one began. */
const STRAIGHT = /(['"])([.,;:)]*)$/;
const LEANING: Readonly<Record<string, string>> = { "'": '’', '"': '”' };

/** Words in order with the straight quotes that close leaning ones leaning too: print has one kind of quotes. */
export function withQuotesPaired(words: readonly string[]): string[] {
  let isOpen = false;
  return words.map((word) => {
    isOpen ||= OPENS.test(word);
    if (!isOpen) return word;
    const closed = word.replace(STRAIGHT, (_, quote: string, after: string) => `${LEANING[quote] ?? quote}${after}`);
    if (CLOSES.test(closed)) isOpen = false;
    return closed;
  });
}
