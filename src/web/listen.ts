import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** A site that is being served. */
export interface Listening {
  /** The address people open. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves an app until it is closed.
 * @throws Error of the system where the port cannot be had.
 */
export function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        address: `http://${name}:${info.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => {
              done();
            });
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}
