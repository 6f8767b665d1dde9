import { isUtf8 } from 'node:buffer';
import { UnreadableError } from '../../lib/errors.js';

/** The largest page that is read, in bytes: many times what the site's longest page takes. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** Names of encodings that pages declare and mean windows-1252 by, as browsers take them. */
const MEANS_WINDOWS_1252 = /^(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii|cp-?1252|windows-1252|x-cp1252)$/i;

/**
 * The text of a page's bytes: by its byte order mark, else as UTF-8 where that is what the bytes are, else in the
 * encoding it declares, else windows-1252, which is what pages without a declaration are in.
 * @throws UnreadableError when it is too large or holds bytes that no text has.
 */
export function decodePage(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw new UnreadableError(`is a page of ${bytes.length} bytes; the most that is read is ${MOST_BYTES}`);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('\u0000')) throw new UnreadableError('is not text (it holds control characters)');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
  // One bad byte does not make a page that declares UTF-8 another encoding.
  if (/^utf-?8$/i.test(declared)) return 'utf-8';
  if (MEANS_WINDOWS_1252.test(declared)) return 'windows-1252';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'windows-1252';
  }
}
