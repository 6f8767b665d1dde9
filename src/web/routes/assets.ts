import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Assets } from '../site.js';

/** Where a page finds what it loads. The paths hold a checksum, so that each may be kept for ever. */
export interface AssetPaths {
  readonly style: string;
  readonly scripts: readonly string[];
  readonly icon: string;
}

const TYPES = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
} as const;

/** One file that pages load. */
interface Served {
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

/** The styles as one file in the order of their names, each script by itself, and the icon. */
export function assetPaths(assets: Assets): AssetPaths {
  const served = servedOf(assets);
  const paths = (ending: string) => served.filter(({ path }) => path.endsWith(ending)).map(({ path }) => path);
  return {
    style: paths('.css')[0] ?? '',
    scripts: paths('.js'),
    icon: paths('.svg')[0] ?? '',
  };
}

/** Serves what pages load. */
export function assetRoutes(assets: Assets): Hono {
  const app = new Hono();
  for (const { path, type, text } of servedOf(assets)) {
    app.get(path, (c) =>
      c.body(text, 200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    );
  }
  return app;
}

function servedOf(assets: Assets): Served[] {
  const names = Object.keys(assets).sort();
  const style = names.filter((name) => name.endsWith('.css')).map((name) => assets[name] ?? '');
  const others = names.filter((name) => !name.endsWith('.css'));
  return [served('style.css', style.join('\n')), ...others.map((name) => served(name, assets[name] ?? ''))];
}

function served(name: string, text: string): Served {
  const [stem = '', ending = ''] = name.split('.');
  const checksum = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const type = ending in TYPES ? TYPES[ending as keyof typeof TYPES] : 'application/octet-stream';
  return { path: `/assets/${stem}-${checksum}.${ending}`, type, text };
}
