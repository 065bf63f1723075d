import { expect, test } from '../e2e/support/fixture';
import { person, toAdministrator } from '../e2e/support/person';

/** The pictures of the README, taken from a set-up in the practice tenant: `npm run pictures`. */
test.use({ startInPractice: true });

test('pictures of a set-up, from the plan to the finished checklist', async ({
  window,
  browser,
  nextOpenedPage,
}) => {
  const shoot = async (name: string): Promise<void> => {
    // The pointer and the focus ring of the last press are not part of the picture.
    await window.mouse.move(0, 0);
    await window.screenshot({ path: `docs/pictures/${name}.png`, animations: 'disabled' });
  };
  const someone = await person(browser);
  await toAdministrator(window);
  await someone.open(await nextOpenedPage());
  await someone.pick('admin@contoso.example');
  await someone.password();
  await someone.accept();
  await expect(window.getByRole('heading', { name: /changes in Contoso Ltd/ })).toBeVisible();
  await shoot('plan');
  await window.getByRole('button', { name: /^Apply/ }).click();
  await someone.open(await nextOpenedPage());
  await someone.accept();
  await expect(window.getByRole('heading', { name: /Paste these values/ })).toBeVisible();
  await shoot('values');
  await window.getByRole('button', { name: 'Continue to sender sign-in' }).click();
  await someone.open(await nextOpenedPage());
  await someone.password();
  await window.getByRole('button', { name: 'Send test' }).click();
  await expect(window.getByRole('heading', { name: /sends through Microsoft 365/ })).toBeVisible();
  await shoot('arrived');
  await window.getByRole('button', { name: 'Open the checklist' }).click();
  await expect(window.getByText(/^\d+ OK$/)).toBeVisible();
  await window.getByRole('button', { name: /checks are fine/ }).click();
  await expect(
    window.getByText('Signed in as web@contoso.example, the From address.'),
  ).toBeVisible();
  await shoot('checklist');
});
