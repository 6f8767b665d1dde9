import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recent } from '../../src/lib/recent.js';

describe('What was asked for lately', () => {
  it('is not made again', () => {
    const made: string[] = [];
    const answers = recent<string>(10);
    const ask = (key: string) =>
      answers.get(key, () => {
        made.push(key);
        return `of ${key}`;
      });
    expect(['a', 'b', 'a', 'a'].map(ask)).toEqual(['of a', 'of b', 'of a', 'of a']);
    expect(made).toEqual(['a', 'b']);
  });

  it('stays while it is asked for, and is forgotten when as much else was', () => {
    const answers = recent<number>(4);
    answers.remember('asked again', 1);
    answers.remember('asked once', 2);
    for (let other = 0; other < 20; other++) {
      expect(answers.known('asked again')).toBe(1);
      answers.remember(`other ${other}`, other);
    }
    expect(answers.known('asked once')).toBeUndefined();
  });

  it('is forgotten when it is said to, if it is what is remembered', () => {
    const answers = recent<string>(4);
    answers.remember('a', 'new');
    answers.forget('a', 'old');
    expect(answers.known('a')).toBe('new');
    answers.forget('a', 'new');
    expect(answers.known('a')).toBeUndefined();
  });

  it('pushes nothing out by what is too heavy to be remembered', () => {
    const answers = recent<string>(100, (answer) => answer.length);
    answers.remember('light', 'light');
    expect(answers.remember('heavy', 'x'.repeat(51))).toHaveLength(51);
    expect(answers.known('heavy')).toBeUndefined();
    expect(answers.known('light')).toBe('light');
  });

  it('never weighs more than was allowed, and is what was remembered last of a key', () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      weight: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const answers = recent<{ weight: number }>(40, ({ weight }) => weight);
        const last = new Map<string, { weight: number }>();
        for (const { key, weight } of steps) last.set(key, answers.remember(key, { weight }));
        // To look forgets at most what was not looked at, so it finds no more than there was.
        const known = [...last].flatMap(([key, answer]) => {
          const found = answers.known(key);
          expect([undefined, answer]).toContain(found);
          return found ?? [];
        });
        expect(known.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(40);
      }),
    );
  });
});
