import { expect, test } from './support/fixture';

test.use({ startInPractice: true });

test('every screen keeps to the page policy: not one violation @promise P06', async ({
  window,
}) => {
  // The fixture fails the test at its end if Chromium reported a violation since the page's first moment.
  const main = window.getByRole('navigation', { name: 'Main' });
  for (const page of ['Diagnose an error', 'What Sendwell made', 'Settings', 'Connections']) {
    await main.getByRole('button', { name: page, exact: true }).click();
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await window.getByRole('button', { name: /Set up sending for a website/ }).click();
  await expect(window.getByLabel('Site address', { exact: true })).toBeVisible();
});
