import { NEW_SECRET } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  AADSTS70001: {
    title: 'App is disabled or unknown',
    cause: 'The client id does not work in this tenant.',
    fix: ['Check client id and tenant; enable the enterprise app.'],
  },
  AADSTS700011: {
    title: 'App not found in directory',
    cause: 'No registration with this client id in the directory asked.',
    fix: ['Check client id / tenant.'],
  },
  AADSTS70002: {
    title: 'Client credentials are wrong',
    cause: 'General answer when the secret or the client fails validation.',
    fix: ['Put the secret’s Value (not its ID) into the site.', NEW_SECRET],
  },
  AADSTS700027: {
    title: 'Certificate assertion not accepted',
    cause: 'The signed assertion does not match a registered certificate, or is outside its time.',
    fix: ['Check thumbprint, validity and the PC clock.'],
  },
  AADSTS700016: {
    title:
      'The client ID is not known in this organisation (wrong client ID, wrong tenant, or the app was deleted)',
    cause:
      'Wrong client id, wrong tenant, app deleted, or the tenant never consented (no service principal). Also right after creation, until replication ends.',
    fix: [
      'Compare the client id with the registration.',
      "Check that the tenant id in the plugin is the one where the app lives, or consent in the user's tenant.",
      'If just created: wait a minute or two.',
    ],
  },
  AADSTS7000112: {
    title: 'Application is disabled',
    cause: 'The enterprise app is switched off (by an admin or by Microsoft).',
    fix: ['Enable sign-in in the enterprise app properties; look at disabledByMicrosoftStatus.'],
  },
  AADSTS7000114: {
    title: 'App may not make on-behalf-of calls',
    cause: 'Flow not allowed for this app.',
    fix: ['Use the authorization code flow.'],
  },
  AADSTS7000215: {
    title: 'The client secret is wrong: usually the secret ID was pasted instead of its Value',
    cause:
      'The secret ID was pasted instead of the VALUE, blanks were copied, the secret belongs to another app, was deleted, or was made seconds ago.',
    fix: [
      'Compare the first three characters of the entered secret with those shown under Certificates & secrets.',
      NEW_SECRET,
      'Link the site again if it asks for it.',
    ],
  },
  AADSTS7000216: {
    title: 'Client credential missing',
    cause:
      'Neither secret nor assertion (nor other required parameter) was sent in the token request.',
    fix: ['Fill in the client secret in the plugin.'],
  },
  AADSTS7000218: {
    title: 'Secret is required',
    cause:
      'The redirect is of the Web kind or the app is confidential, yet the request had no secret; for a desktop tool: its loopback redirect is not registered as "Mobile and desktop" or public client flows are off.',
    fix: [
      'Site: enter the client secret.',
      'Desktop tool: register http://localhost under Mobile and desktop applications, and set "Allow public client flows" for device code.',
    ],
  },
  AADSTS7000222: {
    title: 'The client secret has expired',
    cause:
      'The secret has reached its end date (24 months at most in the portal). The sign-in of the mailbox stays good, but cannot be renewed without a valid secret.',
    fix: [
      NEW_SECRET,
      'Usually no new sign-in is needed, if the last mail went out within 90 days. Otherwise link again.',
      'Remove the old secret and note the new end date.',
    ],
  },
  AADSTS1000031: {
    title: 'App not usable now',
    cause: 'The app cannot be opened; admin contact needed (restricted app).',
    fix: ['Ask the administrator; look at the enterprise app state.'],
  },
  'entra.invalid_client': {
    title: 'Microsoft refused the client: secret, client ID or account type is wrong',
    cause: 'Client id, secret, or account type is wrong; the AADSTS number tells which.',
    fix: [
      'Look for a number that begins with AADSTS in the log: it says which.',
      'Check that the secret is its Value and not expired.',
      'Check the client ID and the tenant ID.',
    ],
  },
  'entra.assertion': {
    title: 'The certificate or signed assertion was not accepted',
    cause:
      'The app signs in with a certificate or an assertion, and it does not fit, is not registered or is outside its time.',
    fix: [
      'Compare the thumbprint with the certificate of the app registration.',
      'Check the clock of the server.',
    ],
  },
  AADSTS7000229: {
    title: 'The app has no enterprise application in this organisation',
    cause:
      'The client ID exists, but its service principal is missing here, and Microsoft no longer signs in such apps.',
    fix: [
      'Open the consent link of the app as an administrator, or create the enterprise application.',
      'Link the site again.',
    ],
  },
  'app.sharedSecretsLimit': {
    title: 'No more secrets can be added to this app',
    cause: 'An app that accepts personal accounts may hold two secrets at most.',
    fix: [
      'Delete a secret that is no longer used, then make the new one.',
      'Or limit the app to work accounts.',
    ],
  },
  'app.noRights': {
    title: 'The person may not register apps here',
    cause:
      'The organisation lets only administrators register apps, or the account has no role for it.',
    fix: [
      'Ask an administrator with the role Application Administrator or Cloud Application Administrator to make the app.',
      'Sendwell can write the message and a script for that.',
    ],
  },
};
