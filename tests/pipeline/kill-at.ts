import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** A function of the file system, of which only the arguments matter here. */
type Call = (this: unknown, ...args: unknown[]) => unknown;

/** The functions after which a reader can find something else on the disk, whichever way they are called. */
const MUTATING = [
  'appendFile chmod chown copyFile cp fchmod fchown ftruncate futimes link lchown mkdir mkdtemp',
  'rename rm rmdir symlink truncate unlink utimes write writeFile writev',
]
  .join(' ')
  .split(' ');
const OF_FILE_HANDLES = ['appendFile', 'chmod', 'truncate', 'write', 'writeFile', 'writev'];

let calls = 0;
let fatal = Infinity;

/** From now on, the process dies at the `at`-th call that would change something on the disk; a write is half done. */
export function killAt(at: number): void {
  fatal = at;
  for (const name of MUTATING) {
    wrap(fs, name);
    wrap(fs, `${name}Sync`);
    wrap(fs.promises, name);
  }
  for (const [holder, name] of [[fs, 'open'] as const, [fs, 'openSync'] as const, [fs.promises, 'open'] as const])
    wrap(holder, name, ([, flags]) => typeof flags === 'string' && /[wax+]/.test(flags));
  syncBuiltinESMExports();
}

/** Wraps the methods of open files as well; `any` is one of them. */
export function killAtHandlesLike(any: fs.promises.FileHandle): void {
  for (const name of OF_FILE_HANDLES) wrap(Object.getPrototypeOf(any) as object, name);
}

function wrap(holder: object, name: string, changes: (args: unknown[]) => boolean = () => true): void {
  const original: unknown = Reflect.get(holder, name);
  if (typeof original !== 'function') return;
  const counted: Call = function (...args) {
    if (changes(args) && ++calls === fatal) die(this, name, args);
    return Reflect.apply(original, this, args) as unknown;
  };
  Reflect.set(holder, name, counted);
}

/** The end, without a word to anyone; what was to be written is written by half. */
function die(handle: unknown, name: string, args: unknown[]): never {
  fatal = Infinity;
  const open = (handle as { fd?: number } | undefined)?.fd;
  if (name === 'write') half(args[0], args[1]);
  if (name === 'writeFile' && open !== undefined) half(open, args[0]);
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function half(file: unknown, data: unknown): void {
  if (typeof file !== 'number') return;
  const bytes = typeof data === 'string' ? Buffer.from(data) : (data as Buffer);
  fs.writeSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
}
