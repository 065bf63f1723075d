import { join } from 'node:path';
import { type Answer, answerOnceStarted } from '@engine/answer';
import type { Log } from '@engine/log';
import type { Services } from '@engine/services';
import type { AppSnapshot } from '@shared/app-snapshot';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import { desktopHost } from './desktop-host';
import { START_PAGE } from './hardening/app-address';
import { serveBundle } from './hardening/app-scheme';
import { blockNetwork } from './hardening/network-block';
import { denyPermissions } from './hardening/permissions';
import { forwardEvents, linkWindow } from './ipc/window-link';
import { closeBeforeQuit } from './lifetime/close-before-quit';
import { startEngine } from './lifetime/start-engine';
import { mark } from './startup-marks';
import { createWindow, followTheme } from './window/create-window';
import { keepStateOf } from './window/keep-state';
import { setMacMenu } from './window/mac-menu';
import { reportCrashes } from './window/report-crashes';
import { readWindowState } from './window/window-state';

const preload = join(import.meta.dirname, '../preload/index.cjs');
const bundle = join(import.meta.dirname, '../renderer');

/** After `ready`: the window first, the engine once the window has painted. */
export function start(home: string, log: Log): void {
  mark('app/ready');
  setMacMenu();
  const state = readWindowState(home);
  nativeTheme.themeSource = state.theme;
  serveBundle(session.defaultSession, bundle);
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession);

  const window = createWindow(state, preload);
  const here = (): BrowserWindow | null => (window.isDestroyed() ? null : window);
  const services = onceShown(window).then(() => startEngine(desktopHost(home, here)));

  linkWindow(markingFirst(answerOnceStarted(services, log)), here);
  followTheme(window);
  keepStateOf(window, home);
  reportCrashes(window, services);
  closeBeforeQuit(app, services);
  services.then(
    (started) => whenStarted(started, here),
    () => undefined,
  );
  void window.loadURL(START_PAGE);
}

async function whenStarted(services: Services, window: () => BrowserWindow | null): Promise<void> {
  forwardEvents(services, window);
  const follow = ({ theme }: Pick<AppSnapshot, 'theme'>): void => {
    nativeTheme.themeSource = theme;
  };
  services.subscribe((channel, payload) => {
    if (channel === 'app.changed' && 'theme' in payload) follow(payload);
  });
  follow(await services.handlers.app.snapshot({}));
}

/** The window can work from its first answer on. */
const markingFirst =
  (answer: Answer): Answer =>
  async (...call) => {
    const result = await answer(...call);
    mark('window/answered');
    return result;
  };

/** Resolves after the first paint; a page that cannot be read is shown as it is. */
const onceShown = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve) => {
    const show = (): void => {
      mark('app/firstPaint');
      window.show();
      setImmediate(resolve);
    };
    window.once('ready-to-show', show);
    window.webContents.once('did-fail-load', show);
  });
