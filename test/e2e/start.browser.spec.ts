import { expect, test } from './support/fixture';

test('what the browser is started with opens one page, which outlives a reload, and no second one', async ({
  sendwell,
  browser,
}) => {
  await expect.poll(sendwell.startPages).toHaveLength(1);
  const [address = ''] = await sendwell.startPages();
  expect(address).not.toContain('token');

  const tab = await (await browser.newContext()).newPage();
  await tab.goto(address);
  await expect(
    tab.getByRole('heading', { level: 1, name: 'Connections', exact: true }),
  ).toBeVisible();
  expect(tab.url()).not.toContain('ticket');
  await tab.reload();
  await expect(
    tab.getByRole('heading', { level: 1, name: 'Connections', exact: true }),
  ).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect.poll(sendwell.output).toContain('asked for a second time');
  await expect(
    other.getByRole('heading', { level: 1, name: 'Connections', exact: true }),
  ).toBeHidden();
});
