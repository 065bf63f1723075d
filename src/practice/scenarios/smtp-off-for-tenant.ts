import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const smtpOffForTenant: Scenario = {
  name: 'smtp-off-for-tenant',
  title: 'SMTP AUTH is off for the organisation',
  story:
    'A printer-like set-up with name and password; the organisation has never switched SMTP AUTH on.',
  causes: ['smtp.5.7.139.tenant'],
  failingChecks: ['mailbox.smtp-auth', 'tenant.basic-auth-deadline'],
  host: null,
  symptom: {
    kind: 'smtp',
    by: 'password',
    user: 'web@contoso.example',
    says: 'disabled for the Tenant',
  },
  world: () => linkedStory().world,
};
