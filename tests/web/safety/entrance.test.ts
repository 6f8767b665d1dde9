import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { entrance, type Check } from '../../../src/web/safety/entrance.js';
import { refusal } from '../../../src/web/safety/refusals.js';

/** What the checks are called in their order, and the answer, for an address that each of them judges by its name. */
async function enter(address: string): Promise<{ asked: string[]; answer: Response }> {
  const asked: string[] = [];
  const check =
    (name: string): Check =>
    (c, { searchParams }) => {
      asked.push(name);
      if (searchParams.get('refuses') === name) throw refusal(403, `${name} refuses.`);
      return searchParams.get('answers') === name ? c.text(`${name} answers.`) : undefined;
    };
  const app = new Hono();
  app.use(entrance(check('first'), check('second'), check('third')));
  app.get('/', (c) => {
    asked.push('within');
    return c.text('Let in.');
  });
  return { answer: await app.request(address), asked };
}

describe('The entrance', () => {
  it('lets in what passes all checks', async () => {
    const { asked, answer } = await enter('/');
    expect(asked).toEqual(['first', 'second', 'third', 'within']);
    expect(await answer.text()).toBe('Let in.');
  });

  it('asks no further, and does nothing, once a check refuses', async () => {
    const { asked, answer } = await enter('/?refuses=second');
    expect(asked).toEqual(['first', 'second']);
    expect(answer.status).toBe(403);
  });

  it('gives the answer that a check has, and does nothing else', async () => {
    const { asked, answer } = await enter('/?answers=second&refuses=third');
    expect(asked).toEqual(['first', 'second']);
    expect(await answer.text()).toBe('second answers.');
  });
});
