import { Print } from '../parts/text.js';

/** What went wrong, and where to go on. */
export function Problem({ title, detail }: { title: string; detail: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p>
        <Print of={detail} />
      </p>
      <p>
        <a href="/">To the search</a>
      </p>
    </>
  );
}
