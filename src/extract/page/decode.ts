import { isUtf8 } from 'node:buffer';
import { UnreadableError } from '../../lib/errors.js';

/** The largest page that is read, in bytes: many times what the site's longest page takes. */
export const MOST_BYTES = 8 * 1024 * 1024;

/** Parsing takes time by the square of the depth; a page of the site is some thirty deep. */
const DEEPEST = 4000;
/** Tags of elements that can stand in themselves and are closed by their own end alone. */
const NESTING =
  /<(\/?)(?:div|span|section|article|table|ul|ol|dl|a|b|i|u|s|em|strong|font|small|big|center|blockquote|form|button)\b/gi;
/** What the bytes 80 to 9F are in windows-1252. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

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
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? withWindowsSigns(decoded) : decoded;
  if (text.includes('\u0000')) throw new UnreadableError('is not text (it holds control characters)');
  const depth = deepest(text);
  if (depth > DEEPEST)
    throw new UnreadableError(`nests its elements ${depth} deep; the most that is read is ${DEEPEST}`);
  return text;
}

/** Some versions of Node read windows-1252 as Latin-1: its quotes, dashes and the euro come as control characters. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}

/** How deep the elements of a page stand in one another at most, by their tags alone. */
function deepest(html: string): number {
  let [depth, most] = [0, 0];
  for (const [, slash] of html.matchAll(NESTING)) {
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
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
