/**
 * A signal that is raised when the person presses Ctrl-C, once, after `tell` was called; a second Ctrl-C ends the process
 * at once. Call `done` when the work is over.
 */
export function onInterrupt(tell: () => void): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController();
  const stop = () => {
    tell();
    controller.abort();
  };
  process.once('SIGINT', stop);
  return {
    signal: controller.signal,
    done: () => {
      process.off('SIGINT', stop);
    },
  };
}
