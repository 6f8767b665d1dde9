import { distance } from 'fastest-levenshtein';

/**
 * What optical recognition does to print: signs of noise, and which letters it takes for which.
 */

/** Groups of strings that recognition takes for one another; any of a group may be read as any other of it. */
const CONFUSED: readonly (readonly string[])[] = [
  ['O', 'Q', '0', 'D'],
  ['o', '0'],
  ['C', 'G'],
  ['C', 'O'],
  ['I', 'l', '1', 'i', '|', '!', '['],
  ['E', 'F'],
  ['I', 'T'],
  ['f', 't'],
  ['S', '5'],
  ['s', '5'],
  ['B', '8'],
  ['Z', '2'],
  ['z', '2'],
  ['g', 'q', '9'],
  ['h', 'b'],
  ['h', 'n'],
  ['u', 'n'],
  ['u', 'ii'],
  ['n', 'ri'],
  ['c', 'e'],
  ['c', 'o'],
  ['v', 'y'],
  ['rn', 'm'],
  ['nn', 'm'],
  ['ni', 'm'],
  ['in', 'm'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['li', 'h'],
  ['ti', 'fi', 'fu', 'tu'],
];

/** What recognition makes of digits, letters and strokes, and which digit each of them is. */
const READ_AS: Readonly<Record<string, string>> = {
  ...{ O: '0', Q: '0', D: '0', o: '0', I: '1', l: '1', i: '1', '|': '1', '!': '1', Z: '2', z: '2' },
  ...{ A: '4', S: '5', s: '5', G: '6', B: '8', g: '9', q: '9' },
};

/** A number of which recognition has made letters, in digits; a sign that is like none stays. */
export function inDigits(printed: string): string {
  return printed.replace(/\D/g, (sign) => READ_AS[sign] ?? sign);
}

/** How many such confusions one word may hold and still be believed to be a misreading. */
const MOST_IN_A_WORD = 2;

/** The letters thin enough to be taken for the rule of a table when they stand beside it. */
const THIN = /^[Iilt1jf]/;

/** The length from which a word without its first letter can still be told. */
const LONG_ENOUGH = 7;

const confusions = new Map<string, Set<string>>();
for (const group of CONFUSED)
  for (const one of group) {
    const others = confusions.get(one) ?? new Set();
    for (const other of group) if (other !== one) others.add(other);
    confusions.set(one, others);
  }

/** Of each sign that recognition takes for others, the first of all that it can be taken for. */
const firstOf = new Map<string, string>();
for (const group of CONFUSED.map((signs) => signs.filter((sign) => sign.length === 1))) {
  const known = new Set(group.map((sign) => firstOf.get(sign) ?? sign));
  const [first = ''] = [...known].sort();
  for (const [sign, of] of firstOf) if (known.has(of)) firstOf.set(sign, first);
  for (const sign of group) firstOf.set(sign, first);
}

/**
 * The letters and digits of a print, with one sign for all those that recognition takes for one another: two readings of
 * one print mostly have the same.
 */
export function skeletonOf(text: string): string {
  const signs = text.normalize('NFKC').match(/[\p{L}\p{N}|!]/gu) ?? [];
  return signs.map((sign) => firstOf.get(sign) ?? sign).join('');
}

/** The letters of a line from which one or two that differ are misread. */
const LONG_LINE = 16;

/** Whether two lines are the same print, of which recognition has misread a sign here and there. */
export function isCopyOf(line: string, other: string): boolean {
  if (line === other) return true;
  const length = Math.min(line.length, other.length);
  if (length < LONG_LINE || Math.abs(line.length - other.length) > 2 || numbersOf(line) !== numbersOf(other))
    return false;
  return distance(skeletonOf(line), skeletonOf(other)) <= length / LONG_LINE;
}

/** The numbers of a line, which tell apart what is otherwise alike: pages, versions, ids. */
function numbersOf(line: string): string {
  return (line.match(/\d{2,}|(?<![\p{L}\d])\d(?![\p{L}\d])/gu) ?? []).join(' ');
}

/** Signs that stand alone between words in good print: `SMKI & DCCKI`, `IHD / PPMID`, `SEC — Batch 5`. */
const LONE_SIGNS = new Set(['&', '/', '-', '–', '—', '+']);

/** Whether a token is no word of the print but a smear, a border or a speck: `|`, `.`, `E——`, `:`. */
export function isNoise(token: string): boolean {
  if (LONE_SIGNS.has(token)) return false;
  return !/[\p{L}\p{N}]/u.test(token) || /[—–_=~]{2,}/.test(token);
}

/** A token without the strokes that recognition draws into words: `Rel_ease._` is `Release.`. */
export function withoutStrokes(token: string): string {
  return token.replace(/[_|~]+/g, '');
}

/**
 * Whether `printed` is a likely misreading of the word `meant`: every difference between the two is a known confusion
 * of recognition, or a thin first letter of a long word lost at a cell's border, and there are few of them. Words that
 * merely differ (`update` and `updates`, `v1.0` and `v1.1`, `data` and `date`) are not.
 */
export function isLikelyMisreading(printed: string, meant: string): boolean {
  if (printed === meant || (meant.length < 3 && !isLetterForNumber(printed, meant))) return false;
  if (confusionsBetween(printed, meant, MOST_IN_A_WORD) !== null) return true;
  return (
    meant.length >= LONG_ENOUGH &&
    THIN.test(meant) &&
    confusionsBetween(printed, meant.slice(1), MOST_IN_A_WORD - 1) !== null
  );
}

/** A number of one or two digits that stands as something else: `Batch S`, `v1.O`. */
function isLetterForNumber(printed: string, meant: string): boolean {
  return /^\d+$/.test(meant) && !/^\d+$/.test(printed);
}

/** The least number of confusions that turn `meant` into `printed`, or null where more than `most` or none would do. */
function confusionsBetween(printed: string, meant: string, most: number): number | null {
  if (printed === meant) return 0;
  if (most === 0) return null;
  let best: number | null = null;
  const consider = (rest: number | null) => {
    if (rest !== null && (best === null || rest + 1 < best)) best = rest + 1;
  };
  if (printed !== '' && meant.startsWith(printed.charAt(0))) {
    best = confusionsBetween(printed.slice(1), meant.slice(1), most);
  }
  for (const [readAs, others] of confusions) {
    if (!printed.startsWith(readAs)) continue;
    for (const other of others) {
      if (meant.startsWith(other) && !(isDigit(readAs) && isDigit(other)))
        consider(confusionsBetween(printed.slice(readAs.length), meant.slice(other.length), most - 1));
    }
  }
  return best;
}

function isDigit(text: string): boolean {
  return /^\d$/.test(text);
}
