import type { Gatherer } from '../gatherer';
import type { EvidencePorts } from '../ports';

/** What Sendwell itself remembers of the last test. */
export const localStore = ({ lastTest }: EvidencePorts): readonly Gatherer[] => [
  {
    id: 'local-store',
    gives: ['send.last'],
    gather: async (report) => {
      if (lastTest) report.known('send.last', lastTest);
      else report.unknown('send.last', 'needs-test');
    },
  },
];
