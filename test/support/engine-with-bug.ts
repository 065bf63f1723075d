import { systemParts } from '@engine/services/system-parts';
import { type EngineBench, startEngine } from './engine-bench';
import type { MainJob } from './main-job';

/** The engine of a job anew, whose sign-ins break with a bug while told so. */
export async function engineWithBug(
  job: MainJob,
  isBroken: () => boolean,
  more: Partial<Parameters<typeof startEngine>[0]> = {},
): Promise<EngineBench> {
  await job.engine.services.close();
  const { practice, home, keychain } = job;
  return startEngine({
    practice,
    home,
    vault: keychain.vault,
    ...more,
    parts: {
      identity: async (options) => {
        const identity = await systemParts.identity(options);
        const token: typeof identity.token = (request) => {
          if (isBroken()) throw new TypeError('no such thing');
          return identity.token(request);
        };
        return { ...identity, token };
      },
    },
  });
}
