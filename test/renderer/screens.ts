import type { Page } from '@playwright/test';
import { openConnection } from './support';

/** A screen of the window: the world it is seen in and the way to it. */
export interface Screen {
  readonly name: string;
  readonly world: string;
  readonly open?: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

const navigate = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

const inConnection =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await openConnection(page);
    await navigate(page, name);
  };

const fillSite =
  (site: string, from: string) =>
  async (page: Page): Promise<void> => {
    await press(page, /Set up sending/);
    await page.getByLabel('Site address').fill(site);
    await page.getByLabel('From address').fill(from);
    await page.getByLabel('From address').press('Tab');
    await page.getByRole('status').getByRole('listitem').first().waitFor();
  };

const diagnose =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await navigate(page, 'Diagnose an error');
    await page.getByLabel('Error text').fill(text);
    await press(page, 'Find the cause');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  };

const connectionWorlds = [
  'administrator-signed-out',
  'administrator-waiting',
  'administrator-waiting-practice',
  'administrator-failed',
  'administrator-no-role',
  'administrator-wrong-tenant',
  'elsewhere',
  'plan-making',
  'plan-mend',
  'plan-new',
  'plan-candidates',
  'plan-nothing',
  'plan-failed',
  'applying',
  'applying-consent',
  'apply-stopped',
  'values',
  'sender-waiting',
  'sender-failed',
  'wrong-account',
  'test-never',
  'test-running',
  'test-stopped',
  'checklist-bad',
  'checklist-look-only',
  'checklist-healthy',
  'checklist-running',
  'checklist-never',
  'checklist-crashed',
] as const;

const watchWorlds = [
  'watch-offered',
  'watch-on',
  'watch-works',
  'watch-given-up',
  'watch-differs',
  'watch-arrival',
  'answer-lost',
] as const;

/** Every screen and state, for what must hold on all of them. */
export const screens: readonly Screen[] = [
  { name: 'home', world: 'many' },
  { name: 'already open', world: 'already-open' },
  { name: 'home, new secrets', world: 'rotating' },
  { name: 'home, empty', world: 'empty' },
  { name: 'home, keychain locked', world: 'locked' },
  { name: 'home, no keychain', world: 'absent' },
  { name: 'home, practice tenant', world: 'practice' },
  { name: 'home, a notice', world: 'notices' },
  { name: 'first step', world: 'practice', open: (page) => press(page, /Set up sending/) },
  {
    name: 'first step, filled in',
    world: 'empty',
    open: fillSite('https://contoso.example', 'web@contoso.example'),
  },
  {
    name: 'first step, no plugin',
    world: 'empty',
    open: fillSite('https://noplugin.example', 'x@gmail.example'),
  },
  { name: 'look only', world: 'empty', open: (page) => press(page, /Check what I have/) },
  ...connectionWorlds.map((world) => ({ name: world, world, open: openConnection })),
  {
    name: 'values, as a snippet',
    world: 'values',
    open: async (page) => {
      await openConnection(page);
      await page.getByRole('tab', { name: 'wp-config.php' }).click();
    },
  },
  ...watchWorlds.map((world) => ({ name: world, world, open: inConnection('Test') })),
  {
    name: 'forms of the report',
    world: 'checklist-healthy',
    open: async (page: Page) => {
      await openConnection(page);
      await press(page, 'Other forms of the report');
    },
  },
  {
    name: 'plan, a second secret',
    world: 'checklist-healthy',
    open: async (page: Page) => {
      await openConnection(page);
      await navigate(page, 'Settings');
      await press(page, 'New secret');
    },
  },
  {
    name: 'test, a sender for another mailbox at the browser',
    world: 'test-send-as-waiting',
    open: inConnection('Test'),
  },
  { name: 'test, a replaced secret', world: 'rotated', open: inConnection('Test') },
  { name: 'settings, a replaced secret', world: 'rotated', open: inConnection('Settings') },
  { name: 'test, arrived', world: 'checklist-healthy', open: inConnection('Test') },
  {
    name: 'values of a connection',
    world: 'checklist-healthy',
    open: inConnection('Values to paste'),
  },
  { name: 'what was made', world: 'checklist-healthy', open: inConnection('What Sendwell made') },
  { name: 'settings of a connection', world: 'checklist-healthy', open: inConnection('Settings') },
  { name: 'settings', world: 'many', open: (page) => navigate(page, 'Settings') },
  { name: 'made anywhere', world: 'many', open: (page) => navigate(page, 'What Sendwell made') },
  { name: 'diagnosis', world: 'many', open: (page) => navigate(page, 'Diagnose an error') },
  { name: 'diagnosis, causes', world: 'many', open: diagnose('422 ErrorSendAsDenied') },
  { name: 'diagnosis, unknown', world: 'many', open: diagnose('something else') },
  { name: 'diagnosis, another provider', world: 'many', open: diagnose('5.7.8 gsmtp') },
  { name: 'diagnosis, several errors', world: 'many', open: diagnose('09:00 two errors') },
  {
    name: 'diagnosis, checked and answered',
    world: 'many',
    open: async (page) => {
      await diagnose('contoso.example ErrorSendAsDenied')(page);
      await press(page, 'Run the check');
      await page.getByRole('region', { name: 'What the checks found' }).waitFor();
      await press(page, 'An administrator');
      await page.getByRole('heading', { name: 'Your answers' }).waitFor();
    },
  },
];
