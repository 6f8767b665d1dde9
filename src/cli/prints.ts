import { readSource } from '../corpus/read-source.js';
import type { Home } from '../model/home.js';
import type { LinesPage, PrintView } from '../model/print-view.js';
import type { SourceRecord } from '../model/statement.js';

/**
 * The sources of a home as they are printed. A text dump is shown line by line as it was received.
 * @throws UnreadableError where the corpus no longer holds the source as received.
 */
export function printsOf(home: Home): {
  view: (source: SourceRecord) => Promise<PrintView | null>;
  picture: (source: SourceRecord, page: number) => Promise<Uint8Array | null>;
} {
  return {
    view: async ({ id, path, format }) => {
      if (format !== 'dump') return null;
      return linesView(textOf(await readSource(home, { sha256: id, path })));
    },
    picture: () => Promise.resolve(null),
  };
}

/** Text dumps come in UTF-8 or, from old tools, in Windows-1252. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lines are counted through the whole text; a form feed begins a page. */
function linesView(text: string): PrintView {
  const pages: { page: number; first: number; lines: string[] }[] = [{ page: 1, first: 1, lines: [] }];
  for (const [at, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
    const last = pages.at(-1);
    const begins = line.includes('\f') && last !== undefined && last.lines.length > 0;
    if (begins) pages.push({ page: pages.length + 1, first: at + 1, lines: [] });
    pages.at(-1)?.lines.push(line.replaceAll('\f', ''));
  }
  return {
    pages: pages.map((page): LinesPage => ({ shows: 'lines', ...page })),
  };
}
