import type { Claim } from './claim/claim-home';
import type { Host } from './host';
import { createServices, type Services, type ServicesOptions } from './services';

/** Starts the engine for a process that has claimed the host's data folder; closing it gives the folder back. */
export async function startServices(
  host: Host,
  claim: Claim,
  options: ServicesOptions,
): Promise<Services> {
  try {
    const services = await createServices(host, options);
    return {
      ...services,
      close: async () => {
        await services.close();
        await claim.release();
      },
    };
  } catch (error) {
    await claim.release();
    throw error;
  }
}
