import { isOpenable, type PageKind } from '@core/links/openable-address';
import { AppError } from '@shared/errors';
import { shell } from 'electron';

/** The only file that hands an address to the system: listed pages, and in practice mode the practice tenant's. */
export async function openExternal(
  url: string,
  kind: PageKind,
  practiceOrigin: string | null,
): Promise<void> {
  if (!isOpenable(url, kind, practiceOrigin))
    throw new AppError('auth.browserFailed', {}, { upstreamCode: 'address-not-listed' });
  try {
    await shell.openExternal(url);
  } catch (cause) {
    throw new AppError('auth.browserFailed', {}, { upstreamCode: 'no-browser' }, { cause });
  }
}
