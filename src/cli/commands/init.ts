import { initHome } from '../../corpus/home.js';
import type { Run } from '../command.js';

/** `init DIR`: an empty home. */
export const run: Run = async ({ io }, [dir = '.']) => {
  const { root } = await initHome(dir);
  io.out(`An empty home is ready in ${root}.`);
  io.say(`Next: modtrail ingest FILE --home ${dir}`);
  return 0;
};
