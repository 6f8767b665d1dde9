import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Something that was posted. */
export interface Posted {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on loopback. What comes while it is down is answered by its status and not kept. */
export interface Receiver {
  readonly url: string;
  readonly posts: Posted[];
  /** The status it answers, or what answers: 200 at first. */
  status: number | ((post: Posted) => number);
}

/** A receiver that is gone when the test is over. */
export async function receiver(): Promise<Receiver> {
  const posts: Posted[] = [];
  const state: Receiver = { url: '', posts, status: 200 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const post = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      const status = typeof state.status === 'number' ? state.status : state.status(post);
      if (status < 300) posts.push(post);
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  );
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` });
}
