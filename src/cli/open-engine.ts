import { type Claim, claimHome } from '@engine/claim/claim-home';
import type { Host } from '@engine/host';
import type { Services } from '@engine/services';
import { AppError } from '@shared/errors';
import { cliConnectionsText as text } from '@shared/text/en/cli-connections';

/** The engine over the saved connections: to read and to keep, or beside an open Sendwell to read alone. */
export async function openEngine(host: Host, note: (line: string) => void): Promise<Services> {
  const practice = process.env.SENDWELL_CLOUD === 'practice';
  const claim = await claimUnlessOpen(host.home);
  if (claim) {
    const { startServices } = await import('@engine/start-services');
    return startServices(host, claim, { practice });
  }
  note(text.besideOpen);
  const { createServices } = await import('@engine/services');
  return createServices(host, { practice, access: 'read' });
}

async function claimUnlessOpen(home: string): Promise<Claim | null> {
  try {
    return await claimHome(home, 'command');
  } catch (error) {
    if (error instanceof AppError && error.code === 'store.inUse') return null;
    throw error;
  }
}
