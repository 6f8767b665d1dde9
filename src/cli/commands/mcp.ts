import { liveHome } from '../../answers/live.js';
import { HomeError } from '../../lib/errors.js';
import type { Run } from '../command.js';
import { homeReady } from '../home.js';
import { ownVersion } from '../version.js';

/** `mcp`: the answers of a home as tools of an assistant, over the standard streams, until the assistant has done. */
export const run: Run = async ({ io, home }) => {
  const live = liveHome(await homeReady(home, io));
  const { serveStreams } = await import('../../doors/mcp/server.js').catch((error: unknown) => {
    throw new HomeError('the mcp command needs a package that was left out: npm install @modelcontextprotocol/sdk', {
      cause: error,
    });
  });
  await serveStreams(live, ownVersion(), process.stdin, process.stdout);
  return 0;
};
