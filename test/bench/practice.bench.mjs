import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { figure } from '../../scripts/bench/figure.mjs';
import { at } from '../../scripts/lib/paths.mjs';

const READS = 100_000;
/** From here on memory has to stay as it is: everything is loaded, the journal is full. */
const SETTLED = 10_000;
const CONNECTIONS = 16;
const READS_A_SECOND = 2_000;

/** Starts the stand-alone practice tenant; answers what it announced, its memory on demand, and how to end it. */
const start = async (program) => {
  const child = spawn(
    process.execPath,
    [
      // A heap this small ends a program that keeps what it should let go.
      ...['--max-old-space-size=96', '--expose-gc'],
      ...['--import', at('test/bench/support/memory-probe.mjs'), program],
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`practice ended with ${code}`)));
  });
  const memory = async () => {
    const answer = once(child, 'message');
    child.send('memory');
    return (await answer)[0];
  };
  return { ...JSON.parse(line), memory, stop: () => child.kill() };
};

const appToken = async ({ origin, tenantId, apps: [app] }) => {
  const response = await fetch(
    `${origin}/login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app.appId,
        client_secret: app.secret,
        scope: 'https://graph.microsoft.com/.default',
      }),
    },
  );
  return (await response.json()).access_token;
};

/** One read over a connection that is kept open. */
const read = (agent, options) =>
  new Promise((resolve, reject) => {
    request({ ...options, agent }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
      );
    })
      .once('error', reject)
      .end();
  });

/** Reads so often over all connections at once; answers how many a second. */
const readAll = async (options, count) => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = count;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left-- > 0) await read(agent, options);
    }),
  );
  agent.destroy();
  return (count / (performance.now() - began)) * 1000;
};

const megabytes = (bytes) => bytes / 1024 / 1024;

/** Graph reads a second from a loopback client, and what a hundred thousand of them leave behind. */
export const figures = async (program = at('out/main/practice.js'), reads = READS) => {
  const practice = await start(program);
  try {
    const url = new URL(`${practice.origin}/graph.microsoft.com/v1.0/organization?$select=id`);
    const options = {
      host: url.hostname,
      port: url.port,
      path: `${url.pathname}${url.search}`,
      headers: { authorization: `Bearer ${await appToken(practice)}` },
    };
    const settled = Math.min(SETTLED, reads / 10);
    await readAll(options, settled);
    const early = await practice.memory();
    const perSecond = await readAll(options, reads - settled);
    const late = await practice.memory();
    const busy = late.cpuSeconds - early.cpuSeconds;
    return [
      // Whatever else the machine does: what one core gets done in a second of its own time.
      figure(
        'practice.graph-reads-per-core-second',
        (reads - settled) / busy,
        '1/s',
        READS_A_SECOND,
      ),
      figure('practice.graph-reads-per-second', perSecond, '1/s', READS_A_SECOND),
      figure(
        'practice.heap-after-100k-reads',
        megabytes(late.heapUsed),
        'MB',
        megabytes(early.heapUsed),
      ),
      figure('practice.rss-after-100k-reads', megabytes(late.rss), 'MB', megabytes(early.rss)),
    ];
  } finally {
    practice.stop();
  }
};
