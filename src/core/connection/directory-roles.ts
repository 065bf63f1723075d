/**
 * Names of the directory roles that matter here, by role template id: display names differ by tenant and language.
 *
 * Source: Microsoft Entra built-in roles, read 2026-11-20.
 */
const names: Readonly<Record<string, string>> = {
  '62e90394-69f5-4237-9190-012177145e10': 'Global Administrator',
  'e8611ab8-c189-46e8-94e1-60213ab1f814': 'Privileged Role Administrator',
  '158c047a-c907-4556-b7ef-446551a6b5f7': 'Cloud Application Administrator',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3': 'Application Administrator',
  'cf1c38e5-3621-4004-a7cb-879624dced7c': 'Application Developer',
  '29232cdf-9323-42fd-ade2-1d097af3e4de': 'Exchange Administrator',
  '31392ffb-586c-42d1-9346-e59415a2cc4e': 'Exchange Recipient Administrator',
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451': 'Global Reader',
  '88d8e3e3-8f55-4a1e-953a-9b9898b8876b': 'Directory Readers',
  'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9': 'Conditional Access Administrator',
  '194ae4cb-b126-40b2-bd5b-6091b380977d': 'Security Administrator',
  'fe930be7-5e62-47db-91af-98c3a49a38b1': 'User Administrator',
  '729827e3-9c14-49f7-bb1b-9608f156bbb8': 'Helpdesk Administrator',
  '7be44c8a-adaf-4e2a-84d6-ab2649e08a13': 'Privileged Authentication Administrator',
};

/** The role's own name, or what the tenant calls it. */
export const roleName = (templateId: string, displayName: string): string =>
  names[templateId.toLowerCase()] ?? displayName;

/** Roles that may make an app registration *and* consent to its delegated permissions for everybody. */
const registrationRoles: ReadonlySet<string> = new Set([
  'Global Administrator',
  'Application Administrator',
  'Cloud Application Administrator',
]);

export const mayRegisterApps = (roles: readonly string[]): boolean =>
  roles.some((role) => registrationRoles.has(role));
