import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles src/ into dist/: each command a chunk of its own, loaded when it runs. What every command needs is bundled
 * with it, since reading a hundred small files costs more than the work of a search; the rest stays in node_modules.
 */
const BUNDLED = ['zod', 'minisearch'];

const root = new URL('..', import.meta.url);
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

const program = await build({
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
  metafile: true,
});
// What pages load is sent without what only its readers need, so that a page weighs little.
const assets = await build({
  absWorkingDir: root.pathname,
  entryPoints: ['src/web/assets/*'],
  outdir: 'dist/web/assets',
  minify: true,
  format: 'esm',
  loader: { '.svg': 'copy' },
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
});
// What an older build made goes last, so that commands run meanwhile; the types in dist/types are not made here.
const made = new Set([program, assets].flatMap(({ metafile }) => Object.keys(metafile.outputs)));
for (const folder of ['cli', 'extract', 'library', 'web']) {
  const files = readdirSync(new URL(`dist/${folder}`, root), { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    if (!made.has(relative(root.pathname, path))) rmSync(path);
  }
}
