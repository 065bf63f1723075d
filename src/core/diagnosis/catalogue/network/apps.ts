import type { CauseEntry } from '../../cause';

export const causes: readonly CauseEntry[] = [
  {
    id: 'n8n.redirectHost',
    weight: 4,
    raisedBy: {
      'set:localhost-callback': 4.6,
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
      'AADSTS50011+target:odoo': 2,
      'AADSTS50011+target:glpi': 2,
      'AADSTS50011+target:zammad-graph': 2,
      'AADSTS50011+target:nextcloud-mail': 2,
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
