/** One source cannot be read. It fails alone: report the message, go on with the others, exit 1. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** The person asked for something that is not there or not possible. Show the message; exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The home cannot be used just now (locked, damaged, not a home). Show the message; nothing was lost; exit 1. */
export class HomeError extends Error {
  override readonly name = 'HomeError';
}
