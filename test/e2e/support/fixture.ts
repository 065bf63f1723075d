import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { electronPath, NO_ELECTRON } from './electron-runtime';
import { createFakeOpener } from './fake-opener';
import type { HostOptions } from './host-options';
import { launchBrowserHost } from './launch-browser-host';
import { launchDesktop } from './launch-desktop';
import { watchPolicy } from './policy-watch';
import { startPrivateKeyring } from './private-keyring';
import type { RunningHost } from './running-host';
import { removeFolder, temporaryFolder } from './temporary-folder';

export { expect } from '@playwright/test';

interface Fixtures {
  /** The data folder of this test. */
  readonly home: string;
  /** The started program; most tests want `window` alone. */
  readonly sendwell: Sendwell;
  /** The window as it was started first. */
  readonly window: Page;
  /** Addresses that the program opened in the system browser so far. */
  readonly openedPages: () => Promise<readonly string[]>;
  /** Waits for the next such address after the ones already taken by this function. */
  readonly nextOpenedPage: () => Promise<string>;
  /** Ends the program and starts it again on the same data folder. Answers the new window. */
  readonly restart: (how?: 'closed' | 'killed') => Promise<Page>;
}

export interface Sendwell {
  readonly window: () => Page;
  readonly application: () => ElectronApplication | null;
  readonly output: () => string;
  readonly openedPages: Fixtures['openedPages'];
  /** Addresses that the browser host started the browser with. */
  readonly startPages: Fixtures['openedPages'];
  readonly restart: Fixtures['restart'];
}

interface WorkerFixtures {
  /** Environment with a keyring of the worker's own. */
  readonly session: Readonly<Record<string, string>>;
}

export const test = base.extend<Fixtures & HostOptions, WorkerFixtures>({
  hostKind: ['electron', { option: true }],
  startInPractice: [false, { option: true }],
  triesThePolicy: [false, { option: true }],

  session: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const keyring = await startPrivateKeyring();
      await use(keyring.env);
      await keyring.close();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  home: async ({}, use) => {
    const folder = await temporaryFolder('home');
    await use(folder);
    await removeFolder(folder);
  },

  sendwell: async (
    { home, hostKind, startInPractice, triesThePolicy, session, browser },
    use,
    testInfo,
  ) => {
    test.skip(hostKind === 'electron' && electronPath() === null, NO_ELECTRON);
    const side = await temporaryFolder('side');
    const opener = await createFakeOpener(side);
    await mkdir(join(session.HOME ?? side, 'Downloads'), { recursive: true });
    const env = {
      ...inherited(),
      ...session,
      ...opener.env,
      SENDWELL_HOME: home,
      ...(startInPractice ? { SENDWELL_CLOUD: 'practice' } : {}),
    };
    const violations = new Set<string>();
    const launch = async (): Promise<RunningHost> => {
      const host = await (hostKind === 'electron'
        ? launchDesktop(env)
        : launchBrowserHost(env, browser));
      await watchPolicy(host.window, violations);
      return host;
    };
    const first = await launch();
    const hosts: RunningHost[] = [first];
    const running = (): RunningHost => hosts.at(-1) ?? first;
    await use({
      window: () => running().window,
      application: () => running().application,
      output: () => hosts.map((host) => host.output()).join(''),
      openedPages: async () => {
        const own = hosts.flatMap(({ ownAddress }) => ownAddress ?? []).map(originOf);
        return (await opener.opened()).filter((address) => !own.includes(originOf(address)));
      },
      startPages: async () => {
        const own = hosts.flatMap(({ ownAddress }) => ownAddress ?? []).map(originOf);
        return (await opener.opened()).filter((address) => own.includes(originOf(address)));
      },
      restart: async (how = 'closed') => {
        await (how === 'closed' ? running().close() : running().kill());
        hosts.push(await launch());
        return running().window;
      },
    });
    if (testInfo.status !== testInfo.expectedStatus) await attach(running(), testInfo);
    await running().close();
    await removeFolder(side);
    if (!triesThePolicy) expect([...violations]).toEqual([]);
  },

  window: ({ sendwell }, use) => use(sendwell.window()),
  openedPages: ({ sendwell }, use) => use(sendwell.openedPages),
  nextOpenedPage: async ({ sendwell }, use) => {
    let taken = 0;
    await use(async () => {
      await expect
        .poll(async () => (await sendwell.openedPages()).length, {
          message: 'a page is opened in the system browser',
        })
        .toBeGreaterThan(taken);
      const address = (await sendwell.openedPages())[taken];
      taken += 1;
      return address ?? '';
    });
  },
  restart: ({ sendwell }, use) => use(sendwell.restart),
});

const originOf = (address: string): string => new URL(address).origin;

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined &&
        !/^(SENDWELL_|XDG_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$)/.test(entry[0]),
    ),
  );

const attach = async (host: RunningHost, testInfo: ReturnType<typeof test.info>): Promise<void> => {
  await testInfo.attach('output', { body: host.output(), contentType: 'text/plain' });
  if (host.window.isClosed()) return;
  await testInfo.attach('window', {
    body: await host.window.screenshot(),
    contentType: 'image/png',
  });
};
