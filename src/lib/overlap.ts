/** Whether two sets have something in common. */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  for (const one of fewer) if (more.has(one)) return true;
  return false;
}
