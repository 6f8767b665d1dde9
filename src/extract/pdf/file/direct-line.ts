/** A message between the two halves of pdf.js; `chunk` is a part of an answer that comes in parts. */
type Message = Readonly<Record<string, unknown>>;

type Listener = (event: { readonly data: Message }) => void;

/** One end of a line between the two halves of pdf.js: as much of a message port as they use. */
export interface Port {
  postMessage: (message: Message) => void;
  addEventListener: (name: string, listener: Listener, options?: { readonly signal?: AbortSignal }) => void;
  removeEventListener: (name: string, listener: Listener) => void;
}

/**
 * The two ends of a line between the half of pdf.js that is asked and the half that reads, where both run in one thread:
 * messages are handed over as they are, in order, once what posts them has run on. pdf.js's own line copies each of them
 * deeply, which takes a third of the time of asking for a page's operators; what it posts it lets go of, but for the
 * lists that it fills anew, which are copied here.
 */
export function directLine(): [Port, Port] {
  const [here, there] = [new Set<Listener>(), new Set<Listener>()];
  return [portBetween(here, there), portBetween(there, here)];
}

function portBetween(here: Set<Listener>, there: ReadonlySet<Listener>): Port {
  return {
    postMessage: (message) => {
      const event = { data: { ...message, ...('chunk' in message ? { chunk: withOwnLists(message['chunk']) } : {}) } };
      queueMicrotask(() => {
        for (const listener of there) listener(event);
      });
    },
    addEventListener: (_, listener, options) => {
      here.add(listener);
      options?.signal?.addEventListener('abort', () => here.delete(listener));
    },
    removeEventListener: (_, listener) => void here.delete(listener),
  };
}

/** A part of an answer with lists of its own: pdf.js empties those of operators to fill them with the next part. */
function withOwnLists(chunk: unknown): unknown {
  if (typeof chunk !== 'object' || chunk === null || Object.getPrototypeOf(chunk) !== Object.prototype) return chunk;
  return Object.fromEntries(
    Object.entries(chunk).map(([name, value]) => [name, Array.isArray(value) ? [...(value as unknown[])] : value]),
  );
}
