import type { Gatherer } from '../gatherer';
import type { EvidencePorts } from '../ports';

const SUBMISSION_PORT = 587;

export const smtpReach = ({ cloud, greet }: EvidencePorts): readonly Gatherer[] => [
  {
    id: 'smtp-reach',
    gives: ['net.smtp'],
    gather: async (report, signal) => {
      if (cloud.smtp === null) return report.unknown('net.smtp', 'not-offered');
      report.known('net.smtp', await greet(cloud.smtp, SUBMISSION_PORT, signal));
    },
  },
];
