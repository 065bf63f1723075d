import * as z from 'zod/mini';
import type { Gatherer } from '../gatherer';
import type { EvidencePorts } from '../ports';
import { readJson } from '../read-json';

const metadata = z.object({
  issuer: z.string(),
  cloud_instance_name: z.optional(z.string()),
  tenant_region_scope: z.optional(z.nullable(z.string())),
});

/** Which organisation the From address's domain belongs to: OpenID metadata, no sign-in. */
export const tenant = ({ http, cloud, fromAddress }: EvidencePorts): readonly Gatherer[] => [
  {
    id: 'tenant',
    gives: ['tenant.openid'],
    gather: async (report, signal) => {
      const domain = encodeURIComponent(fromAddress.split('@')[1] ?? '');
      const answer = await http.request({
        method: 'GET',
        url: `https://${cloud.login}/${domain}/v2.0/.well-known/openid-configuration`,
        to: 'microsoft',
        signal,
      });
      if (answer.status === 400) {
        const absent = { tenantId: null, cloudInstance: null, regionScope: null };
        return report.known('tenant.openid', absent, answer.requestId);
      }
      const read = readJson(answer, metadata);
      report.known(
        'tenant.openid',
        {
          tenantId: /[0-9a-f-]{36}/i.exec(read.issuer)?.[0] ?? null,
          cloudInstance: read.cloud_instance_name ?? null,
          regionScope: read.tenant_region_scope ?? null,
        },
        answer.requestId,
      );
    },
  },
];
