/** An answer or a request that the policy forbids. Trying again would not help: say the reason, go on with the others. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
