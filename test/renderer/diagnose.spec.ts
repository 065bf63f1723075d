import { expect, type Page, test } from '@playwright/test';
import { asked, openWorld } from './support';

const find = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Error text').fill(text);
  await page.getByRole('button', { name: 'Find the cause' }).click();
};

const openDiagnosis = async (page: Page, world: string): Promise<void> => {
  await openWorld(page, world);
  await page.getByRole('button', { name: 'Diagnose an error' }).click();
};

const lastAsked = async (page: Page) => (await asked(page, 'diagnose.text')).at(-1);

/** Pastes or drops a file into the box, as the browser would hand it over. */
const handFile = (page: Page, how: 'paste' | 'drop', name: string, type: string, words: string) =>
  page.getByLabel('Error text').evaluate(
    (box, [kind, fileName, mime, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], fileName ?? '', { type: mime ?? '' }));
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      box.dispatchEvent(event);
    },
    [how, name, type, words],
  );

test.describe('a text', () => {
  test.beforeEach(({ page }) => openDiagnosis(page, 'many'));

  test('is diagnosed at once when pasted, shown masked, and never put into the field', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() =>
      navigator.clipboard.writeText('ErrorSendAsDenied client_secret=Abc~very-secret'),
    );
    await page.getByLabel('Error text').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect(page.getByRole('heading', { name: 'Three likely causes' })).toBeVisible();
    await expect(page.getByText('[client secret masked]')).toBeVisible();
    expect(await page.content()).not.toContain('very-secret');
    await expect(
      page.getByText('A client secret and an access token were in this text.'),
    ).toBeVisible();
  });

  test('says in words what was recognised, and where', async ({ page }) => {
    await find(page, 'contoso.example ErrorSendAsDenied');
    const panel = page.getByRole('region', { name: 'One question decides' });
    await expect(panel.getByText('Microsoft Graph, line 3')).toBeVisible();
    await expect(panel.getByText('One of your connections')).toBeVisible();
  });

  test('stays, with answers and causes, while the person looks elsewhere', async ({ page }) => {
    await page.getByLabel('Error text').fill('half a sent');
    await page.getByRole('button', { name: 'Connections' }).click();
    await page.getByRole('button', { name: 'Diagnose an error' }).click();
    await expect(page.getByLabel('Error text')).toHaveValue('half a sent');
    await find(page, 'ErrorSendAsDenied');
    await page.getByRole('button', { name: 'An administrator' }).click();
    await page.getByRole('button', { name: 'Connections' }).click();
    await page.getByRole('button', { name: 'Diagnose an error' }).click();
    await expect(page.getByRole('heading', { name: 'Three likely causes' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take back: An administrator' })).toBeVisible();
  });
});

test.describe('the question', () => {
  test.beforeEach(async ({ page }) => {
    await openDiagnosis(page, 'many');
    await find(page, 'ErrorSendAsDenied');
  });

  test('is answered by a press, ranks again, and can be taken back', async ({ page }) => {
    await page.getByRole('button', { name: 'An administrator', exact: true }).click();
    await expect
      .poll(() => lastAsked(page))
      .toMatchObject({
        answers: ['which-account.administrator'],
      });
    await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
    await page.getByRole('button', { name: 'Take back: An administrator' }).click();
    await expect.poll(() => lastAsked(page)).not.toHaveProperty('answers');
    await expect(page.getByRole('heading', { name: 'One question decides' })).toBeVisible();
  });

  test('keeps the focus near by when the pressed button is gone', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Three likely causes' })).toBeFocused();
    await page.getByRole('button', { name: 'An administrator', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your answers' }).waitFor();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Take back: An administrator' })).toBeFocused();
  });

  test('keeps words that are still being typed', async ({ page }) => {
    await page.getByLabel('Or in your own words').fill('kim@');
    await page.getByRole('button', { name: 'Connections' }).click();
    await page.getByRole('button', { name: 'Diagnose an error' }).click();
    await expect(page.getByLabel('Or in your own words')).toHaveValue('kim@');
  });

  test('is reached with one press where it stands below the causes', async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 780 });
    await page.getByRole('button', { name: 'One question decides: answer it' }).click();
    await expect(
      page.getByRole('button', { name: 'An administrator', exact: true }),
    ).toBeInViewport();
  });

  test('may be left open', async ({ page }) => {
    await page.getByRole('button', { name: 'I do not know' }).click();
    await expect.poll(() => lastAsked(page)).toMatchObject({ answers: ['which-account.unknown'] });
    await expect(page.getByRole('heading', { name: 'Three likely causes' })).toBeVisible();
  });

  test('takes an answer in one’s own words, as a sentence', async ({ page }) => {
    await page.getByLabel('Or in your own words').fill('kim@contoso.example');
    await page.getByRole('button', { name: 'Use this answer' }).click();
    await expect
      .poll(() => lastAsked(page))
      .toMatchObject({
        facts: { notes: 'Linked with kim@contoso.example.' },
      });
  });
});

test.describe('a cause of a connection', () => {
  test.beforeEach(async ({ page }) => {
    await openDiagnosis(page, 'many');
    await find(page, 'contoso.example ErrorSendAsDenied');
  });

  test('is checked in place, shows what was found with its repair, and is ranked again', async ({
    page,
  }) => {
    const before = (await asked(page, 'diagnose.text')).length;
    const top = page.getByRole('main').locator('[data-cause="sender.wrongAccount"]');
    await top.getByRole('button', { name: 'Run the check' }).click();
    expect(await asked(page, 'doctor.run')).toEqual([
      { connectionId: 'c1', only: ['token.owner'] },
    ]);
    const found = top.getByRole('region', { name: 'What the checks found' });
    await expect(found.getByText('Problem')).toBeVisible();
    await expect(found.getByRole('button', { name: /^Sign in as/ })).toBeVisible();
    await expect.poll(async () => (await asked(page, 'diagnose.text')).length).toBe(before + 1);
    await expect(
      page.getByRole('heading', { level: 1, name: 'What does the error say?' }),
    ).toBeVisible();
  });

  test('shows the sign-in that its repair opened, with the way out of it', async ({ page }) => {
    const top = page.getByRole('main').locator('[data-cause="sender.wrongAccount"]');
    await top.getByRole('button', { name: 'Run the check' }).click();
    await top.getByRole('button', { name: /^Sign in as/ }).click();
    await expect(top.getByText('Waiting for the browser').first()).toBeVisible();
    await expect(top.getByRole('button', { name: 'Cancel' })).toBeVisible();
  });

  test('leads to its repair with one press', async ({ page }) => {
    await page.getByRole('button', { name: 'Link the site again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('values');
  });

  test('opens the page of the portal that it is about', async ({ page }) => {
    await page.getByRole('button', { name: 'All 4 steps' }).click();
    await page.getByRole('button', { name: 'Open the portal page' }).click();
    expect(await asked(page, 'app.openLink')).toEqual([
      { link: 'cause.portal', page: 'm365.users', connectionId: 'c1' },
    ]);
  });

  test('gives the line for Exchange with its steps', async ({ page }) => {
    const second = page.getByRole('main').locator('[data-cause="graph.ErrorSendAsDenied"]');
    await second.getByRole('button', { name: 'First step' }).click();
    await expect(second.getByText(/Add-RecipientPermission/)).toBeVisible();
    await second.getByRole('button', { name: 'Fewer steps' }).click();
    await expect(second.getByText(/Add-RecipientPermission/)).toBeHidden();
  });

  test('with a secret in the text leads to its rotation', async ({ page }) => {
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await expect.poll(() => asked(page, 'plan.make')).toMatchObject([{ connectionId: 'c1' }]);
  });
});

test('without a connection the choice is offered, and what is chosen is used', async ({ page }) => {
  await openDiagnosis(page, 'many');
  await find(page, 'ErrorSendAsDenied');
  const choice = page.getByLabel('About connection');
  await choice.selectOption('None of them');
  await page.getByRole('button', { name: 'Choose a connection to check' }).click();
  await expect(choice).toBeFocused();
  await choice.selectOption({ label: 'shop.example (orders@shop.example)' });
  await expect.poll(() => lastAsked(page)).toMatchObject({ connectionId: 'c2' });
  await expect(page.getByRole('button', { name: 'Run the check' })).toBeVisible();
});

test('without any connection the way leads to the set-up', async ({ page }) => {
  await openDiagnosis(page, 'practice');
  await find(page, 'ErrorSendAsDenied');
  await expect(page.getByLabel('About connection')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Open app registrations' })).toBeVisible();
  await page.getByRole('button', { name: 'Set up a connection to check' }).click();
  await expect(page.getByLabel('Site address')).toBeVisible();
});

test.describe('what is no error of Microsoft 365', () => {
  test.beforeEach(({ page }) => openDiagnosis(page, 'many'));

  for (const [text, heading] of [
    ['the printer is on fire', 'Unknown'],
    ['AADSTS399218 something new', 'AADSTS399218 is unknown'],
    ['535-5.7.8 gsmtp', 'This comes from Gmail'],
    ['sent successfully', 'No error in this text'],
    ['\u0001PNG', 'This is not text'],
  ] as const)
    test(`is answered: ${heading}`, async ({ page }) => {
      await find(page, text);
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    });

  test('looks an unknown code up at Microsoft', async ({ page }) => {
    await find(page, 'AADSTS399218 something new');
    await page.getByRole('button', { name: 'Look up the code at Microsoft' }).click();
    expect(await asked(page, 'app.openLink')).toEqual([{ link: 'error.lookup', page: '399218' }]);
  });

  test('an empty box is told so, and gets the focus', async ({ page }) => {
    await page.getByRole('button', { name: 'Find the cause' }).click();
    await expect(page.getByText('There is nothing here yet.', { exact: false })).toBeVisible();
    await expect(page.getByLabel('Error text')).toBeFocused();
    expect(await asked(page, 'diagnose.text')).toEqual([]);
  });

  for (const how of ['paste', 'drop'] as const) {
    test(`a picture in a ${how} is refused in words`, async ({ page }) => {
      await handFile(page, how, 'error.png', 'image/png', 'PNG');
      await expect(page.getByText('This is a picture', { exact: false })).toBeVisible();
      expect(await asked(page, 'diagnose.text')).toEqual([]);
    });

    test(`a log file in a ${how} is read`, async ({ page }) => {
      await handFile(page, how, 'mail.log', 'text/plain', 'ErrorSendAsDenied');
      await expect(page.getByRole('heading', { name: 'Three likely causes' })).toBeVisible();
    });
  }

  test('a log too long to be read whole is read from its end, and that is said', async ({
    page,
  }) => {
    const words = `${'x'.repeat(2_500_000)} ErrorSendAsDenied`;
    await handFile(page, 'drop', 'mail.log', 'text/plain', words);
    await expect(page.getByRole('heading', { name: 'Three likely causes' })).toBeVisible();
    await expect(page.getByText('the last 1.9 million letters', { exact: false })).toBeVisible();
  });

  test('a megabyte in the box is shown in part and leaves the window usable', async ({ page }) => {
    await page.getByLabel('Error text').evaluate((box, words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, `line of a log\n`.repeat(75_000));
    await expect(page.getByRole('heading', { name: 'Unknown' })).toBeVisible();
    const shown = await page.getByRole('region', { name: /^Your text/ }).textContent();
    expect(shown?.length).toBeLessThanOrEqual(20_000);
  });

  test('several errors that have nothing to do with each other are kept apart', async ({
    page,
  }) => {
    await find(page, '09:00 ErrorSendAsDenied\n10:00 AADSTS50011');
    await expect(page.getByRole('heading', { name: 'Two separate errors' })).toBeVisible();
    await expect(page.getByText('Line 1: ErrorSendAsDenied')).toBeVisible();
    await expect(page.getByText('Most likely')).toBeHidden();
  });
});
