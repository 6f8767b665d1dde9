/** A letter or figure for which recognition takes a round bullet; only before what is printed in capitals. */
const MISREAD = '(?:[eo0¢]|eo)(?=\\s+\\p{Lu}{2})';
/** A sign that begins no word and no quotation, or two of them. */
const SIGN = '(?:(?![‘’“”"\'()|<>&/\\[\\]£%#])[^\\p{L}\\p{N}\\s]){1,2}(?=\\s|\\p{Lu}{4})';

/** The sign before an item of a list, as it is printed or as recognition reads it: `•`, `«`, `+`, `e`. */
export const BULLET = new RegExp(`^(?:${SIGN}|${MISREAD})\\s*`, 'u');
