import { defineCheck, fail, pass } from '../check';

export const check = defineCheck({
  id: 'send.accepted',
  group: 'sending',
  needs: ['send.last'],
  permissions: ['Mail.Send'],
  judge: ({ 'send.last': last }) =>
    last.accepted
      ? pass('accepted', { at: last.at })
      : fail('refused', { rung: last.stoppedAt ?? '', at: last.at }),
  remedy: { who: 'you', action: { kind: 'test' } },
  whenUnknown: { who: 'you', action: { kind: 'test' } },
});
