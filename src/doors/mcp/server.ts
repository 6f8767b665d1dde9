import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { LiveHome } from '../../answers/live.js';
import { SPECIMENS_IN } from '../specimens.js';
import { cited } from './cited.js';
import type { Tool } from './tool.js';
import { TOOLS } from './tools.js';

const GUIDE =
  'modtrail holds the history of the changes to the GB Smart Energy Code, read from published papers and web pages. ' +
  'Every answer has the form {answer, sources}: places in the answer name a source and say where in it a thing is ' +
  'printed (page and box, lines, or a label); `sources` says what each source is. Cite source, date and page with what ' +
  'you tell. A null is not known: do not fill it in.';

/** The tools over a home as an MCP server; each answer is of the index that is published when it is asked for. */
export function mcpServer(live: LiveHome, version: string): McpServer {
  const server = new McpServer({ name: 'modtrail', version }, { instructions: GUIDE });
  for (const one of TOOLS) {
    const { name, title, says: description, asks: inputSchema } = one;
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema, annotations }, (asked) => answered(live, one, asked));
  }
  return server;
}

/** The answer of a tool as text and as structure. A person's mistake that it throws is told to the assistant by the SDK. */
async function answered(live: LiveHome, { run }: Tool, asked: Record<string, unknown>) {
  const index = await live.current();
  const found = cited(await run(index, asked), await index.sources());
  const told = { ...found, ...(index.specimens ? { notice: `${SPECIMENS_IN} Say so with the answer.` } : {}) };
  return { content: [{ type: 'text' as const, text: JSON.stringify(told) }], structuredContent: { ...told } };
}

/** Serves the tools over a pair of streams until the assistant closes the one that it asks on. */
export async function serveStreams(live: LiveHome, version: string, asks: Readable, answers: Writable): Promise<void> {
  const server = mcpServer(live, version);
  const ended = once(asks, 'end');
  await server.connect(new StdioServerTransport(asks, answers));
  await ended;
  await server.close();
}
