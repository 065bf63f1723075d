import type { CauseEntry } from '../../cause';

export const causes: readonly CauseEntry[] = [
  {
    id: 'sender.wrongAccount',
    weight: 5,
    who: 'sender',
    checks: ['token.owner', 'mailbox.send-as'],
    avoid: ['link-as-admin', 'owners'],
    sources: ['fluent-repo', 'graph-sendmail'],
  },
  {
    id: 'sender.aliasFrom',
    weight: 4,
    who: 'exchange-administrator',
    checks: ['mailbox.primary-address', 'mailbox.kind'],
    link: 'exo.mailboxes',
    sources: ['exo-ndr', 'pages'],
    confidence: 'medium',
  },
  {
    id: 'consent.wrongKind',
    weight: 4.5,
    who: 'administrator',
    checks: ['app.permissions', 'consent.delegated', 'consent.application'],
    link: 'app.permissions',
    avoid: ['tenant-wide-mail-send'],
    sources: ['merill-perms', 'graph-sendmail'],
  },
  {
    id: 'consent.wrongApi',
    weight: 4.5,
    who: 'administrator',
    checks: ['app.permissions', 'token.audience'],
    link: 'app.permissions',
    avoid: ['exchange-api'],
    sources: ['seed-001', 'merill-perms'],
  },
  {
    id: 'graph.sendMailPersonal',
    says: [
      'please verify your account',
      'account needs to be verified',
      'verify your account to send',
    ],
    weight: 5,
    who: 'sender',
    checks: ['send.accepted'],
    link: 'owa',
    sources: ['ms-outlookcom'],
    confidence: 'medium',
  },
];
