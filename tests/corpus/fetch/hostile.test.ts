import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FetchedPage, fetchPages } from '../../../src/corpus/fetch/fetch-pages.js';
import { FetchPolicy } from '../../../src/corpus/fetch/policy.js';
import { type Handler, serverWith } from './loopback.js';

async function fetched(host: string, paths: readonly string[]): Promise<FetchedPage[]> {
  const policy = FetchPolicy.parse({ hosts: [host], allowPrivate: true, timeout: 2_000, retries: 0 });
  const world = { now: () => new Date(), chance: () => 0, sleep: () => Promise.resolve() };
  const pages: FetchedPage[] = [];
  for await (const page of fetchPages(
    paths.map((path) => ({ url: `http://${host}${path}` })),
    policy,
    world,
  ))
    pages.push(page);
  return pages;
}

/** A host that answers every request for a page by some bytes, whatever HTTP says, and then closes. */
async function hostSaying(bytes: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (asked) => {
      const isRobots = asked.toString().includes('/robots.txt');
      if (isRobots) socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      else if (bytes.startsWith('HTTP/1.1 101')) socket.write(bytes);
      else socket.end(bytes);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const html: Handler = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>yes');
const RULES = 'User-agent: *\nDisallow: /secret/\n';

describe('a host whose robots.txt', () => {
  it('is elsewhere has it obeyed, as long as it is on the list', async () => {
    const moved = await serverWith({
      '/robots.txt': (_, response) => response.writeHead(301, { location: '/rules.txt' }).end(),
      '/rules.txt': (_, response) => response.end(RULES),
      '/secret/': html,
      '/a/': html,
    });
    expect(await fetched(moved.host, ['/secret/', '/a/'])).toMatchObject([{ outcome: 'refused' }, { outcome: 'page' }]);
    const away = await serverWith({
      '/robots.txt': (_, response) => response.writeHead(301, { location: 'https://example.org/robots.txt' }).end(),
      '/a/': html,
    });
    expect(await fetched(away.host, ['/a/'])).toMatchObject([{ outcome: 'refused' }]);
    expect(away.asked).not.toContain('/a/');
  });

  it('is longer than it need be read has its first part obeyed', async () => {
    const { host } = await serverWith({
      '/robots.txt': (_, response) => response.end(`${RULES}${'#'.repeat(9 * 1024 * 1024)}`),
      '/secret/': html,
      '/a/': html,
    });
    expect(await fetched(host, ['/secret/', '/a/'])).toMatchObject([{ outcome: 'refused' }, { outcome: 'page' }]);
  });
});

describe('an answer that', () => {
  const OK = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';
  it.each([
    ['is shorter than it says', `${OK}content-length: 500\r\n\r\n<p>cut`],
    ['is no HTTP', 'hello\r\n\r\n'],
    ['switches to another protocol', 'HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
    ['has headers without end', `${OK}x: ${'a'.repeat(100_000)}\r\n\r\n<p>`],
    ['does not come', ''],
    ['is empty', `${OK}content-length: 0\r\n\r\n`],
    ['is broken off while packed', `${OK}content-encoding: gzip\r\n\r\n\u001f`],
  ])('%s is a failure, and ends', async (_, bytes) => {
    expect(await fetched(await hostSaying(bytes), ['/a/'])).toMatchObject([{ outcome: 'failed' }]);
  });

  it('leads to no address, or is packed twice, is refused', async () => {
    const { host } = await serverWith({
      '/a/': (_, response) => response.writeHead(301, { location: 'http://[bad' }).end(),
      '/b/': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' }).write('x'),
    });
    expect(await fetched(host, ['/a/', '/b/'])).toMatchObject([{ outcome: 'refused' }, { outcome: 'refused' }]);
  });
});
