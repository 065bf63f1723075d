import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  AADSTS50194: {
    title:
      'The app is single-tenant, but the site signs in through the address for all organisations (/common)',
    cause:
      'The app accepts accounts of its own organisation only, while the site sends the user to the shared /common address. FluentSMTP up to 2.3.0 and WP Mail SMTP always use /common.',
    fix: [
      'FluentSMTP: update to 2.3.1 or later, fill in the Directory (tenant) ID in the connection and link again.',
      'Everything that has no field for a tenant: set the app to "Accounts in any organizational directory" under Authentication.',
      'Link the site again.',
    ],
    fixFor: {
      'wp-fluentsmtp': [
        'Update FluentSMTP to 2.3.1 or later and fill in the Directory (tenant) ID of the connection.',
        'If you cannot update: set the app to "Accounts in any organizational directory" under Authentication.',
        'Start the Microsoft sign-in again.',
      ],
      'wp-fluentsmtp@2.3.1': [
        'Fill in the Directory (tenant) ID of the connection and save.',
        'Start the Microsoft sign-in again.',
      ],
      'wp-mail-smtp-pro': [
        'WP Mail SMTP always uses /common: set the app to "Accounts in any organizational directory" under Authentication > Supported account types.',
        'Press the authorisation button of the plugin again.',
      ],
    },
  },
  AADSTS50059: {
    title: 'Tenant could not be worked out',
    cause: 'Neither tenant nor user name in the request.',
    fix: ['Put the tenant id into the authority address.'],
  },
  AADSTS50128: {
    title: 'Domain not found as a tenant',
    cause: 'The domain in the address has no directory.',
    fix: ['Check the tenant id or domain entered in the plugin.'],
  },
  AADSTS50001: {
    title: 'Resource unknown',
    cause: 'The resource in the request is disabled or absent in the tenant.',
    fix: ['Check scope strings and the resource service principal.'],
  },
  AADSTS500011: {
    title: 'Resource service principal not found in tenant',
    cause:
      'The API (scope prefix) is mistyped or not installed in this tenant, or the wrong tenant was asked.',
    fix: [
      'Check the scope prefix: https://graph.microsoft.com/ or https://outlook.office.com/.',
      'Check the tenant.',
    ],
  },
  AADSTS500014: {
    title: 'Resource service principal is disabled',
    cause: "The API's enterprise app is switched off in the tenant or the subscription lapsed.",
    fix: ['Enable the enterprise app, or renew the subscription.'],
  },
  AADSTS90002: {
    title: 'Tenant not found',
    cause: 'The tenant id/domain in the address is wrong, or the tenant is in another cloud.',
    fix: ['Check the tenant id; check Global versus US Government versus China.'],
  },
  AADSTS90010: {
    title: 'Flow not possible on /common',
    cause: 'Client credentials or password flow on a shared address.',
    fix: ['Use the tenant id in the address.'],
  },
  AADSTS90019: {
    title: 'No tenant in the request',
    cause: 'Tenant missing.',
    fix: ['Put the tenant into the address.'],
  },
  AADSTS90027: {
    title: 'Personal accounts not possible with this endpoint version',
    cause: 'The v1 address was used with a personal account.',
    fix: ['Use the v2.0 address; let the app accept personal accounts.'],
  },
  AADSTS9001023: {
    title: 'Grant type not possible on /common or /consumers',
    cause: 'For instance client credentials or password.',
    fix: ['Use the tenant address.'],
  },
  AADSTS90038: {
    title: 'Tenant lives in another national cloud',
    cause: 'Global address used for a government or China tenant.',
    fix: ['Switch the cloud in the tool; the plugins know the global cloud only.'],
  },
  AADSTS90055: {
    title: 'Tenant throttled',
    cause: 'Too many requests.',
    fix: ['Wait and retry with pauses.'],
  },
  AADSTS90124: {
    title: 'Resource not possible through /common or /consumers',
    cause: 'The resource needs a work tenant.',
    fix: ['Use /organizations or the tenant id.'],
  },
  AADSTS90130: {
    title: 'App not possible through /common',
    cause: 'The app or resource needs a tenant.',
    fix: ['Use the tenant id.'],
  },
  'entra.crossCloud': {
    title: 'Two national clouds are mixed',
    cause:
      'The app and the organisation are in different Microsoft clouds (worldwide, US Government, China).',
    fix: ['Use the sign-in address and the app registration of the cloud where the mailbox is.'],
  },
  'tenant.wrongDirectory': {
    title: 'The app was made in another organisation than the mailbox',
    cause:
      'Somebody with several directories (an agency, a personal Azure directory) registered the app in the wrong one.',
    fix: [
      'Switch the directory at the top right of the portal to the organisation of the mailbox.',
      'Make the app there, or let the app accept several organisations and have an administrator of the mailbox’s organisation consent.',
    ],
  },
  'entra.tenantBlocked': {
    title: 'The organisation’s directory is blocked (inactive or restricted)',
    cause: 'Microsoft has blocked the tenant, for instance because nobody used it for a long time.',
    fix: [
      'Ask Microsoft support to unblock it, or use the directory of the organisation that has the mailbox.',
    ],
  },
};
