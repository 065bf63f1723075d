import { createServer, type Server, type Socket } from 'node:net';
import { greet } from '@engine/evidence/greet';
import { afterEach, describe, expect, test } from 'vitest';

let server: Server | null = null;
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(null));
  server = null;
});

/** A mail server of few words; what it heard. */
const serving = async (talk: (socket: Socket) => void): Promise<number> => {
  const listening = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  return typeof address === 'object' && address ? address.port : 0;
};

const asked = (port: number, signal = new AbortController().signal) =>
  greet('127.0.0.1', port, signal);

const offering = (lines: readonly string[]) => (socket: Socket) => {
  socket.write('220 mail.example ESMTP\r\n');
  socket.once('data', () => socket.write(lines.map((line) => `${line}\r\n`).join('')));
};

describe('the mail server is asked what it offers @doctor', () => {
  test('and offers encryption', async () => {
    const port = await serving(offering(['250-mail.example', '250-SIZE 1', '250 STARTTLS']));
    expect(await asked(port)).toEqual({ greeting: '220 mail.example ESMTP', startTls: true });
  });

  test('and offers none, as one whose offer was rewritten on the way does', async () => {
    const port = await serving(offering(['250-mail.example', '250 XXXXXXXX']));
    expect(await asked(port)).toMatchObject({ startTls: false });
  });

  test('in a greeting of several lines that comes in parts', async () => {
    const port = await serving((socket) => {
      socket.write('220-mail.ex');
      setImmediate(() => socket.write('ample\r\n220 ready\r\n'));
      socket.once('data', () => socket.write('250 STARTTLS\r\n'));
    });
    expect(await asked(port)).toEqual({ greeting: '220-mail.example', startTls: true });
  });

  test('and says it takes nobody: nothing more is asked', async () => {
    const heard: string[] = [];
    const port = await serving((socket) => {
      socket.on('data', (data) => heard.push(String(data)));
      socket.write('421 4.3.2 Service not available\r\n');
    });
    expect(await asked(port)).toEqual({
      greeting: '421 4.3.2 Service not available',
      startTls: false,
    });
    expect(heard).toEqual([]);
  });

  test.each([
    ['hangs up without a word', (socket: Socket) => socket.end(), 'network.reset'],
    ['breaks off', (socket: Socket) => socket.resetAndDestroy(), 'network.reset'],
    [
      'never ends its line',
      (socket: Socket) => socket.write('x'.repeat(80_000)),
      'network.tooLarge',
    ],
  ])('and %s', async (_what, talk, code) => {
    const port = await serving(talk);
    await expect(asked(port)).rejects.toMatchObject({ code });
  });

  test('and is not there', async () => {
    const port = await serving(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    server = null;
    await expect(asked(port)).rejects.toMatchObject({ code: 'network.refused' });
  });

  test.each([
    ['says nothing', () => undefined],
    ['greets and says nothing more', (socket: Socket) => socket.write('220 mail.example\r\n')],
  ])('and %s until time is up', async (_what, talk) => {
    const stop = new AbortController();
    const port = await serving((socket) => {
      talk(socket);
      setImmediate(() => stop.abort());
    });
    await expect(asked(port, stop.signal)).rejects.toMatchObject({ code: 'network.timedOut' });
  });

  test('is not asked at all after time was up', async () => {
    const port = await serving(() => undefined);
    await expect(asked(port, AbortSignal.abort())).rejects.toMatchObject({
      code: 'network.timedOut',
    });
  });
});
