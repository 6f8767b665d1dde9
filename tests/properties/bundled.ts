import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What CommonJS packages expect to find around them. */
const COMMON_JS = {
  banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
  define: { __filename: '"bundle"' },
};

/** A script of the tests and all it imports as one file, so that many processes can run it at little cost. */
export async function bundled(script: string): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'modtrail-bundle-'));
  const file = join(folder, 'script.mjs');
  const entry = fileURLToPath(new URL(script, import.meta.url));
  const shape = { bundle: true, format: 'esm', platform: 'node', target: 'node20.12' } as const;
  await build({ ...COMMON_JS, ...shape, entryPoints: [entry], outfile: file, logLevel: 'warning' });
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
