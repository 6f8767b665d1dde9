import type { Overview } from '../../answers/overview.js';
import { Stage } from '../../model/words.js';
import type { Io } from '../io.js';
import { styled } from '../io.js';
import { table } from './table.js';
import { count, dateWords, STAGE_WORDS } from '../../lib/words.js';
import { wrapped } from './wrap.js';

/** How many findings the overview prints whole. */
const FINDINGS_SHOWN = 6;
const WEIGHT = { high: 0, medium: 1, low: 2 } as const;

/** What a home knows: its papers, the coming releases by stage, the findings. */
export function overviewView(io: Io, overview: Overview): string {
  return [papersView(io, overview), comingView(io, overview), findingsView(io, overview)].join('\n\n');
}

function papersView(io: Io, { papers, pages, documents, modifications, statements }: Overview): string {
  const others = documents === 0 ? '' : `, ${count(documents, 'document')}`;
  const head = `${count(papers.length, 'paper')}, ${count(pages, 'saved page')}${others}, ${count(modifications, 'modification')}, ${count(statements, 'statement')}`;
  const lines = papers.map((paper) => `  ${dateWords(paper.date).padEnd(17)} ${paper.name}`);
  return [styled(io, 'title', head), ...lines].join('\n');
}

function comingView(io: Io, { coming }: Overview): string {
  const stages = Stage.options.filter((stage) =>
    coming.some(({ byStage }) => byStage.some((one) => one.stage === stage)),
  );
  const columns = ['Coming release', 'Date', 'Modifications', ...stages.map((stage) => STAGE_WORDS[stage])];
  const rows = coming.map((one) => [
    one.release,
    one.date === null ? 'not known' : dateWords(one.date),
    String(one.modifications),
    ...stages.map((stage) => String(one.byStage.find((at) => at.stage === stage)?.count ?? '')),
  ]);
  return table(
    io,
    columns.map((heading, at) => ({ heading, give: at === 0 ? 0 : 1 })),
    rows,
  );
}

function findingsView(io: Io, { openFindings }: Overview): string {
  const gravest = openFindings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]).slice(0, FINDINGS_SHOWN);
  const more = openFindings.length - gravest.length;
  return [
    styled(io, 'title', count(openFindings.length, 'open finding')),
    ...gravest.map((one) => `  ${wrapped(one.message, io.width - 4, '    ')}`),
    ...(more > 0 ? [styled(io, 'faint', `  … and ${more} more`)] : []),
  ].join('\n');
}
