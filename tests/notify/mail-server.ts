import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A mail server on loopback that knows as much of SMTP as a letter takes (RFC 5321). */
export interface MailServer {
  readonly port: number;
  /** The letters it took, as they came. */
  readonly letters: string[];
  /** What it answers to a whole letter: `250 taken` at first. */
  answer: string;
}

/** A mail server that is gone when the test is over. */
export async function mailServer(): Promise<MailServer> {
  const state = { port: 0, letters: [] as string[], answer: '250 taken' };
  const server = createServer((socket) => {
    talk(socket, state);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  );
  return Object.assign(state, { port: (server.address() as AddressInfo).port });
}

function talk(socket: Socket, state: MailServer): void {
  let heard = '';
  let inLetter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 loopback');
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    heard += chunk.toString();
    for (;;) {
      const end = heard.indexOf(inLetter ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + (inLetter ? 5 : 2));
      if (inLetter) {
        if (state.answer.startsWith('2')) state.letters.push(said);
        inLetter = false;
        say(state.answer);
      } else if (/^DATA/i.test(said)) {
        inLetter = true;
        say('354 go on');
      } else if (/^QUIT/i.test(said)) socket.end('221 bye\r\n');
      else say('250 yes');
    }
  });
}
