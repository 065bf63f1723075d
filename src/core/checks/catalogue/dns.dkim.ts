import { attention, defineCheck, pass } from '../check';

export const check = defineCheck({
  id: 'dns.dkim',
  group: 'dns',
  needs: ['dns.dkim'],
  learnMore: 'https://learn.microsoft.com/defender-office-365/email-authentication-dkim-configure',
  judge: ({ 'dns.dkim': { selectors } }, { fromAddress }) => {
    const domain = fromAddress.split('@')[1] ?? '';
    const missing = selectors.filter((selector) => selector.target === null);
    return missing.length === 0
      ? pass('both', { domain })
      : attention('missing', {
          domain,
          names: missing.map((selector) => selector.name).join(', '),
        });
  },
  remedy: { who: 'dns-owner' },
});
