import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Bundles src/ into dist/: each command a chunk of its own, loaded when it runs. What every command needs is bundled
 * with it, since reading a hundred small files costs more than the work of a search; the rest stays in node_modules.
 */
const BUNDLED = ['zod', 'minisearch'];

const root = new URL('..', import.meta.url);
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

// Only what is made here goes: `npm pack` builds once more after the types were written into dist/types.
for (const made of ['cli', 'extract', 'library', 'web']) {
  rmSync(new URL(`dist/${made}`, root), { recursive: true, force: true });
}
await build({
  absWorkingDir: root.pathname,
  entryPoints: {
    'cli/main': 'src/cli/main.ts',
    'extract/worker': 'src/extract/worker.ts',
    'library/modtrail': 'src/library/modtrail.ts',
  },
  outdir: 'dist',
  chunkNames: 'cli/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.12',
  external: Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !BUNDLED.includes(name)),
  logLevel: 'warning',
});
// What pages load is sent without what only its readers need, so that a page weighs little.
await build({
  absWorkingDir: root.pathname,
  entryPoints: ['src/web/assets/*'],
  outdir: 'dist/web/assets',
  minify: true,
  format: 'esm',
  loader: { '.svg': 'copy' },
  charset: 'utf8',
  logLevel: 'warning',
});
