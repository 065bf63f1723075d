import { AppError } from '@shared/errors';
import type { Gatherer } from '../gatherer';
import type { EvidencePorts } from '../ports';

/** Whether Microsoft accepts the secret kept here: a client-credentials request that gets nothing to use. */
export const secretProof = ({ secret }: EvidencePorts): readonly Gatherer[] => [
  {
    id: 'secret',
    gives: ['secret.local', 'secret.proof'],
    gather: async (report) => {
      report.known('secret.local', secret.local);
      if (secret.prove === null) return report.unknown('secret.proof', 'needs-set-up');
      try {
        const proof = await secret.prove();
        if (proof === 'no-value') report.unknown('secret.proof', 'needs-secret');
        else report.known('secret.proof', { works: true, code: null });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code !== 'auth.secretWrong' && error.code !== 'auth.secretExpired') throw error;
        const code =
          error.details.upstreamCode ??
          (error.code === 'auth.secretExpired' ? 'AADSTS7000222' : 'AADSTS7000215');
        report.known('secret.proof', { works: false, code }, error.details.requestId ?? null);
      }
    },
  },
];
