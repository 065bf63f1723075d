import type { WebContents } from 'electron';

/**
 * A page that dies is read again once; if it dies again, the program stops.
 *
 * `onReload` tells the person what happened; `onGivenUp` ends the program.
 */
export function surviveCrashes(
  contents: Pick<WebContents, 'on' | 'reload'>,
  {
    onReload,
    onGivenUp,
  }: { onReload: (reason: string) => void; onGivenUp: (reason: string) => void },
): void {
  let reloaded = false;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (reloaded) return onGivenUp(reason);
    reloaded = true;
    onReload(reason);
    contents.reload();
  });
}
