import type { DocumentFinding } from '../../model/finding.js';
import type { PaperFacts } from '../../model/paper-facts.js';
import type { Place, Printed } from '../../model/printed.js';

/**
 * What a reader should check in a scan: the words that recognition was in doubt about and that still stand in what was
 * read (what was repaired has a finding of its own, but a number that was read in letters is doubtful still), one finding for each row and one for the rest of the paper.
 */
export function doubtsIn({ releases }: Omit<PaperFacts, 'findings'>, inDoubt: readonly Printed[]): DocumentFinding[] {
  const rows = releases.flatMap(({ name, entries }) => entries.map((entry) => ({ release: name, entry })));
  const inRows = new Set<Printed>();
  const found = rows.flatMap(({ release, entry }): DocumentFinding[] => {
    const places = Object.values(entry.places).flat();
    const words = inDoubt.filter((word) => isOn(word, places));
    words.forEach((word) => inRows.add(word));
    const values = [entry.idAsPrinted, entry.title, entry.qualifier, entry.statusText].join('\n');
    const repaired = entry.repairs.filter(({ field }) => field !== 'id').map(({ printed }) => printed);
    const standing = words.filter(
      (word) =>
        isOn(word, entry.places.dccSystemsImpact) ||
        (values.includes(bare(word.text)) && !repaired.includes(bare(word.text))),
    );
    if (standing.length === 0) return [];
    const { modificationId } = entry;
    return [{ ...doubt(standing, ` at ${modificationId}`), modificationId, release }];
  });
  const others = inDoubt.filter((word) => !inRows.has(word) && /[\p{L}\p{N}?]/u.test(word.text));
  return [...found, ...(others.length === 0 ? [] : [doubt(others, ' outside the rows')])];
}

function doubt(words: readonly Printed[], where: string): DocumentFinding {
  const told = [...new Set(words.map(({ text }) => `“${text}”`))].join(', ');
  return {
    kind: 'reading-in-doubt',
    message: `Recognition is in doubt about what is printed${where}: it read ${told}.`,
    places: words.flatMap(({ places }) => places),
  };
}

/** A word without the quotes and stops around it. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function isOn(word: Printed, lines: readonly Place[]): boolean {
  return word.places.some((place) => lines.some((line) => liesOn(place, line)));
}

/** Whether the middle of one box lies in another. */
function liesOn(place: Place, line: Place): boolean {
  if (place.at !== 'box' || line.at !== 'box' || place.page !== line.page) return false;
  const [left, top, right, bottom] = place.box;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= line.box[0] && x <= line.box[2] && y >= line.box[1] && y <= line.box[3];
}
