/** What the system says no with, in plain words. Whatever is not here is told in the system's own. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'cannot be reached: a file stands where a folder is wanted',
  EEXIST: 'cannot be made: a file stands where a folder is wanted',
  EISDIR: 'is a folder where a file is wanted',
  EACCES: 'may not be read or written (permission denied)',
  EPERM: 'may not be read or written (permission denied)',
  EROFS: 'cannot be written: the disk can only be read',
  ENOSPC: 'cannot be written: no room is left on the disk',
  EDQUOT: 'cannot be written: no room is left for you on the disk',
  EMFILE: 'cannot be opened: too many files are open',
};

/**
 * What the system refused, in one plain line, path first; null where the error is not of the system but a defect of ours.
 */
export function systemTrouble(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, syscall, path, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return null;
  const why = systemReason(error);
  if (path !== undefined) return `${path} ${why}`;
  return why === message ? message : `something ${why} (${syscall})`;
}

/** Why the system refused, without the path, to stand after what the person calls it: `is not there`. */
export function systemReason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
