import type { Gatherer } from '../gatherer';
import type { EvidencePorts } from '../ports';

/** One unauthenticated request each to sign-in and Graph: are they there, how fast, and what time do they think it is. */
export const clockAndReach = ({ http, cloud, now }: EvidencePorts): readonly Gatherer[] => [
  {
    id: 'reach-login',
    gives: ['net.login'],
    gather: async (report, signal) => {
      const answer = await http.request({
        method: 'GET',
        url: `https://${cloud.login}/common/v2.0/.well-known/openid-configuration`,
        to: 'microsoft',
        signal,
      });
      report.known('net.login', { elapsedMs: answer.elapsedMs }, answer.requestId);
    },
  },
  {
    id: 'reach-graph',
    gives: ['net.graph', 'clock'],
    gather: async (report, signal) => {
      // Without a token Graph answers 401: that is an answer, and it carries the time.
      const answer = await http.request({
        method: 'GET',
        url: `https://${cloud.graph}/v1.0/me`,
        to: 'microsoft',
        signal,
      });
      report.known('net.graph', { elapsedMs: answer.elapsedMs }, answer.requestId);
      const theirs = Date.parse(answer.headers.date ?? '');
      if (Number.isNaN(theirs)) report.unknown('clock', 'malformed', answer.requestId);
      else {
        const skewSeconds = Math.round((now().getTime() - theirs) / 1000);
        report.known('clock', { skewSeconds }, answer.requestId);
      }
    },
  },
];
