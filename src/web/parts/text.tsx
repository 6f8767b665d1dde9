/** Signs that turn the direction of text, hide in it or rule a terminal: they are shown by name and do nothing. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A text from a document that a stranger wrote, where no markup can stand (a title, an attribute). */
export function plain(text: string): string {
  return text.replace(UNSEEN, '\uFFFD');
}

/** A text from a document that a stranger wrote, set apart so that it turns nothing around it. */
export function Print({ of }: { of: string }) {
  const parts = partsOf(of);
  return <bdi>{parts.map((part) => (typeof part === 'string' ? part : <span class="unseen">{part.named}</span>))}</bdi>;
}

/** A text with the stretches that match marked. */
export function Marked({ of, ranges }: { of: string; ranges: readonly (readonly [number, number])[] }) {
  const cuts = ranges.flatMap(([start, end], at) => [
    of.slice(ranges[at - 1]?.[1] ?? 0, start),
    { mark: of.slice(start, end) },
  ]);
  const last = of.slice(ranges.at(-1)?.[1] ?? 0);
  return (
    <bdi>{[...cuts, last].map((cut) => (typeof cut === 'string' ? plain(cut) : <mark>{plain(cut.mark)}</mark>))}</bdi>
  );
}

/** The text in its parts: what can be shown, and unseen signs by their names. */
function partsOf(text: string): (string | { named: string })[] {
  const unseen = [...text.matchAll(UNSEEN)];
  const parts = unseen.flatMap((match, at) => {
    const before = unseen[at - 1];
    return [text.slice(before ? before.index + 1 : 0, match.index), { named: nameOf(match[0]) }];
  });
  const last = unseen.at(-1);
  return [...parts, text.slice(last ? last.index + 1 : 0)].filter((part) => part !== '');
}

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
