import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture';
import { type } from './support/person';

test.use({ startInPractice: true });

/** Where the file went, as a screen reader is told. */
async function savedPath(window: Page): Promise<string> {
  const said = window.getByText(/^Report saved as/);
  await expect(said).toBeAttached();
  return ((await said.textContent()) ?? '').replace('Report saved as ', '');
}

test('a report names nobody, in each of its forms, and can be copied for a forum @doctor', async ({
  window,
  sendwell,
  home,
}) => {
  await sendwell.application()?.evaluate(({ dialog }, folder) => {
    // The system's dialog is outside of the window: the person takes the name that is offered.
    Reflect.set(dialog, 'showSaveDialog', async (...given: readonly unknown[]) => {
      const options = given.at(-1);
      const offered = Reflect.get(Object(options), 'defaultPath');
      return { canceled: false, filePath: `${folder}/${String(offered).split('/').at(-1)}` };
    });
  }, home);
  await window.getByRole('button', { name: /Check what I have/ }).click();
  await type(window, 'Site address', 'contoso.example');
  await type(window, 'From address', 'web@contoso.example');
  await window.getByRole('button', { name: 'Look at it' }).click();
  await expect(window.getByText(/^\d+ OK$/)).toBeVisible();

  await window.getByRole('button', { name: 'Save report' }).click();
  const page = await savedPath(window);
  expect(page).toMatch(/\.html$/);
  const html = await readFile(page, 'utf8');
  expect(html).toContain('Sending through Microsoft 365 for &lt;domain&gt;');
  expect(html).not.toMatch(/contoso|web@/i);

  const forms = window.getByRole('button', { name: 'Other forms of the report' });
  await forms.click();
  await window.getByRole('menuitem', { name: /^As JSON/ }).click();
  await expect(window.getByText(/^Report saved as .*\.json$/)).toBeAttached();
  const json = await readFile(await savedPath(window), 'utf8');
  expect(JSON.parse(json)).toMatchObject({ redacted: true, test: null });
  expect(json).not.toMatch(/contoso|web@/i);

  await forms.click();
  await window.getByRole('menuitem', { name: /^Copy as Markdown/ }).click();
  await expect(window.getByText('Report copied as Markdown')).toBeAttached();
});
