import { defineCheck, fail, pass } from '../check';

/** The sender's own view: Microsoft opens the mailbox, or says there is none (404, "Not Found" in old plugins). */
export const check = defineCheck({
  id: 'mailbox.reachable',
  group: 'mailbox',
  needs: ['mailbox.self'],
  permissions: ['Mail.ReadWrite'],
  applies: ({ route }) => route === 'graph-delegated',
  judge: ({ 'mailbox.self': self }) =>
    self.hasMailbox
      ? pass('open', { username: self.username })
      : fail('none', { username: self.username }),
  remedy: { who: 'administrator', link: 'mailboxes' },
  whenUnknown: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
});
