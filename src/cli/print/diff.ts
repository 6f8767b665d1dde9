import type { DiffAnswer } from '../../answers/diff.js';
import { groupForReading } from '../../answers/changes.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { SPECIMENS_IN } from './specimen-mark.js';
import { changeLines } from '../../answers/change-words.js';
import { count, dateWords } from '../../lib/words.js';

/** What changed between two papers, grouped for a person. */
export function diffView(io: Io, { from, to, changes }: DiffAnswer): string {
  const title = `From ${dateWords(from.date)} (${from.name}) to ${dateWords(to.date)} (${to.name})`;
  if (changes.length === 0) return `${styled(io, 'title', title)}\nNothing changed.`;
  const groups = changeLines(groupForReading(changes)).map(({ heading, lines }) => {
    const wide = Math.max(...lines.map(({ id }) => id.length));
    const body = lines.map(({ id, says }) => `  ${styled(io, 'id', id)}${' '.repeat(wide - id.length)}  ${says}`);
    return [styled(io, 'title', `${heading} (${lines.length})`), ...body].join('\n');
  });
  return [`${styled(io, 'title', title)}: ${count(changes.length, 'change')}`, ...groups].join('\n\n');
}

/** The same in Markdown, for a mail or a page. */
export function diffMarkdown({ from, to, changes }: DiffAnswer): string {
  const title = `## SEC Releases: ${dateWords(from.date)} to ${dateWords(to.date)}`;
  const groups = changeLines(groupForReading(changes)).map(({ heading, lines }) =>
    [`### ${heading}`, '', ...lines.map(({ id, says }) => `- **${id}** ${says}`)].join('\n'),
  );
  const sources = `_Papers compared: ${from.name}, ${to.name}._`;
  const mark = from.specimen || to.specimen ? [`**${SPECIMENS_IN}**`] : [];
  return [title, ...mark, ...(groups.length === 0 ? ['Nothing changed.'] : groups), sources].join('\n\n');
}
