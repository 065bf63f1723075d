import type { Services } from '@engine/services';
import { AppError } from '@shared/errors';
import { hostText } from '@shared/text/en/host';
import { app, type BrowserWindow, dialog } from 'electron';
import { surviveCrashes } from './survive-crashes';

/** Says in the window that it was opened again; where that failed too, says so in a box and ends the program. */
export function reportCrashes(window: BrowserWindow, services: Promise<Services>): void {
  const crash = (reason: string): AppError =>
    new AppError('window.crashed', {}, { upstreamCode: reason });
  surviveCrashes(window.webContents, {
    onReload: (reason) => {
      const notice = crash(reason).toView();
      services.then(
        (started) => started.notify(notice),
        () => undefined,
      );
    },
    onGivenUp: () => {
      dialog.showErrorBox(hostText.windowLost.title, hostText.windowLost.body);
      app.quit();
    },
  });
}
