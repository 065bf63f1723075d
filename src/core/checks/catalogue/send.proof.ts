import { attention, defineCheck, notApplicable, pass } from '../check';

/** 202 only means "taken": found in Sent Items or the Inbox is proof. */
export const check = defineCheck({
  id: 'send.proof',
  group: 'sending',
  needs: ['send.last'],
  permissions: ['Mail.ReadWrite'],
  judge: ({ 'send.last': last }) => {
    if (!last.accepted) return notApplicable('not-accepted');
    return last.result === 'arrived'
      ? pass('arrived', { at: last.at })
      : attention('not-seen', { at: last.at });
  },
  remedy: { who: 'you', action: { kind: 'test' } },
  whenUnknown: { who: 'you', action: { kind: 'test' } },
});
