import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { initHome } from '../../src/corpus/home.js';
import type { Home } from '../../src/model/home.js';
import { SourceId } from '../../src/model/ids.js';
import type { LedgerLine } from '../../src/model/source.js';
import { reconcile } from '../../src/reconcile/history.js';
import { snapshotOf, type Snapshot } from '../../src/reconcile/statements/snapshot.js';
import { searchOf } from '../../src/pipeline/search-of.js';
import { withLock } from '../../src/store/lock.js';
import { publish } from '../../src/store/publish.js';
import { LIVES, MEETINGS, RELEASES } from '../specimens/story.js';
import { written, type Written, type WrittenRow } from './written.js';

/** A paper of a home: its name and what is written in it. */
export interface StoryPaper extends Written {
  readonly name: string;
}

/** The papers of the specimens' story, one a month, and in each of them the rows added. */
export function storyPapers(added: readonly WrittenRow[] = []): StoryPaper[] {
  return MEETINGS.map((meeting) => {
    const rows = LIVES.flatMap((life): WrittenRow[] => {
      const told = MEETINGS.filter((day) => day <= meeting && life.status[day] !== undefined).at(-1);
      const status = told === undefined ? null : life.status[told];
      const id = typeof life.id === 'string' ? life.id : idOn(life.id, meeting);
      if (status === null || status === undefined) return [];
      return [{ ...life, id, status, ...printOf(id, meeting), ...linkOf(life.slug) }];
    });
    const coming = RELEASES.filter(([, day]) => Date.parse(day) > Date.parse(meeting));
    return {
      name: `${meeting}-sec-releases-update`,
      ...written(meeting, coming, [...rows, ...added]),
    };
  });
}

/** A home in a folder whose corpus holds the papers and whose index says what they say. */
export async function homeOfPapers(
  folder: string,
  papers: readonly StoryPaper[],
  pages: readonly Snapshot[] = [],
): Promise<Home> {
  const home = await initHome(folder);
  await publishPapers(home, papers, pages);
  return home;
}

/** Puts papers, and what pages say, into a home, as an ingest would. */
export async function publishPapers(
  home: Home,
  papers: readonly StoryPaper[],
  pages: readonly Snapshot[] = [],
): Promise<void> {
  const lines = papers.map(lineOf);
  for (const [at, { path }] of lines.entries()) {
    await mkdir(dirname(join(home.corpus, path)), { recursive: true });
    await writeFile(join(home.corpus, path), papers[at]?.text ?? '');
  }
  await writeFile(join(home.corpus, 'ledger.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const read = papers.map(({ facts }, at) => snapshotOf(lines[at] ?? lineOf(papers[0]), facts));
  const history = reconcile([...read, ...pages]);
  const search = searchOf(history);
  const madeFrom = createHash('sha256').update(JSON.stringify(lines)).digest('hex');
  await withLock(home, () => publish(home, { ...history, search, specimens: 'only', madeFrom }));
}

function lineOf(paper: StoryPaper | undefined): LedgerLine {
  const { name = '', text = '' } = paper ?? {};
  return {
    sha256: SourceId.parse(createHash('sha256').update(text).digest('hex')),
    path: `papers/${name}.txt`,
    origin: `${name}.txt`,
    bytes: Buffer.byteLength(text),
    receivedAt: '2021-12-15T09:00:00Z',
    format: 'dump',
  };
}

function idOn(ids: Readonly<Partial<Record<string, string>>>, day: string): string {
  const known = Object.keys(ids).filter((since) => since <= day);
  return ids[known.sort().at(-1) ?? ''] ?? Object.values(ids)[0] ?? '';
}

/** In one paper recognition took a 0 for a Q. */
function printOf(id: string, meeting: string): Pick<WrittenRow, 'printedId'> {
  return id === 'MP078' && meeting === '2021-09-21' ? { printedId: 'MPQ78' } : {};
}

function linkOf(slug: string | undefined): Pick<WrittenRow, 'url'> {
  return slug === undefined ? {} : { url: `https://smartenergycodecompany.co.uk/modifications/${slug}/` };
}
