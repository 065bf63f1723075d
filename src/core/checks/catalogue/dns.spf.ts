import { attention, defineCheck, fail, pass } from '../check';

const MICROSOFT = /include:spf\.protection\.outlook\.com/i;

export const check = defineCheck({
  id: 'dns.spf',
  group: 'dns',
  needs: ['dns.spf'],
  learnMore: 'https://learn.microsoft.com/defender-office-365/email-authentication-spf-configure',
  judge: ({ 'dns.spf': { records } }, { fromAddress }) => {
    const domain = fromAddress.split('@')[1] ?? '';
    const spf = records.filter((record) => /^v=spf1(\s|$)/i.test(record));
    if (spf.length === 0) return attention('none', { domain });
    if (spf.length > 1) return fail('several', { domain, count: spf.length });
    return MICROSOFT.test(spf[0] ?? '')
      ? pass('includes', { domain })
      : attention('lacks-microsoft', { domain, record: spf[0] ?? '' });
  },
  remedy: { who: 'dns-owner' },
});
