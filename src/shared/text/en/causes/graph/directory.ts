import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'graph.ResourceNotFound': {
    title: 'Path does not exist',
    cause: 'Wrong address, wrong version, or the resource is not in this cloud.',
    fix: ['Check the URL and the cloud host.'],
  },
  'graph.Request_ResourceNotFound': {
    title: 'Directory object not found',
    cause: 'Wrong id, other tenant, deleted, or just created and not replicated.',
    fix: [
      'If created just now: retry with pauses for up to 5 minutes.',
      'Otherwise check tenant and id (object id versus client id).',
    ],
  },
  'graph.Request_BadRequest': {
    title: 'Directory refused the body',
    cause: 'A value is not allowed: bad redirect URI, unknown permission id, audience rule.',
    fix: ['Read the message and target; correct the field.'],
  },
  'graph.permissionAlready': {
    title: 'Permission already granted',
    cause: 'The app role is assigned already.',
    fix: ['Treat as done; read the list back.'],
  },
  'graph.Request_MultipleObjects': {
    title: 'Object exists already',
    cause: 'A consent grant or service principal with the same key exists.',
    fix: ['Read it and PATCH (grants: old plus new scopes).'],
  },
  'graph.Authorization_RequestDenied': {
    title: 'Not enough rights for this directory action',
    cause:
      "Either the scope is not in the token or the person's role is too small (scope AND role are needed).",
    fix: [
      'Check the role: Application Administrator (or Cloud Application Administrator) for apps and delegated consent; Privileged Role Administrator or Global Administrator for application permissions of Graph.',
      'Activate the role in PIM and sign in again.',
      'If an app made the call: grant its permission with admin consent and fetch a new token.',
    ],
  },
  'graph.Authorization_IdentityNotFound': {
    title: 'Caller is not known in the directory',
    cause:
      'The tenant has no service principal for the calling app, or the token is of another tenant.',
    fix: ['Sign in to the right tenant; consent in it.'],
  },
  'graph.Directory_QuotaExceeded': {
    title: 'Directory quota used up',
    cause: 'The person without admin role owns 250 objects, or the tenant is at its object limit.',
    fix: [
      'Delete unused apps (also from deleted items) or let an application administrator create it.',
    ],
  },
  'graph.CannotDeleteOrUpdateEnabledEntitlement': {
    title: 'Scope or role of the app must be disabled first',
    cause: 'An exposed scope/app role that is enabled cannot be changed or removed.',
    fix: ['Set isEnabled=false, save, then change.'],
  },
  'graph.NoBackingApplicationObject': {
    title: 'App not visible yet',
    cause:
      'Service principal creation came before the application replicated, or the client id is wrong.',
    fix: ['Retry with pauses to about 5 minutes.'],
  },
  'graph.CredentialLifetime': {
    title: 'Secret would live longer than the tenant allows',
    cause: 'An app management policy caps secret lifetime.',
    fix: [
      'Read the longest lifetime that the organisation allows (Enterprise apps > Application policies).',
      'Make the secret with an earlier end date, for instance 180 days, and note it.',
    ],
  },
  'graph.CredentialType': {
    title: 'Tenant forbids client secrets',
    cause: 'An app management policy blocks adding passwords.',
    fix: [
      'Ask for an exemption for this app, or use a certificate where the site supports it (the WordPress plugins do not).',
    ],
  },
  'graph.ConcurrencyViolation': {
    title: 'Object changed meanwhile',
    cause: 'Two writes at once.',
    fix: ['Retry.'],
  },
  'graph.ParseUri': {
    title: 'URL could not be parsed',
    cause: 'Bad path, unescaped characters (#, space, +) or a wrong property name.',
    fix: ['Percent-encode the user name; check the path.'],
  },
  'graph.InefficientFilter': {
    title: 'Filter and sort do not fit',
    cause: 'The query mixes $filter and $orderby badly.',
    fix: ['Filter by date first or sort locally.'],
  },
  'graph.Request_UnsupportedQuery': {
    title: 'Query needs advanced mode',
    cause: 'Header ConsistencyLevel: eventual and $count=true are missing.',
    fix: ['Add both.'],
  },
  'graph.PermissionScopeNotGranted': {
    title: 'A scope is missing',
    cause: 'The API names the scopes it wants.',
    fix: ['Add one of the named scopes, consent, sign in again.'],
  },
  'graph.nonPremium': {
    title: 'Sign-in log needs Entra ID P1',
    cause: 'The tenant has no premium licence.',
    fix: ['Skip the check; read the sign-in log in the portal (7 days) instead.'],
  },
  'graph.spLess': {
    title: 'Message trace service principal is missing',
    cause: 'The tenant lacks the service principal of the trace service.',
    fix: [
      'Create the service principal for appId 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373; wait some hours.',
    ],
  },
  'graph.FailedDependency': {
    title: 'Earlier batch step failed',
    cause: 'A step named in dependsOn failed.',
    fix: ['Correct the first failing step.'],
  },
};
