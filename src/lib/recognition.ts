/**
 * What optical recognition does to print: signs of noise, and which letters it takes for which.
 */

/** Groups of strings that recognition takes for one another; any of a group may be read as any other of it. */
const CONFUSED: readonly (readonly string[])[] = [
  ['O', 'Q', '0', 'D', 'o'],
  ['C', 'G', 'O'],
  ['I', 'l', '1', 'i', '|', '!', 't', 'j'],
  ['E', 'F'],
  ['f', 't', 'r'],
  ['S', '5', 's'],
  ['B', '8'],
  ['Z', '2', 'z'],
  ['g', 'q', '9'],
  ['h', 'b', 'n'],
  ['u', 'n', 'ii', 'i', 'v'],
  ['c', 'e', 'o', 'a'],
  ['v', 'y'],
  ['rn', 'm', 'nn', 'ni', 'in'],
  ['ri', 'n'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['li', 'h'],
];

/** How many such confusions one word may hold and still be believed to be a misreading. */
const MOST_IN_A_WORD = 2;

const confusions = new Map<string, Set<string>>();
for (const group of CONFUSED)
  for (const one of group) {
    const others = confusions.get(one) ?? new Set();
    for (const other of group) if (other !== one) others.add(other);
    confusions.set(one, others);
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
 * of recognition, or a first letter lost at a cell's border, and there are few of them. Words that merely differ
 * (`update` and `updates`, `v1.0` and `v1.1`) are not.
 */
export function isLikelyMisreading(printed: string, meant: string): boolean {
  if (printed === meant || meant.length < 3) return false;
  const cost = confusionsBetween(printed, meant, MOST_IN_A_WORD);
  return cost !== null && cost > 0;
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
