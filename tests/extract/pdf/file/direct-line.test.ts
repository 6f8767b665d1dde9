import { describe, expect, it } from 'vitest';
import { directLine } from '../../../../src/extract/pdf/file/direct-line.js';

const told = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the line between the halves of pdf.js', () => {
  it('hands messages over both ways, in order, once what posts them has run on', async () => {
    const [asking, reading] = directLine();
    const heard: unknown[] = [];
    reading.addEventListener('message', ({ data }) => {
      heard.push(data);
      reading.postMessage({ answer: data['question'] });
    });
    asking.addEventListener('message', ({ data }) => heard.push(data));
    asking.postMessage({ question: 1 });
    asking.postMessage({ question: 2 });
    expect(heard).toEqual([]);
    await told();
    expect(heard).toEqual([{ question: 1 }, { question: 2 }, { answer: 1 }, { answer: 2 }]);
  });

  it('keeps the lists of a part of an answer that are emptied for the next part', async () => {
    const [asking, reading] = directLine();
    const heard: unknown[] = [];
    asking.addEventListener('message', ({ data }) => heard.push(data['chunk']));
    const operators = [1, 2];
    const glyph = { unicode: 'A' };
    const operands = [[glyph], null];
    reading.postMessage({ chunk: { fnArray: operators, argsArray: operands, lastChunk: false } });
    operators.length = 0;
    operands.length = 0;
    await told();
    expect(heard).toEqual([{ fnArray: [1, 2], argsArray: [[glyph], null], lastChunk: false }]);
  });

  it('tells nothing more to who has left, by word or by signal', async () => {
    const [asking, reading] = directLine();
    const heard: unknown[] = [];
    const leaving = new AbortController();
    const byWord = (): void => void heard.push('by word');
    asking.addEventListener('message', byWord);
    asking.addEventListener('message', () => heard.push('by signal'), { signal: leaving.signal });
    reading.postMessage({});
    await told();
    expect(heard).toEqual(['by word', 'by signal']);
    asking.removeEventListener('message', byWord);
    leaving.abort();
    reading.postMessage({});
    await told();
    expect(heard).toHaveLength(2);
  });
});
