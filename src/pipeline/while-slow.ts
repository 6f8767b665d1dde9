/** Milliseconds after which work is slow, and from then on between two calls. */
const SLOW = 5_000;

/** Waits for work; while it is slow, `tell` is called now and then with the seconds it took so far. */
export async function whileSlow<T>(work: Promise<T>, tell: (seconds: number) => void): Promise<T> {
  const begun = performance.now();
  const timer = setInterval(() => {
    tell(Math.round((performance.now() - begun) / 1000));
  }, SLOW);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
