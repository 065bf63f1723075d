import { createSocket } from 'node:dgram';
import { createServer, connect as dial } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { COST, type Place, pause } from './delays';

/** The same mail server, each of its words so much later. */
async function slowSmtp(to: Place): Promise<Place> {
  const server = createServer((near) => {
    const far = dial(to);
    far.on('data', (data) => void pause(COST.smtp).then(() => near.writable && near.write(data)));
    near.on('data', (data) => far.writable && far.write(data));
    near.on('close', () => far.destroy());
    far.on('error', () => near.destroy());
    near.on('error', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 };
}

/** The same resolver, each answer so much later. */
async function slowDns(to: Place): Promise<Place> {
  const near = createSocket('udp4');
  near.on('message', (question, from) => {
    const far = createSocket('udp4');
    far.once('message', (answer) => {
      far.close();
      void pause(COST.dns).then(() => near.send(answer, from.port, from.address));
    });
    far.send(question, to.port, to.host);
  });
  await new Promise<void>((resolve) => near.bind(0, '127.0.0.1', resolve));
  return { host: '127.0.0.1', port: near.address().port };
}

/** A thread of its own: what the engine is busy with must not delay the answers from outside any further. */
const { dns, smtp } = workerData;
parentPort?.postMessage({ dns: await slowDns(dns), smtp: await slowSmtp(smtp) });
