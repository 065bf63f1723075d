import type { CauseRepair } from '@shared/diagnosis';
import type { Cause } from './cause';

/** Checks whose fault a plan mends in the organisation. */
export const mendedByPlan: ReadonlySet<string> = new Set([
  'app.audience',
  'app.exists',
  'app.permissions',
  'app.redirect',
  'app.redirect-platform',
  'consent.application',
  'consent.delegated',
  'site.callback',
  'sp.enabled',
  'sp.exists',
  'token.scopes',
]);

/** Checks whose fault a new secret mends. */
export const mendedBySecret: ReadonlySet<string> = new Set([
  'app.secret-expiry',
  'app.secret-hint',
  'app.secret-present',
]);

/** Sign-ins in a browser of this very computer: what went wrong there is tried again here. */
const isOwnSignIn = ({ id }: Cause): boolean => id.startsWith('msal.');

/** What mends a cause at a press; null where people have to do it by hand. */
export function repairOf(cause: Cause): CauseRepair | null {
  const { who, checks, surface } = cause;
  if (isOwnSignIn(cause)) return 'sign-in';
  if (who === 'administrator') {
    if (checks.some((id) => mendedBySecret.has(id))) return 'new-secret';
    if (checks.some((id) => mendedByPlan.has(id))) return 'plan';
  }
  if (who === 'sender' && surface !== 'smtp') return 'link-again';
  if (who === 'site-owner' && (surface === 'entra' || surface === 'wordpress'))
    return 'site-settings';
  return who === 'you' && surface === 'entra' ? 'sign-in' : null;
}
