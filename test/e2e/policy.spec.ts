import { expect, test } from './support/fixture';

test.use({ startInPractice: true });

test('every screen keeps to the page policy: not one violation @promise P06', async ({
  window,
}) => {
  // The fixture fails the test at its end if Chromium reported a violation since the page's first moment.
  await window.getByRole('button', { name: /Set up sending for a website/ }).click();
  await expect(window.getByLabel('Site address', { exact: true })).toBeVisible();
  for (const page of ['Diagnose an error', 'What Sendwell made', 'Settings', 'All connections']) {
    await window
      .getByRole('navigation')
      .getByRole('button', { name: page, exact: true })
      .or(window.getByRole('navigation').getByRole('link', { name: page, exact: true }))
      .click();
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
