import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { liveHome } from '../../../src/answers/live.js';
import { mcpServer } from '../../../src/doors/mcp/server.js';
import { TOOLS } from '../../../src/doors/mcp/tools.js';
import { temporaryFolder } from '../../temporary.js';
import { homeOfPapers, publishPapers, storyPapers } from '../../web/story-home.js';

/** An answer as the assistant is given it. */
interface Told {
  readonly answer: never;
  readonly sources: readonly { readonly name: string; readonly date: string; readonly sha256: string }[];
  readonly notice?: string;
}

async function assistant() {
  const papers = storyPapers();
  const home = await homeOfPapers(join(await temporaryFolder(), 'home'), papers);
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'a test', version: '1' });
  await Promise.all([mcpServer(liveHome(home), '1.2.3').connect(there), client.connect(here)]);
  onTestFinished(() => client.close());
  return { client, home, papers, ask: async (name: string, asked = {}) => toldBy(client, name, asked) };
}

async function toldBy(client: Client, name: string, asked: Record<string, unknown>): Promise<Told> {
  const answer = await client.callTool({ name, arguments: asked });
  const [first] = answer.content as { readonly text: string }[];
  if (answer.isError) throw new Error(first?.text);
  expect(JSON.parse(first?.text ?? '')).toEqual(answer.structuredContent);
  return answer.structuredContent as Told;
}

describe('the assistant’s tools', () => {
  it('are all listed, say what they are for, and change nothing', async () => {
    const { client } = await assistant();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'modification_history',
      'release_board',
      'diff',
      'findings',
      'slippage',
      'news',
    ]);
    expect(tools.every(({ description, annotations }) => description && annotations?.readOnlyHint)).toBe(true);
    expect(client.getServerVersion()).toMatchObject({ name: 'modtrail', version: '1.2.3' });
    expect(client.getInstructions()).toContain('A null is not known');
  });

  it('find a modification in spite of a typing error, and say where its statement is printed', async () => {
    const { ask } = await assistant();
    const { answer, sources, notice } = await ask('search', { query: 'quarantne', limit: 1 });
    const { hits } = answer as {
      hits: { modificationId: string; statement: { source: string; places: { source: string; at: string }[] } }[];
    };
    expect(hits.map(({ modificationId }) => modificationId)).toEqual(['MP109']);
    const [{ statement } = { statement: { source: '', places: [] } }] = hits;
    expect(statement.places[0]).toMatchObject({ source: statement.source, at: 'lines' });
    expect(sources.map(({ name }) => name)).toContain(statement.source);
    expect(notice).toContain('not published by SECAS');
  });

  it('tell a history under every id, each statement with its source, as it was known on a day', async () => {
    const { ask } = await assistant();
    const { answer, sources } = await ask('modification_history', { id: 'DP173', asOf: '2021-11-30' });
    const { ids, statements } = answer as { ids: string[]; statements: { date: string; source: string }[] };
    expect(ids).toEqual(['DP173', 'MP173']);
    const named = new Map(sources.map(({ name, date }) => [name, date]));
    for (const { date, source } of statements) expect(named.get(source)).toBe(date);
    expect(statements.every(({ date }) => date <= '2021-11-30')).toBe(true);
  });

  it('show a release, and without a name all of them', async () => {
    const { ask } = await assistant();
    const { board } = (await ask('release_board', { release: 'feb 22' })).answer as { board: { date: string } };
    expect(board.date).toBe('2022-02-24');
    const { releases } = (await ask('release_board')).answer as { releases: { release: string }[] };
    expect(releases.map(({ release }) => release)).toContain('February 2022');
  });

  it.each(TOOLS.map(({ name }) => name))('%s cites every source of its answer, none by its checksum', async (name) => {
    const { ask } = await assistant();
    const asked: Record<string, object> = {
      modification_history: { id: 'MP109' },
      release_board: { release: 'feb 22' },
    };
    const { answer, sources } = await ask(name, asked[name]);
    expect(sources.length).toBeGreaterThan(0);
    const text = JSON.stringify(answer);
    for (const { name: cited, sha256 } of sources) {
      expect(text).toContain(cited);
      expect(text).not.toContain(sha256);
    }
    expect(text).not.toMatch(/"[0-9a-f]{64}"/);
  });

  it('tell a mistake of the asker in words, and go on', async () => {
    const { ask } = await assistant();
    await expect(ask('modification_history', { id: 'MP79' })).rejects.toThrow(/nothing is known.*did you mean MP077/);
    await expect(ask('search', { query: 'gas', stage: ['soon'] })).rejects.toThrow(/stage/);
    expect((await ask('search', { query: 'MP78' })).sources.length).toBeGreaterThan(0);
  });

  it('answer from what is published when they are asked', async () => {
    const { ask, home, papers } = await assistant();
    const [newest] = papers.toReversed();
    await publishPapers(home, papers.slice(0, -1));
    // A newly published index is seen within a tenth of a second.
    await new Promise((resolve) => setTimeout(resolve, 150));
    const { sources } = await ask('diff');
    expect(sources.map(({ name }) => name)).not.toContain(newest?.name);
  });
});

describe('the command', () => {
  it('serves an assistant over the standard streams and ends when it is done', async () => {
    const home = await homeOfPapers(join(await temporaryFolder(), 'home'), storyPapers());
    const client = new Client({ name: 'a test', version: '1' });
    const main = join(import.meta.dirname, '../../../dist/cli/main.js');
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [main, 'mcp', '--home', home.root],
        stderr: 'ignore',
      }),
    );
    const { answer } = await toldBy(client, 'search', { query: 'MPQ78' });
    expect(answer).toMatchObject({ hits: [expect.objectContaining({ modificationId: 'MP078' })] });
    await client.close();
  });
});
