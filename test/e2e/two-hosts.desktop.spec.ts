import { clickAway } from './support/click-away';
import { electronPath, NO_ELECTRON } from './support/electron-runtime';
import { createFakeOpener } from './support/fake-opener';
import { expect, test } from './support/fixture';
import { launchBrowserHost } from './support/launch-browser-host';
import { launchDesktop } from './support/launch-desktop';
import { removeFolder, temporaryFolder } from './support/temporary-folder';

test('a desktop window beside a browser host says that Sendwell is open, and works once that has ended @promise R05', async ({
  home,
  session,
  browser,
}) => {
  test.skip(electronPath() === null, NO_ELECTRON);
  const side = await temporaryFolder('side');
  const display = { DISPLAY: process.env.DISPLAY ?? '' };
  const opener = await createFakeOpener(side);
  const env = { ...display, ...session, ...opener.env, SENDWELL_HOME: home };
  const other = await launchBrowserHost(env, browser);

  const refused = await launchDesktop(env);
  await expect(refused.window.getByText('Sendwell is already open on this computer')).toBeVisible();
  await expect(refused.window.getByText('Go on in the window that is open')).toBeVisible();
  await expect(refused.window.getByRole('navigation')).toHaveCount(0);
  const ended = refused.application?.waitForEvent('close');
  await clickAway(
    refused.window,
    refused.window.getByRole('button', { name: 'Close this window' }),
  );
  await ended;

  await other.kill();
  const desktop = await launchDesktop(env);
  await expect(desktop.window.getByRole('heading', { name: 'Connections' })).toBeVisible();
  await desktop.close();
  await removeFolder(side);
});
