import type { Application, Tenant } from '../state/world';

/** The line below an app's name on a consent page. */
export function publisherOf(app: Application, home: Tenant): string {
  if (app.tenantId === home.id) return home.name;
  return app.displayName.startsWith('Microsoft') ? 'Microsoft (practice)' : 'unverified';
}
