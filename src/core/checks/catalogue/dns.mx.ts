import { attention, defineCheck, pass } from '../check';

export const check = defineCheck({
  id: 'dns.mx',
  group: 'dns',
  needs: ['dns.mx'],
  judge: ({ 'dns.mx': { hosts } }, { fromAddress }) => {
    const domain = fromAddress.split('@')[1] ?? '';
    if (hosts.length === 0) return attention('none', { domain });
    return hosts.some(
      (host) =>
        /\.mail\.protection\.outlook\.com\.?$/i.test(host) || /\.mx\.microsoft\.?$/i.test(host),
    )
      ? pass('microsoft', { domain })
      : pass('elsewhere', { domain, host: hosts[0] ?? '' });
  },
  remedy: { who: 'dns-owner' },
});
