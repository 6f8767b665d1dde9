import { recent } from './recent.js';

/**
 * Remembers up to `most` answers by key, those that were asked for lately. Who asks while an answer is under way waits for
 * that one; trouble is not remembered.
 */
export function memory<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const answers = recent<Promise<T>>(most);
  return async (key, make) => {
    const answer = answers.get(key, make);
    try {
      return await answer;
    } catch (error) {
      answers.forget(key, answer);
      throw error;
    }
  };
}
