import { setTimeout as passed } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { liveHome } from '../../src/answers/live.js';
import { publish, sweep } from '../../src/store/publish.js';
import { openIndex } from '../../src/store/read.js';
import { AUGUST, contentsFrom, SEPTEMBER } from '../store/contents.js';
import { temporaryHome } from '../temporary.js';

it('an index that is followed by another still answers those who began with it', async () => {
  const home = await temporaryHome();
  const [older, newer] = [contentsFrom(AUGUST), contentsFrom(AUGUST, SEPTEMBER)];
  await publish(home, older);
  const { current } = liveHome(home);
  const before = await current();
  const manifest = await publish(home, newer);
  await sweep(
    home,
    manifest,
    newer.sources.map(({ id }) => id),
  );
  await passed(150);
  const after = await current();
  expect(await after.statements()).toEqual(newer.statements);
  expect(await before.statements()).toEqual(older.statements);
  expect(await before.search()).not.toEqual(await after.search());
});

it('an index that is closed reads no file that is opened after it', async () => {
  const home = await temporaryHome();
  await publish(home, contentsFrom(AUGUST));
  const closed = await openIndex(home);
  closed.close();
  const other = await openIndex(home);
  await expect(closed.statements()).rejects.toThrow('statements.jsonl');
  expect(await other.statements()).toHaveLength(2);
});
