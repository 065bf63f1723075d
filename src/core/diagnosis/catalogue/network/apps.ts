import type { CauseEntry } from '../../cause';

export const causes: readonly CauseEntry[] = [
  {
    id: 'n8n.redirectHost',
    weight: 4,
    who: 'site-owner',
    checks: ['app.redirect'],
    link: 'app.authentication',
    sources: ['targets'],
  },
  {
    id: 'app.proxyUrl',
    weight: 4,
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
    who: 'site-owner',
    checks: ['consent.delegated', 'token.scopes'],
    link: 'app.permissions',
    avoid: ['hourly-relink'],
    sources: ['refresh-tokens'],
  },
];
