import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { person, type } from './person';

export const SHARED = 'info@contoso.example';
export const SENDER = 'web@contoso.example';

/** Sets up sending as a shared mailbox, up to the test that stops: nobody has given the right to send as it. */
export async function stoppedAtSendAs(
  window: Page,
  browser: Browser,
  nextOpenedPage: () => Promise<string>,
): Promise<void> {
  const press = (name: string | RegExp) => window.getByRole('button', { name }).click();
  const someone = await person(browser);
  await press(/Set up sending for a website/);
  await type(window, 'Site address', 'contoso.example');
  await type(window, 'From address', SHARED);
  await expect(window.getByText(/belongs to a Microsoft 365 organisation/)).toBeVisible();
  await press('Continue to administrator sign-in');
  await someone.open(await nextOpenedPage());
  await someone.pick('admin@contoso.example');
  await someone.password();
  await someone.accept();
  await someone.done();
  await press(/^Apply/);
  await someone.open(await nextOpenedPage());
  await someone.accept();
  await someone.done();
  await press('Continue to sender sign-in');
  const sender = await person(browser);
  await sender.open(withPicker(await nextOpenedPage()));
  await sender.pick(SENDER);
  await sender.password();
  await sender.done();
  await press('Go on with this account');
  await press('Send test');
  await expect(
    window.getByRole('heading', { name: 'The test stopped at "right to send"' }),
  ).toBeVisible();
}

/** The page begins at the From address; on Microsoft's an arrow leads back from there to the account picker. */
function withPicker(address: string): string {
  const page = new URL(address);
  page.searchParams.delete('login_hint');
  return page.href;
}

interface KeptWorld {
  readonly users: readonly {
    readonly id: string;
    readonly upn: string;
    readonly sendAs: { userId: string; grantedAt: string }[];
  }[];
}

/** The screen tells a result before the disk has it: who kills the program in between must wait for the disk. */
export const stopIsKept = (home: string): Promise<void> =>
  expect
    .poll(
      async () => {
        const names = await readdir(home, { recursive: true });
        const files = names.filter((name) => /connections[/\\][^/\\]+\.json$/.test(name));
        const texts = await Promise.all(files.map((name) => readFile(join(home, name), 'utf8')));
        return texts.join('');
      },
      { message: 'the stopped test is kept on disk' },
    )
    .toMatch(/"result":\s*"stopped"/);

/** The Exchange administrator runs the line, in the world a practice tenant reads at its next start. */
export async function grantSendAs(home: string): Promise<void> {
  const file = join(home, 'practice', 'world.json');
  const world: KeptWorld = JSON.parse(await readFile(file, 'utf8'));
  const user = (upn: string) => world.users.find((one) => one.upn === upn);
  user(SHARED)?.sendAs.push({
    userId: user(SENDER)?.id ?? '',
    grantedAt: new Date().toISOString(),
  });
  await writeFile(file, JSON.stringify(world));
}
