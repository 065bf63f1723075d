import { OAUTH, RELINK, SIGN_IN_LOG } from '../../cause-steps';
import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  AADSTS50072: {
    title: 'User must register for MFA',
    cause: 'MFA is now demanded and the user has no method.',
    fix: ['Let the user complete security info registration, then link again.'],
  },
  AADSTS50074: {
    title: 'Strong authentication required',
    cause: 'The user did not pass the MFA prompt.',
    fix: ['Repeat the sign-in and complete MFA.'],
  },
  AADSTS50076: {
    title: 'Microsoft now asks for multi-factor sign-in (MFA), which the site cannot answer',
    cause:
      'The stored refresh token was earned without MFA and a policy now demands it; the site cannot answer the prompt.',
    fix: [
      'Link the site again as the mailbox user and complete the multi-factor step during it.',
      'If it comes back often, look for a sign-in frequency or location rule that hits the address of the web server.',
    ],
  },
  AADSTS50078: {
    title: 'MFA has expired',
    cause: 'A session policy wants a fresh MFA.',
    fix: [
      RELINK,
      'Exclude the mailing account from the sign-in frequency policy or use an app-only setup.',
    ],
  },
  AADSTS50079: {
    title: 'MFA registration required',
    cause:
      'MFA is demanded and the user has no method yet; seen with federated users or users newly covered by a policy.',
    fix: ['Register a method, then link again.'],
  },
  AADSTS50097: {
    title: 'Device authentication required',
    cause: 'A policy asks for a registered device.',
    fix: ['Sign in from a registered device or exclude the account/app from the rule.'],
  },
  AADSTS50105: {
    title: 'The user is not assigned to the app, and the app requires assignment',
    cause: 'The enterprise app has "assignment required" switched on.',
    fix: [
      'Assign the mailbox user (or a group) to the enterprise app, or turn off assignment required.',
    ],
  },
  AADSTS50131: {
    title: 'Blocked by device or risk rule',
    cause: 'Conditional access refused for device state, suspicious activity or network.',
    fix: ['Look into the sign-in log entry and the policy it names.'],
  },
  AADSTS50135: {
    title: 'Password change demanded because of risk',
    cause: 'Identity Protection rated the account risky.',
    fix: ['Change the password, clear the risk, link again.'],
  },
  AADSTS50158: {
    title: 'Outside security check not passed',
    cause: 'A custom control or third-party MFA step is missing.',
    fix: ['Repeat interactively and complete the extra step.'],
  },
  AADSTS50002: {
    title: 'Tenant not allowed by a proxy rule',
    cause: 'The company proxy restricts which tenants may be used.',
    fix: ['Ask the network team, or sign in from a network without tenant restriction.'],
  },
  AADSTS500021: {
    title: 'Access denied by tenant restrictions',
    cause:
      "The user's network or device enforces tenant restrictions that do not list this tenant.",
    fix: ['Ask the network team.'],
  },
  AADSTS53000: {
    title: 'Device is not compliant',
    cause: 'Conditional access wants a compliant device; a web server can never be one.',
    fix: [
      'Complete the sign-in on a compliant PC; if the refresh fails later, exclude the mail account/app from the policy or go app-only.',
    ],
  },
  AADSTS53001: {
    title: 'Device is not joined',
    cause: 'Conditional access wants a joined device.',
    fix: [
      'Do the interactive sign-in on a device that satisfies the rule; if only the later refresh from the web server fails, exclude the mail account or app from that rule, or use app-only sending.',
    ],
  },
  AADSTS53002: {
    title: 'App is not on the approved list',
    cause: 'Conditional access wants an approved client app.',
    fix: ['Exclude this app or account from the rule.'],
  },
  AADSTS53003: {
    title: 'A conditional access rule blocks the sign-in',
    cause:
      'A rule blocks the place, client or user; often the country rule hitting the hosting server at refresh.',
    fix: [
      `${SIGN_IN_LOG} It names the rule under Conditional Access.`,
      'Let the rule allow the address of the web server (named location), or exclude this app or account from it.',
      RELINK,
    ],
  },
  AADSTS530003: {
    title: 'Device must be managed',
    cause: 'Conditional access wants a managed device.',
    fix: [
      'Do the interactive sign-in on a device that satisfies the rule; if only the later refresh from the web server fails, exclude the mail account or app from that rule, or use app-only sending.',
    ],
  },
  AADSTS530032: {
    title: 'Blocked by security policy',
    cause: 'A tenant-wide protection refused the sign-in.',
    fix: ['Look into the sign-in log; ask the administrator.'],
  },
  AADSTS530034: {
    title: 'Delegated administrator blocked',
    cause: 'A partner admin (GDAP/DAP) is blocked from this tenant.',
    fix: ['Use an administrator of the customer tenant.'],
  },
  AADSTS530035: {
    title: 'Blocked by security defaults',
    cause: 'Security defaults refuse this kind of sign-in (legacy method or risky).',
    fix: ['Sign in on Microsoft’s page in the browser, with the multi-factor step.', OAUTH],
  },
  AADSTS53004: {
    title: 'MFA registration blocked by risk',
    cause: 'The user may not register MFA from a risky sign-in.',
    fix: ['Register from a trusted place; admin can issue a Temporary Access Pass.'],
  },
  AADSTS70043: {
    title: 'Refresh token expired through sign-in frequency',
    cause: 'Conditional access sets a maximum age.',
    fix: [
      RELINK,
      'Exclude the mail account from the sign-in frequency rule, or use app-only sending.',
    ],
  },
  AADSTS700020: {
    title: 'Interaction required',
    cause: 'A fresh sign-in is needed.',
    fix: [RELINK],
  },
  AADSTS500022: {
    title: 'Tenant restrictions of the network deny access',
    cause: 'The network or device lets people sign in to listed organisations only.',
    fix: ['Ask the network team, or sign in from another network.'],
  },
  'entra.device': {
    title: 'A device rule refuses the sign-in',
    cause: 'A policy wants a registered, healthy or known device. A web server can never be one.',
    fix: [
      'Do the sign-in on a device that satisfies the rule.',
      'If only the later renewal from the server fails: exclude this app or account from that rule, or send app-only.',
    ],
  },
  AADSTS53011: {
    title: 'The user is blocked for risk in the home organisation',
    cause: 'Identity Protection of the account’s own organisation blocks it.',
    fix: [
      'An administrator of that organisation looks at the risk and clears it.',
      'Then link the site again.',
    ],
  },
  AADSTS50088: {
    title: 'Too many calls or text messages for multi-factor sign-in',
    cause: 'The limit of phone messages was reached.',
    fix: ['Wait some minutes, or use the authenticator app.'],
  },
};
