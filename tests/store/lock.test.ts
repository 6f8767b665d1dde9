import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { HomeError } from '../../src/lib/errors.js';
import type { Home } from '../../src/model/home.js';
import { claimName, holderOf, isAlive } from '../../src/store/holder.js';
import { withLock } from '../../src/store/lock.js';
import { temporaryHome } from '../temporary.js';

describe('The lock', () => {
  let home: Home;
  const claims = async () => (await readdir(home.index)).filter((name) => name.startsWith('lock'));

  beforeEach(async () => {
    home = await temporaryHome();
  });

  it('is held while the work is done, and let go of when it is done or has failed', async () => {
    expect(await withLock(home, claims)).toHaveLength(1);
    expect(await claims()).toEqual([]);
    await expect(withLock(home, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
    expect(await claims()).toEqual([]);
  });

  it('lets one at a time work, of many that come at once', async () => {
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (working += 1));
      await pause(5);
      working -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => withLock(home, work)));
    expect(most).toBe(1);
  });

  it('is waited for, saying once who holds it', async () => {
    const said: string[] = [];
    const order: string[] = [];
    const first = withLock(home, async () => {
      await pause(300);
      order.push('first');
    });
    await pause(50);
    await withLock(home, () => Promise.resolve(order.push('second')), { onWait: (holder) => said.push(holder) });
    await first;
    expect(order).toEqual(['first', 'second']);
    expect(said).toEqual([`process ${process.pid}`]);
  });

  it('is not waited for longer than asked: the error names the holder', async () => {
    await withLock(home, async () => {
      const second = withLock(home, () => Promise.resolve('never'), { wait: 100 });
      await expect(second).rejects.toThrow(HomeError);
      await expect(withLock(home, () => Promise.resolve('never'), { wait: 0 })).rejects.toThrow(
        `is in use by process ${process.pid}`,
      );
    });
    expect(await claims()).toEqual([]);
  });

  it('of a dead process is taken over, by one of many', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const dead = (await claimName()).replace(`~${process.pid}~`, `~${child.pid ?? 0}~`).replace(/~\d+~(?=\w+$)/, '~~');
    await writeFile(join(home.index, dead), '');
    await expect(withLock(home, () => Promise.resolve(), { wait: 0 })).rejects.toThrow(`process ${child.pid ?? 0}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    let working = 0;
    const seen = await Promise.all(
      Array.from({ length: 4 }, () =>
        withLock(home, async () => {
          const now = (working += 1);
          await pause(5);
          working -= 1;
          return now;
        }),
      ),
    );
    expect(seen).toEqual([1, 1, 1, 1]);
    expect(await claims()).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('of a process whose number another has now is of the dead', async () => {
    const own = holderOf(await claimName());
    expect(own).not.toBeNull();
    if (own === null) return;
    expect(await isAlive(own)).toBe(true);
    expect(await isAlive({ ...own, started: '1' })).toBe(false);
  });

  it('of a process on another machine is respected, since no one here can see it', async () => {
    await writeFile(join(home.index, 'lock~elsewhere~1~1~0123abcd'), '');
    await expect(withLock(home, () => Promise.resolve(), { wait: 0 })).rejects.toThrow(
      /in use by process 1 on elsewhere.*If it runs no more, delete index\/lock~elsewhere~1~1~0123abcd/,
    );
  });
});
