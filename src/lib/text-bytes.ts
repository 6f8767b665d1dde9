/** A form in which text is written as bytes. */
export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** What Windows-1252 prints for 0x80 to 0x9f; Node's own decoder of that name leaves them control signs. */
const WINDOWS_1252 = Array.from('€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ');

/**
 * The encoding of a text: UTF-16 where its mark or the zeros beside its first letters say so, else UTF-8 where the bytes
 * are that, else Windows-1252; null where bytes stand in it to which Windows-1252 gives no sign.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding | null {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return utf16;
  if (inUtf8(bytes) !== null) return 'UTF-8';
  return bytes.some((byte) => WINDOWS_1252[byte - 0x80] === '\uFFFD') ? null : 'Windows-1252';
}

/** The text of bytes in the encoding that `encodingOf` tells, else in Windows-1252 with U+FFFD for what that lacks. */
export function textOfBytes(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  return inUtf8(bytes) ?? inWindows1252(bytes);
}

function utf16Of([first, second, third, fourth]: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (first === undefined || second === undefined) return null;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (first > 0 && second === 0 && third !== 0 && fourth === 0) return 'UTF-16LE';
  return first === 0 && second > 0 && third === 0 && fourth !== 0 ? 'UTF-16BE' : null;
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function inWindows1252(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}
