import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { figure } from '../../scripts/bench/figure.mjs';
import { at } from '../../scripts/lib/paths.mjs';

const READS = 100_000;
const CONNECTIONS = 16;

/** Starts the stand-alone practice tenant; answers what it announced, and how to end it. */
const start = async (program) => {
  // A heap this small ends a program that keeps what it should let go.
  const child = spawn(process.execPath, ['--max-old-space-size=96', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (first) => resolve([first]));
    child.once('exit', (code) => reject(new Error(`practice ended with ${code}`)));
  });
  return { ...JSON.parse(line), pid: child.pid, stop: () => child.kill() };
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

const residentMb = (pid) => {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return found ? Math.round(Number(found[1]) / 1024) : null;
};

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
  return Math.round((count / (performance.now() - began)) * 1000);
};

/** Graph reads a second from a loopback client, and the memory before and after a hundred thousand of them. */
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
    await readAll(options, reads / 5);
    const before = residentMb(practice.pid);
    const perSecond = await readAll(options, reads);
    const after = residentMb(practice.pid);
    return [
      figure('practice.graph-reads-per-second', perSecond, '1/s', 2000),
      figure('practice.memory-after-100k-reads', after, 'MB', before),
    ];
  } finally {
    practice.stop();
  }
};
