import { defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'tenant.exists',
  group: 'tenant',
  needs: ['tenant.openid'],
  judge: ({ 'tenant.openid': openid }, { fromAddress, tenantId }) => {
    const domain = fromAddress.split('@')[1] ?? '';
    if (openid.tenantId === null) return fail('not-microsoft', { domain });
    return tenantId !== null && openid.tenantId !== tenantId
      ? fail('other-tenant', { domain })
      : pass('found', { domain });
  },
  remedy: { who: 'you' },
});
