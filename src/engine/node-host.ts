import { dataHome } from './data-home';
import type { Host } from './host';
import { nodeTransport } from './http/node-transport';
import { platformName } from './platform-name';

type NodeHost = Pick<Host, 'kind' | 'platform' | 'version' | 'home' | 'transport' | 'now'>;

/** What every host without Electron hands in alike: Node's own network, the clock and the person's data folder. */
export const nodeHost = (version: string): NodeHost => ({
  kind: 'browser',
  platform: platformName(process.platform),
  version,
  home: dataHome(),
  transport: nodeTransport,
  now: () => new Date(),
});
