import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** How a path of the server answers. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback, where it is found, and the paths it was asked for so far. */
export interface Loopback {
  readonly base: string;
  readonly host: string;
  readonly asked: string[];
}

/** A server that answers each path as told, any other with 404, and is gone when the test is over. */
export async function serverWith(paths: Readonly<Record<string, Handler>>): Promise<Loopback> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const handler = paths[path];
    if (handler !== undefined) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base: `http://${host}`, host, asked };
}
