/** An answer that need not be read back from the response that it is in. */
export interface Whole {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

const wholes = new WeakMap<Response, Whole>();

/**
 * Answers 200 with what is wholly at hand: who keeps answers need not read it back from the response, and who adds headers
 * makes the response anew, which costs less than to change it.
 */
export function wholeAnswer(whole: Whole): Response {
  const response = new Response(whole.body, { headers: whole.headers });
  wholes.set(response, whole);
  return response;
}

/** What a response was made of, where it was wholly at hand; headers that were set on it since are not among it. */
export function wholeIn(response: Response): Whole | undefined {
  return wholes.get(response);
}
