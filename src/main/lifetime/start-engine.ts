import { claimHome } from '@engine/claim/claim-home';
import type { Host } from '@engine/host';
import type { Services } from '@engine/services';
import { mark } from '../startup-marks';

/** Loads the engine, which nothing on the way to the first paint needs, and starts it. */
export async function startEngine(host: Host): Promise<Services> {
  const { startServices } = await import('@engine/start-services');
  mark('engine/loaded');
  const services = await startServices(host, await claimHome(host.home, 'window'), {
    practice: process.env.SENDWELL_CLOUD === 'practice',
  });
  mark('engine/started');
  return services;
}
