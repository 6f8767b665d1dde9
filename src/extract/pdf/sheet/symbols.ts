import type { Font } from '../file/load.js';

/** Fonts whose letters are pictures: a letter's code says which, not what it looks like in other fonts. */
const PICTURE_FONT = /wingdings|webdings|zapfdingbats|dingbats/i;
const WINGDINGS = /wingdings(?!-?[23])/i;

/**
 * What the marks of the symbol fonts of Windows are in Unicode, by the low byte of their code (private use U+F0xx or
 * the plain byte): the tables Microsoft publishes for Wingdings and Wingdings 2.
 */
const IN_WINGDINGS: Readonly<Record<number, string>> = {
  0xfb: '✘',
  0xfc: '✔',
  0xfd: '☒',
  0xfe: '☑',
  0xa8: '☐',
  0x6f: '☐',
  0xa7: '▪',
  0x6c: '●',
  0x6e: '■',
  0x9f: '•',
  0xd8: '➢',
};
const IN_WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✘',
  0x50: '✔',
  0x51: '☒',
  0x52: '☑',
  0x54: '☒',
  0x53: '☒',
};
const IN_SYMBOL: Readonly<Record<number, string>> = { 0xb7: '•', 0xd6: '√' };
/** ZapfDingbats as Adobe's encoding of it has it: the one of the standard PDF fonts that holds marks. */
const IN_ZAPF_DINGBATS: Readonly<Record<number, string>> = {
  0x33: '✓',
  0x34: '✔',
  0x35: '✕',
  0x36: '✖',
  0x37: '✗',
  0x38: '✘',
  0x6c: '●',
  0x6e: '■',
};
const IN_WEBDINGS: Readonly<Record<number, string>> = { 0x61: '✔', 0x72: '✘' };

const PLAIN = /^[!-~]*$/;

/** What a glyph reads as: its Unicode text, with ligatures parted and the codes of symbol fonts turned into the sign they show. */
export function glyphText(text: string, font: Font): string {
  const code = text.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (isPrivate || isPictureFont(font.name)) {
    const low = code & 0xff;
    const sign = tableOf(font.name)[low];
    if (sign !== undefined && (isPrivate || code <= 0xff)) return sign;
  }
  if (code >= 0xfb00 && code <= 0xfb06) return text.normalize('NFKC');
  if (PLAIN.test(text)) return text;
  // Spaces and controls of all kinds part words; a soft hyphen prints as a hyphen where it is drawn at all.
  return text.replace(/[\u0000-\u001f\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g, ' ').replace(/\u00ad/g, '-');
}

const known = new Map<string, boolean>();

/** Asked for every glyph, so each font's name is looked at once. */
function isPictureFont(name: string): boolean {
  let is = known.get(name);
  if (is === undefined) known.set(name, (is = PICTURE_FONT.test(name)));
  return is;
}

function tableOf(name: string): Readonly<Record<number, string>> {
  if (/wingdings-?2/i.test(name)) return IN_WINGDINGS_2;
  if (/webdings/i.test(name)) return IN_WEBDINGS;
  if (/^(?!.*wingdings).*dingbats/i.test(name)) return IN_ZAPF_DINGBATS;
  if (/symbol(?!.*open)/i.test(name) && !WINGDINGS.test(name) && !/opensymbol/i.test(name)) return IN_SYMBOL;
  return IN_WINGDINGS;
}
