import type { Io } from '../io.js';
import { styled } from '../io.js';
import type { Briefing } from './briefing.js';
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

/** A briefing as one HTML page that needs nothing else. */
export function digestHtml({ title, sources, sections, mark }: Briefing): string {
  const parts = sections.map(({ heading, lines }) => {
    const items = lines.map(
      ({ subject, says, source }) =>
        `<li><strong>${escaped(subject)}</strong> ${escaped(says)} <small>${escaped(source)}</small></li>`,
    );
    return `<h2>${escaped(heading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...(mark === null ? [] : [`<p><strong>${escaped(mark)}</strong></p>`]),
    ...(parts.length === 0 ? ['<p>Nothing changed.</p>'] : parts),
    `<p><small>${escaped(sources)}</small></p>`,
    '</body></html>',
  ].join('\n');
}

/** A text without what Markdown would take for markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
