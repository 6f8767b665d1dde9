import { Action } from './actions.js';

const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['jsonl', 'JSON Lines'],
] as const;

interface ExportsProps {
  /** The name of the list among those that may be exported. */
  readonly list: string;
  /** What is asked of it, as its addresses bear it. */
  readonly asks?: URLSearchParams;
}

/** The same list as a file, in each format. */
export function Exports({ list, asks = new URLSearchParams() }: ExportsProps) {
  const question = asks.size === 0 ? '' : `?${asks.toString()}`;
  return (
    <>
      {FORMATS.map(([ending, says]) => (
        <Action href={`/export/${list}.${ending}${question}`} sign="↓" says={says} />
      ))}
    </>
  );
}
