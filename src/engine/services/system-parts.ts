import type { Parts } from './ports';

/** The parts of the product. Each is loaded at its first use, never on the way to the first screen. */
export const systemParts: Parts = {
  vault: async ({ home, cloud }) => {
    const { createVault } = await import('../vault/create-vault');
    return createVault({
      home,
      service: cloud.id === 'practice' ? 'Sendwell practice' : 'Sendwell',
    });
  },
  identity: async (options) => {
    const { createIdentity } = await import('../identity/create-identity');
    return createIdentity(options);
  },
  setUp: async (options) => {
    const { createSetUp } = await import('../setup/create-set-up');
    return createSetUp(options);
  },
  doctor: async (options) => {
    const { createDoctor } = await import('../evidence/create-doctor');
    return createDoctor(options);
  },
  diagnose: async () => (await import('@core/diagnosis/diagnose')).diagnose,
};
