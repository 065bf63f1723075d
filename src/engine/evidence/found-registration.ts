import { meantFor } from '@core/checks/near-callback';
import type { AppView } from '@shared/connection';
import { readApplications } from '../graph/read-applications';
import { timeLimit } from '../time-limit';
import { aborted, GATHERER_LIMIT_MS } from './gatherer';
import type { EvidencePorts, GraphReader } from './ports';

/**
 * The registration a site uses that was set up elsewhere: the only one that holds its callback, if need be written
 * wrong. null where several do, so that the person decides, and where it cannot be read in time: the sources ask Graph
 * as well, and say what failed.
 */
export async function foundRegistration(
  administrator: EvidencePorts['administrator'],
  callback: string,
  signal: AbortSignal,
  limitMs = GATHERER_LIMIT_MS,
): Promise<AppView | null> {
  if (administrator.kind === 'absent') return null;
  const limit = timeLimit(limitMs, signal);
  const holders = await Promise.race([
    holdersOf(administrator.as.graph, callback, limit.signal).catch(() => []),
    aborted(limit.signal).then(() => []),
  ]);
  limit.end();
  const [only, another] = holders;
  return only !== undefined && another === undefined ? only : null;
}

async function holdersOf(
  graph: GraphReader,
  callback: string,
  signal: AbortSignal,
): Promise<readonly AppView[]> {
  const apps = await readApplications(graph, signal);
  return meantFor(apps, callback).map(({ appId, objectId, displayName }) => ({
    appId,
    objectId,
    displayName,
  }));
}
