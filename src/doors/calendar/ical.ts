/** The longest line of a calendar in octets, its line end not counted (RFC 5545, 3.1). */
const LONGEST = 75;
/** Control signs, which no text of a calendar may hold; the tab may stay. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/gu;

/** One content line, folded: `name:value` and its end. The value must be escaped already where it is text. */
export function contentLine(name: string, value: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of `${name}:${value}`) {
    const length = Buffer.byteLength(sign);
    if (octets + length > LONGEST) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += length;
  }
  return `${[...parts, part].join('\r\n')}\r\n`;
}

/** A text as a calendar bears it: separators escaped, lines kept, control signs dropped. */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** A day as a calendar bears it: `20211124`. */
export function calendarDay(day: string): string {
  return day.replaceAll('-', '');
}
