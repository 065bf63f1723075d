import { expect, test } from './support/fixture';
import { stoppedAtSendAs } from './support/shared-mailbox';

test.use({ startInPractice: true });

test('a test that only needs time is watched, left alone and stopped again @send', async ({
  window,
  browser,
  nextOpenedPage,
  restart,
}) => {
  await stoppedAtSendAs(window, browser, nextOpenedPage);
  await window.getByRole('button', { name: 'Watch', exact: true }).click();
  await expect(window.getByText(/Last looked today at .*, looks again at/)).toBeVisible();
  await window.getByRole('button', { name: 'All connections' }).click();
  await expect(window.getByText(/^Watching, next at/)).toBeVisible();
  await window.getByRole('button', { name: /^contoso\.example/ }).click();
  await window.getByRole('button', { name: 'Look now' }).click();
  await expect(window.getByRole('button', { name: 'Look now' })).toBeVisible();
  await window.getByRole('button', { name: 'Stop watching' }).click();
  await expect(window.getByRole('button', { name: 'Watch', exact: true })).toBeVisible();

  const again = await restart();
  await again.getByRole('button', { name: /^contoso\.example/ }).click();
  await expect(
    again.getByRole('heading', { name: 'The test stopped at "right to send"' }),
  ).toBeVisible();
});
