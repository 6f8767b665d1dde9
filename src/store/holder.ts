import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Who holds a lock: a process, told from a later one of the same number by the time it was started. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** The start of the process in clock ticks since the machine started (Linux); empty where that is not known. */
  readonly started: string;
}

/** The name of a claim to the lock, `lock~<host>~<pid>~<start>~<nonce>`: never used twice, and whole from the first. */
export async function claimName(): Promise<string> {
  const started = (await startOf(process.pid)) ?? '';
  return ['lock', ownHost(), process.pid, started, randomUUID().slice(0, 8)].join('~');
}

/** The holder that a claim names, or null where the name is no claim. */
export function holderOf(name: string): Holder | null {
  const [, host, pid, started] = /^lock~([^~]+)~(\d+)~(\d*)~[0-9a-f]{8}$/.exec(name) ?? [];
  return host === undefined ? null : { host, pid: Number(pid), started: started ?? '' };
}

/** Whether the holder may still be at work. A process of another machine can not be seen, so it is taken to live. */
export async function isAlive({ host, pid, started }: Holder): Promise<boolean> {
  if (host !== ownHost()) return true;
  if (!isRunning(pid)) return false;
  return started === '' || (await startOf(pid)) === started;
}

/** The holder in words. */
export function holderInWords({ host, pid }: Holder): string {
  return `process ${pid}${host === ownHost() ? '' : ` on ${host}`}`;
}

function ownHost(): string {
  return hostname().replace(/[^A-Za-z0-9.-]/g, '_') || 'localhost';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The start time of a process: the 22nd field of `/proc/<pid>/stat` (proc(5)), counted after the name in brackets, which
 * may hold spaces. Null where the system does not tell, and for a process that has ended and is only not yet buried (Z).
 */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return afterName[0] === 'Z' ? null : (afterName[19] ?? null);
}
