const TICKS = /^(?:[vV]{1,2}|[✓✔☑√🗸\uF0FC\uF0FE]|Y|Yes|True)\b|^(?:[vy¥4/\\√j]{1,2}|[Pü])$|^[✓✔☑√🗸\uF0FC\uF0FE]/iu;
const CROSSES = /^(?:x|n|no|none|nil|n\/?a|not applicable|false)\b|^(?:[✗✘✕✖×☒☐\uF0FB\uF0FD\uF0A8–—-])/iu;

/** What a mark says: true for a tick or a yes, false for a cross, a no or nothing; null where it cannot be read. */
export function dccMarkIn(text: string): boolean | null {
  const bare = text.replace(/[|.,_:;'’‘\s]+/g, ' ').trim();
  if (bare === '') return false;
  if (TICKS.test(bare)) return true;
  return CROSSES.test(bare) ? false : null;
}

/** What the cell of the mark says; null where it cannot be read. */
export function dccMarkOf(cell: {
  readonly text: string;
  readonly mark?: 'tick' | 'cross' | undefined;
}): boolean | null {
  return cell.mark === undefined ? dccMarkIn(cell.text) : cell.mark === 'tick';
}

const SPEAKS_OF_IMPACT = /\bDCC\b.*\bimpact|\bimpact\w*\b.*\bDCC\b|\bDCC[\s-]Systems?\b/i;
const DENIES =
  /\bnon[-\s–]*(?:DCC|impact)|\bno (?:DCC|impact)|\bnot? (?:\w+ ){0,2}(?:impact|DCC|affect)|\bwithout\b|\bdoes(?:n['’]t| not)\b|\bdo(?:n['’]t| not)\b|\b(?:SEC|documents?|text)[-\s](?:documents? |text )?only\b/i;

/** The heading of the column of marks, or the headings of a table in one line: they stand over no group. */
const COLUMN_HEADING =
  /^(?:impacts?(?: on)?(?: the)? )?DCC(?: Systems?)?(?: impact(?:s|ed)?)?\s?\?*$|\b(?:status|progress|update|position|title)\b.*\bDCC\b|\bDCC\b.*\b(?:status|progress|update|position)\b/i;

/** What a row or heading above a group of modifications says of their impact on the DCC Systems; null where nothing. */
export function dccGroupIn(text: string): boolean | null {
  if (COLUMN_HEADING.test(text.trim())) return null;
  if (DENIES.test(text) && /\bDCC\b|\bonly\b/i.test(text)) return false;
  return SPEAKS_OF_IMPACT.test(text) ? true : null;
}
