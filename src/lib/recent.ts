/** Answers that were asked for lately, by key. */
export interface Recent<T> {
  /** The answer of a key; undefined where it is not remembered. */
  readonly known: (key: string) => T | undefined;
  /** Remembers the answer of a key, and gives it back. */
  readonly remember: (key: string, answer: T) => T;
  /** The answer of a key, made where it is not remembered. */
  readonly get: (key: string, make: () => T) => T;
  /** Forgets the answer of a key, if it is the one given. */
  readonly forget: (key: string, answer: T) => void;
}

/**
 * Remembers answers as long as they weigh no more than `most` together; one that alone weighs more than half of that is not
 * remembered. They lie in two heaps: when the newer one would weigh more than half of `most`, it becomes the older one, and
 * what was in that and was not asked for since is forgotten. So to ask again costs no more than to look.
 *
 * @param weigh what an answer and its key weigh, always the same; each 1, unless it is told
 */
export function recent<T>(most: number, weigh: (answer: T, key: string) => number = () => 1): Recent<T> {
  let newer = new Map<string, T>();
  let older = new Map<string, T>();
  let weight = 0;
  const forget = (key: string, answer: T) => {
    if (older.get(key) === answer) older.delete(key);
    if (newer.get(key) !== answer) return;
    newer.delete(key);
    weight -= weigh(answer, key);
  };
  const remember = (key: string, answer: T) => {
    const weighs = weigh(answer, key);
    const before = newer.get(key);
    if (before !== undefined) forget(key, before);
    older.delete(key);
    if (weighs > most / 2) return answer;
    if (weight + weighs > most / 2) {
      older = newer;
      newer = new Map();
      weight = 0;
    }
    newer.set(key, answer);
    weight += weighs;
    return answer;
  };
  const known = (key: string) => {
    const found = newer.get(key);
    if (found !== undefined) return found;
    const before = older.get(key);
    return before === undefined ? undefined : remember(key, before);
  };
  return { known, remember, get: (key, make) => known(key) ?? remember(key, make()), forget };
}
