import type { CauseEntry } from '../../cause';

export const causes: readonly CauseEntry[] = [
  {
    id: 'n8n.redirectHost',
    weight: 4,
    raisedBy: {
      'set:localhost-callback': 6.5,
      'target:n8n+AADSTS50011': 2,
      'target:n8n+seen:redirect-mismatch': 2,
    },
    who: 'site-owner',
    checks: ['app.redirect'],
    link: 'app.authentication',
    sources: ['targets'],
  },
  {
    id: 'app.proxyUrl',
    weight: 4,
    raisedBy: {
      'set:proxy+AADSTS50011': 6.6,
      'set:proxy+seen:redirect-mismatch': 5.6,
      'AADSTS50011+target:odoo': 3,
      'AADSTS50011+target:glpi': 3,
      'AADSTS50011+target:zammad-graph': 3,
      'AADSTS50011+target:nextcloud-mail': 3,
      'set:proxy+target:odoo': 3,
      'set:proxy+target:n8n': 1,
    },
    who: 'site-owner',
    checks: ['app.redirect'],
    link: 'app.authentication',
    sources: ['targets'],
    confidence: 'medium',
  },
  {
    id: 'app.graphScopeMissing',
    says: ['offline_access is missing', 'without offline_access', 'no offline_access'],
    weight: 4.5,
    raisedBy: {
      'time:hourly': 3.4,
      'seen:relink-loop': 1.2,
      'set:no-offline-access': 3,
      'time:daily': -1,
    },
    who: 'site-owner',
    checks: ['consent.delegated', 'token.scopes'],
    link: 'app.permissions',
    avoid: ['hourly-relink'],
    sources: ['refresh-tokens'],
  },
];
