import type { ObservedFacts } from '@shared/diagnosis';
import type { CheckContext, Judgement } from './check';
import type { EvidenceMap } from './evidence';

type Values = Partial<EvidenceMap>;
type Observe = (values: Values, judgement: Judgement, context: CheckContext) => ObservedFacts;

const DAY_MS = 86_400_000;

/** What a judgement says of a yes-or-no fact: the finding decides, anything else leaves it open. */
const byFinding =
  <K extends keyof ObservedFacts>(
    fact: K,
    meaning: Readonly<Record<string, ObservedFacts[K]>>,
  ): Observe =>
  (_, { finding }) => {
    const value = meaning[finding];
    return value === undefined ? {} : { [fact]: value };
  };

const observers: Readonly<Record<string, Observe>> = {
  'app.audience': ({ 'app.registration': app }, _, { usesCommon }) =>
    app ? { audience: app.audience, ...(usesCommon ? { authority: 'common' } : {}) } : {},
  'app.redirect': ({ 'app.registration': app }) =>
    app ? { redirectUris: [...app.web, ...app.spa, ...app.publicClient] } : {},
  'app.permissions': ({ 'app.registration': app }) =>
    app ? { permissionsDelegated: app.delegated, permissionsApplication: app.application } : {},
  // Consent by the sender alone leaves it open: the mail may go, although no administrator agreed.
  'consent.delegated': byFinding('adminConsent', { everybody: true, missing: false }),
  'consent.application': byFinding('adminConsent', { granted: true, missing: false }),
  'app.secret-expiry': (_, { params }) =>
    typeof params?.date === 'string' ? { secretExpires: params.date } : {},
  'mailbox.licensed': byFinding('licence', { licensed: true, unlicensed: false }),
  'mailbox.kind': ({ 'mailbox.user': user }) =>
    user ? { mailboxKind: user.userType === 'Guest' ? 'guest' : (user.purpose ?? 'user') } : {},
  'mailbox.send-as': byFinding('sendAs', { granted: true, 'not-granted': false }),
  'mailbox.smtp-auth': byFinding('smtpAuth', {
    'mailbox-on': true,
    'tenant-on': true,
    'mailbox-off': false,
    'tenant-off': 'off for the organisation',
  }),
  'tenant.security-defaults': ({ 'tenant.security-defaults': state }) =>
    state ? { securityDefaults: state.enabled } : {},
  'token.expiry': ({ 'token.sender': token }, _, { now }) =>
    token?.lastUsedAt == null
      ? {}
      : { tokenAgeDays: Math.floor((now.getTime() - Date.parse(token.lastUsedAt)) / DAY_MS) },
};

/**
 * What a check saw, in the words of the diagnosis; null where it has nothing to say there.
 *
 * Settings of the organisation and of the registration only: no name, no address of a person, no secret.
 */
export function observedFacts(
  checkId: string,
  values: Values,
  judgement: Judgement,
  context: CheckContext,
): ObservedFacts | null {
  const facts = observers[checkId]?.(values, judgement, context) ?? {};
  return Object.keys(facts).length === 0 ? null : facts;
}
