import { attention, defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'dns.dmarc',
  group: 'dns',
  needs: ['dns.dmarc'],
  learnMore: 'https://learn.microsoft.com/defender-office-365/email-authentication-dmarc-configure',
  judge: ({ 'dns.dmarc': { records } }, { fromAddress }) => {
    const domain = fromAddress.split('@')[1] ?? '';
    const dmarc = records.filter((record) => /^v=DMARC1\s*;/i.test(record));
    if (dmarc.length === 0) return attention('none', { domain });
    return dmarc.length > 1
      ? fail('several', { domain, count: dmarc.length })
      : pass('present', { domain, record: dmarc[0] ?? '' });
  },
  remedy: { who: 'dns-owner' },
});
