/** The last answers that were asked for, by key. */
export interface Recent<T> {
  /** The answer of a key, made where it is not remembered. */
  readonly get: (key: string, make: () => T) => T;
  /** Forgets the answer of a key, if it is the one given. */
  readonly forget: (key: string, answer: T) => void;
}

/** Remembers the last `most` answers by key; those longest unasked are forgotten first. */
export function recent<T>(most: number): Recent<T> {
  const answers = new Map<string, T>();
  return {
    get: (key, make) => {
      const known = answers.get(key);
      const answer = known ?? make();
      if (known !== undefined) answers.delete(key);
      answers.set(key, answer);
      if (answers.size > most) answers.delete(answers.keys().next().value ?? key);
      return answer;
    },
    forget: (key, answer) => {
      if (answers.get(key) === answer) answers.delete(key);
    },
  };
}
