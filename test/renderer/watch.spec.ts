import { expect, type Page, test } from '@playwright/test';
import { asked, openConnection, openWorld, push } from './support';

const openTest = async (page: Page, world: string): Promise<void> => {
  await openWorld(page, world);
  await openConnection(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Test' }).click();
};

test('a test that only needs time offers to look again, and shows when it looks @send', async ({
  page,
}) => {
  await openTest(page, 'watch-offered');
  await expect(page.getByText('Send As takes up to 60 minutes to work everywhere.')).toBeVisible();
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  expect(await asked(page, 'watch.start')).toEqual([{ connectionId: 'c1' }]);
  await expect(page.getByText('Last looked today at 14:19, looks again at 14:21.')).toBeVisible();
  await expect(page.getByText('It goes on until 15:43')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Look now' })).toBeFocused();
});

test('a watch can be left, is seen in the list, and is stopped at a press @send', async ({
  page,
}) => {
  await openTest(page, 'watch-on');
  await page.getByRole('button', { name: 'All connections' }).click();
  await expect(page.getByText('Watching, next at 14:21')).toBeVisible();
  await openConnection(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Test' }).click();
  await page.getByRole('button', { name: 'Look now' }).click();
  expect(await asked(page, 'watch.start')).toHaveLength(1);
  await page.getByRole('button', { name: 'Stop watching' }).click();
  expect(await asked(page, 'watch.stop')).toEqual([{ connectionId: 'c1' }]);
  await expect(page.getByRole('button', { name: 'Watch', exact: true })).toBeVisible();
});

test('a send without a clear answer is never said to have sent nothing, nor to be taken @send', async ({
  page,
}) => {
  await openTest(page, 'answer-lost');
  await expect(page.getByText('The mail may have gone: Microsoft gave no')).toBeVisible();
  await expect(page.getByText('It is looked for and not sent a second time.')).toBeVisible();
  await expect(page.getByText('The mail was handed over. It may only be slow.')).toBeVisible();
  await expect(page.getByText('No mail was sent.')).toBeHidden();
  await expect(page.getByText('Microsoft took the mail')).toBeHidden();
});

test('the end of a watch is said, and read out @send', async ({ page }) => {
  await openTest(page, 'watch-on');
  await push(page, {
    watch: {
      kind: 'ended',
      result: 'given-up',
      reason: 'send-as',
      startedAt: '2026-11-20T12:50:00Z',
      at: '2026-11-20T14:20:00Z',
    },
  });
  await expect(page.getByText('It did not work between 12:50 and 14:20')).toBeVisible();
  await expect(page.getByText('Ask the Exchange administrator')).toBeVisible();
  await expect(page.getByText('The watch has ended without success')).toBeAttached();
});

test('what has changed since a test last arrived is said beside the earlier ones @send', async ({
  page,
}) => {
  await openTest(page, 'watch-offered');
  const panel = page.getByRole('region', { name: 'Test' });
  await expect(panel.getByRole('listitem')).toHaveText([
    /^Stopped at right to send/,
    /^Cancelled/,
    /^Arrived in 2\.8\ss/,
    /^Stopped at token/,
  ]);
  await expect(
    panel.getByText('Changed since the last one that arrived: the From address.'),
  ).toBeVisible();
});

test('the report is saved as a page at a press, and in other forms by the menu @doctor', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWorld(page, 'checklist-healthy');
  await openConnection(page);
  await page.getByRole('button', { name: 'Save report' }).click();
  const forms = page.getByRole('button', { name: 'Other forms of the report' });
  await forms.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(forms).toBeFocused();
  expect(await asked(page, 'doctor.saveReport')).toEqual([
    { connectionId: 'c1', format: 'html' },
    { connectionId: 'c1', format: 'markdown' },
  ]);
  await forms.click();
  await page.getByRole('menuitem', { name: 'Copy as Markdown, for a forum' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('# Report\n');
  await forms.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
});
