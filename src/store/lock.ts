import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HomeError } from '../lib/errors.js';
import type { Home } from '../model/home.js';
import { claimName, holderInWords, holderOf, isAlive } from './holder.js';
import type { Holder } from './holder.js';

export interface LockOptions {
  /**
   * How long to wait for another process to finish, in milliseconds.
   * @default 60000
   */
  readonly wait?: number | undefined;
  /** Called once when waiting begins, with who is waited for: `process 123`. */
  readonly onWait?: ((holder: string) => void) | undefined;
  /**
   * The folder of the home that is worked in: each has a lock of its own.
   * @default 'index'
   */
  readonly folder?: 'index' | 'watches' | undefined;
}

/** Where a lock lies. */
interface LockPlace {
  readonly root: string;
  readonly folder: string;
}

/** Another's claim that stands in the way. */
interface OtherClaim {
  readonly name: string;
  readonly holder: Holder;
}

/**
 * Does the work while no other process writes to the home.
 *
 * The lock is a file in the folder whose name says who claims it. A process first puts its claim there, then looks: if
 * there is no other living claim, it holds the lock, else it withdraws. Of two that claim at once at least one sees the
 * other, so never both hold it. A claim of a dead process stands for nothing; as no name is used twice, removing it can
 * never hit a living one.
 *
 * @throws HomeError naming the holder where the lock is still held after the wait, or where the home cannot be written to.
 */
export async function withLock<T>(home: Home, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const claim = await claimName();
  const place = { root: home.root, folder: join(home.root, options.folder ?? 'index') };
  try {
    await mkdir(place.folder, { recursive: true });
    await claimed(place, claim, options);
    return await work();
  } catch (error) {
    throw homeTrouble(home, error);
  } finally {
    await rm(join(place.folder, claim), { force: true });
  }
}

async function claimed(place: LockPlace, claim: string, { wait = 60_000, onWait }: LockOptions): Promise<void> {
  const end = Date.now() + wait;
  for (let attempt = 0; ; attempt++) {
    const other = await claimOnce(place, claim);
    if (other === null) return;
    if (Date.now() >= end) throw new HomeError(stillHeld(place, other));
    if (attempt === 0) onWait?.(holderInWords(other.holder));
    // Two that withdrew from each other come back at different times.
    await pause(Math.min(30 + Math.random() * 120, Math.max(1, end - Date.now())));
  }
}

/** Claims the lock; answers the living claim in the way, or null where the lock is ours. */
async function claimOnce({ folder }: LockPlace, claim: string): Promise<OtherClaim | null> {
  const before = await otherClaim(folder, claim);
  if (before !== null) return before;
  const path = join(folder, claim);
  await (await open(path, 'wx')).close();
  const since = await otherClaim(folder, claim);
  if (since !== null) await rm(path, { force: true });
  return since;
}

/** A claim of another that lives, or null. Those of the dead are removed on the way. */
async function otherClaim(folder: string, own: string): Promise<OtherClaim | null> {
  for (const name of (await readdir(folder)).sort()) {
    const holder = name === own ? null : holderOf(name);
    if (holder === null) continue;
    if (await isAlive(holder)) return { name, holder };
    await rm(join(folder, name), { force: true });
  }
  return null;
}

function stillHeld({ root, folder }: LockPlace, { name, holder }: OtherClaim): string {
  const held = `${root} is in use by ${holderInWords(holder)}: try again when it has finished.`;
  return `${held} If it runs no more, delete ${join(relative(root, folder), name)}`;
}

/** The disk's own troubles in the words of the home; any other error as it is. */
function homeTrouble(home: Home, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const isOfTheDisk = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO', 'EMFILE', 'ENFILE'].includes(code ?? '');
  return isOfTheDisk ? new HomeError(`cannot write in ${home.root}: ${message}`, { cause: error }) : error;
}
