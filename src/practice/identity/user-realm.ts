import { decoded } from '../server/decoded';
import type { PracticeContext } from '../server/env';
import { tenantByName } from '../state/find';

/** GET /common/userrealm/{name}: whether a name signs in here or at a server of its own. Every practice name signs in here. */
export function userRealm(c: PracticeContext): Response {
  const name = decoded(c.req.param('name') ?? '');
  const domain = name.split('@')[1] ?? '';
  if (!tenantByName(c.env.realm, domain)) {
    return c.json({
      ver: '1.0',
      account_type: 'Unknown',
      cloud_instance_name: 'microsoftonline.com',
    });
  }
  return c.json({
    ver: '1.0',
    account_type: 'Managed',
    domain_name: domain,
    cloud_instance_name: 'microsoftonline.com',
    cloud_audience_urn: 'urn:federation:MicrosoftOnline',
  });
}
