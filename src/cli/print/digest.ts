import type { Io } from '../io.js';
import { styled } from '../io.js';
import type { Briefing } from '../../answers/briefing.js';
import { wrapped } from './wrap.js';

/** A briefing for the terminal. */
export function digestView(io: Io, { title, sources, sections }: Briefing): string {
  const parts = sections.map(({ heading, lines }) =>
    [
      styled(io, 'title', `${heading} (${lines.length})`),
      ...lines.flatMap(({ subject, says, source }) => [
        `  ${styled(io, 'id', subject)} ${wrapped(says, io.width - 3 - subject.length, '    ')}`,
        `    ${styled(io, 'faint', wrapped(source, io.width - 4, '    '))}`,
      ]),
    ].join('\n'),
  );
  const nothing = sections.length === 0 ? ['Nothing changed.'] : [];
  return [
    `${styled(io, 'title', title)}\n${styled(io, 'faint', wrapped(sources, io.width))}`,
    ...parts,
    ...nothing,
  ].join('\n\n');
}

/** A briefing in Markdown, for a mail or a page. */
export function digestMarkdown({ title, sources, sections, mark }: Briefing): string {
  const parts = sections.map(({ heading, lines }) =>
    [
      `## ${heading}`,
      '',
      ...lines.map(({ subject, says, source }) => `- **${plain(subject)}** ${plain(says)} _(${plain(source)})_`),
    ].join('\n'),
  );
  const body = parts.length === 0 ? ['Nothing changed.'] : parts;
  return [`# ${title}`, ...(mark === null ? [] : [`**${mark}**`]), ...body, `_${plain(sources)}_`].join('\n\n');
}

/** A text without what Markdown would take for markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`);
}
