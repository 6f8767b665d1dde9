import { UnreadableError } from '../lib/errors.js';
import { encodingOf, textOfBytes } from '../lib/text-bytes.js';
import type { SourceFormat } from '../model/source.js';

/** A kind of file told by its bytes. One with a `format` can be read; `ending` is the one it is kept under. */
interface Kind {
  readonly says: string;
  readonly is: (bytes: Uint8Array) => boolean;
  readonly format?: SourceFormat;
  readonly ending?: string;
  /** Of text: how its letters are written. */
  readonly encoding?: string;
}

/** How the letters of a text dump may be written. */
const ENCODINGS = 'UTF-8, UTF-16 or Windows-1252';

/** Control characters no text has; tabs, line ends, form feeds and the like occur in dumps. */
const CONTROL = /(?![\x08-\x0d\x1b\x80-\x9f])\p{Cc}/u;

/** What a file can be, tried in this order: the first that fits is what it is. A new format is a row here. */
const KINDS: readonly Kind[] = [
  { says: 'is empty', is: (bytes) => bytes.length === 0 },
  { says: 'is a PDF document', is: (bytes) => head(bytes).includes('%PDF-'), format: 'pdf', ending: '.pdf' },
  { says: 'is a zip archive or an Office document', is: (bytes) => head(bytes).startsWith('PK\x03\x04') },
  {
    says: 'is a web page',
    is: (bytes) => /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml|!--)/i.test(head(bytes)),
    format: 'page',
    ending: '.html',
  },
  { says: 'is not text (it holds control characters)', is: (bytes) => CONTROL.test(textOfBytes(bytes)) },
  { says: `is text in another encoding than ${ENCODINGS}`, is: (bytes) => encodingOf(bytes) === null },
  { says: 'is blank', is: (bytes) => textOfBytes(bytes).trim() === '' },
  { says: 'is a text dump', is: () => true, format: 'dump', ending: '.txt', encoding: ENCODINGS },
];

const READABLE = KINDS.filter((kind) => kind.format !== undefined);

/** The file name endings of documents that can be read, in lower case: `.txt`. */
export const ENDINGS: readonly string[] = READABLE.flatMap(({ ending }) => ending ?? []);

/** The ending that sources of a format are kept under. */
export function endingOf(format: SourceFormat): string {
  const bytes = format === 'document' ? 'pdf' : format;
  return READABLE.find((kind) => kind.format === bytes)?.ending ?? '';
}

/**
 * What a file is, told by its bytes alone.
 * @throws UnreadableError with what it is instead, where it can not be read: `is a PDF document; …`.
 */
export function recognise(bytes: Uint8Array): SourceFormat {
  const kind = KINDS.find(({ is }) => is(bytes));
  if (kind?.format !== undefined) return kind.format;
  const readable = READABLE.map(
    ({ says, ending = '', encoding }) =>
      `${says.replace(/^is /, '')} (${[ending, ...(encoding === undefined ? [] : [encoding])].join(', ')})`,
  ).join(', ');
  throw new UnreadableError(`${kind?.says ?? 'is of no known format'}; what can be read is ${readable}`);
}

/** The first bytes, one character for each. */
function head(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
}
