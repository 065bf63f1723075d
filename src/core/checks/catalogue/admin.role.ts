import { attention, defineCheck, pass } from '../check';

/** Roles that may make and mend an app registration and consent to delegated Graph permissions for everybody. */
const SUFFICIENT = [
  'Global Administrator',
  'Application Administrator',
  'Cloud Application Administrator',
];

export const check = defineCheck({
  id: 'admin.role',
  group: 'sign-in',
  needs: ['admin.identity'],
  permissions: ['Directory.Read.All'],
  learnMore:
    'https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference',
  judge: ({ 'admin.identity': admin }) => {
    const role = admin.roles.find((name) => SUFFICIENT.includes(name));
    return role
      ? pass('enough', { username: admin.username, role })
      : attention('too-small', { username: admin.username });
  },
  remedy: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
  whenUnknown: { who: 'administrator', action: { kind: 'sign-in', role: 'administrator' } },
});
