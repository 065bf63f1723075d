import { createServer } from 'node:http';

/** A server on loopback that counts every request and upgrade it gets. */
export interface CountingServer {
  readonly origin: string;
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

export async function startCountingServer(): Promise<CountingServer> {
  let count = 0;
  const server = createServer((_request, response) => {
    count += 1;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached');
  });
  server.on('upgrade', (_request, socket) => {
    count += 1;
    socket.destroy();
  });
  server.on('connection', () => {
    count += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
