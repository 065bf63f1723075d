import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './support/fixture';
import { grantSendAs, stopIsKept, stoppedAtSendAs } from './support/shared-mailbox';

test.use({ startInPractice: true });

/** Pauses of a minute and more pass in a moment; notifications are written down instead of shown. */
const hasten = (application: ElectronApplication): Promise<void> =>
  application.evaluate(({ Notification }) => {
    const wait = globalThis.setTimeout;
    Reflect.set(globalThis, 'setTimeout', (act: () => void, ms = 0) =>
      wait(act, ms >= 60_000 ? 300 : ms),
    );
    const shown: string[] = [];
    Reflect.set(globalThis, 'shownNotifications', shown);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: { readonly body: string }) {
      shown.push(this.body);
    };
  });

/** Two hours later on the computer, and so in the made-up Microsoft. */
const moveClock = (application: ElectronApplication): Promise<void> =>
  application.evaluate(() => {
    const Before = globalThis.Date;
    const AHEAD_MS = 2 * 3_600_000;
    class Later extends Before {
      constructor(given: number | string | Date = Before.now() + AHEAD_MS) {
        super(given);
      }
      static override now(): number {
        return Before.now() + AHEAD_MS;
      }
    }
    Reflect.set(globalThis, 'Date', Later);
  });

const notifications = (application: ElectronApplication): Promise<unknown> =>
  application.evaluate(() => Reflect.get(globalThis, 'shownNotifications'));

test('a watch goes on by itself until Send As is known everywhere, and says so outside the window @send', async ({
  window,
  sendwell,
  home,
  browser,
  nextOpenedPage,
  restart,
}) => {
  await stoppedAtSendAs(window, browser, nextOpenedPage);
  await stopIsKept(home);
  await grantSendAs(home);
  const again = await restart('killed');
  const application = sendwell.application();
  if (application === null) throw new Error('this is no desktop');
  await again.getByRole('button', { name: /^contoso\.example/ }).click();
  await hasten(application);
  await again.getByRole('button', { name: 'Watch', exact: true }).click();
  await expect(again.getByText('Watching', { exact: true })).toBeVisible();

  await again.getByRole('button', { name: 'All connections' }).click();
  await expect(again.getByText(/^Watching, next at/)).toBeVisible();
  await moveClock(application);
  await expect
    .poll(() => notifications(application))
    .toEqual(['contoso.example sends through Microsoft 365 now.']);
  await again.getByRole('button', { name: /^contoso\.example/ }).click();
  await again.getByRole('navigation').getByRole('button', { name: 'Test' }).click();
  await expect(again.getByText(/^It works now: accepted at/)).toBeVisible();
  const earlier = again.getByRole('region', { name: 'Test' }).getByRole('list').last();
  await expect(earlier.getByRole('listitem')).toHaveText([
    /^Arrived in/,
    /^Stopped at right to send/,
  ]);
});
