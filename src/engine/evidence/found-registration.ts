import { meantFor } from '@core/checks/near-callback';
import type { AppView } from '@shared/connection';
import { AppError } from '@shared/errors';
import { readApplications } from '../graph/read-applications';
import type { EvidencePorts, GraphReader } from './ports';

/**
 * The registration a site uses that was set up elsewhere: the only one that holds its callback, if need be written
 * wrong. null where several do, so that the person decides, and where it cannot be read: the checks say so then.
 */
export async function foundRegistration(
  administrator: EvidencePorts['administrator'],
  callback: string,
  signal: AbortSignal,
): Promise<AppView | null> {
  if (administrator.kind === 'absent') return null;
  const holders = await holdersOf(administrator.as.graph, callback, signal);
  const [only, another] = holders;
  return only !== undefined && another === undefined ? only : null;
}

async function holdersOf(
  graph: GraphReader,
  callback: string,
  signal: AbortSignal,
): Promise<readonly AppView[]> {
  try {
    const apps = await readApplications(graph, signal);
    return meantFor(apps, callback).map(({ appId, objectId, displayName }) => ({
      appId,
      objectId,
      displayName,
    }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [];
  }
}
