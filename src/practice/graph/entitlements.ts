import * as z from 'zod/mini';
import type { Application } from '../state/world';
import { GraphRefusal } from './answer';

const text = z._default(z.nullable(z.string()), null);

/** A role an application defines for itself. */
export const appRole = z.strictObject({
  allowedMemberTypes: z.array(z.string()),
  description: text,
  displayName: text,
  id: z.string(),
  isEnabled: z._default(z.boolean(), true),
  origin: z._default(z.string(), 'Application'),
  value: text,
});

/** A delegated permission an application defines for itself. */
export const permissionScope = z.strictObject({
  adminConsentDescription: text,
  adminConsentDisplayName: text,
  id: z.string(),
  isEnabled: z._default(z.boolean(), true),
  type: z._default(z.string(), 'User'),
  userConsentDescription: text,
  userConsentDisplayName: text,
  value: text,
});

type Defined = { readonly id: string; readonly isEnabled: boolean };

const definedBy = (app: Application): readonly Defined[] => [
  ...app.appRoles,
  ...app.api.oauth2PermissionScopes,
];

const withoutSwitch = (entry: Defined): string => JSON.stringify({ ...entry, isEnabled: null });

/** What is switched on has to be switched off before it may be changed or taken away. */
export function heedEnabled(before: Application, after: Application): void {
  const next = definedBy(after);
  const broken = definedBy(before)
    .filter((entry) => entry.isEnabled)
    .some((entry) => {
      const kept = next.find(({ id }) => id === entry.id);
      return kept === undefined || withoutSwitch(kept) !== withoutSwitch(entry);
    });
  if (!broken) return;
  throw new GraphRefusal(
    400,
    'CannotDeleteOrUpdateEnabledEntitlement',
    'Permission (scope or role) cannot be deleted or updated unless disabled first.',
  );
}
