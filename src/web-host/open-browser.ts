import { spawn } from 'node:child_process';
import { isOpenable, type PageKind } from '@core/links/openable-address';
import { AppError } from '@shared/errors';

const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
};

/** Starts the person's browser. The address is one argument of a program, never a part of a shell's line. */
export function startBrowser(url: string): Promise<void> {
  const [command, ...args] = commands[process.platform] ?? ['xdg-open'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/** Opens a listed page for the engine. */
export async function openInBrowser(
  url: string,
  kind: PageKind,
  practiceOrigin: string | null,
): Promise<void> {
  if (!isOpenable(url, kind, practiceOrigin))
    throw new AppError('auth.browserFailed', {}, { upstreamCode: 'address-not-listed' });
  try {
    await startBrowser(url);
  } catch (cause) {
    throw new AppError('auth.browserFailed', {}, { upstreamCode: 'no-browser' }, { cause });
  }
}
