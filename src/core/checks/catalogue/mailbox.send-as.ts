import { defineCheck, fail, pass, sameAddress } from '../check';
import { grantSendAsScript, sendAsScript } from '../exchange-scripts';

/** Only Exchange knows who may send as whom. Needless when the sender signs in as the From address itself. */
export const check = defineCheck({
  id: 'mailbox.send-as',
  group: 'mailbox',
  needs: ['exchange.send-as', 'mailbox.self'],
  permissions: ['User.Read'],
  learnMore:
    'https://learn.microsoft.com/exchange/recipients-in-exchange-online/manage-permissions-for-recipients',
  applies: ({ route, sendAsMeant }) => route.endsWith('delegated') && sendAsMeant,
  judge: ({ 'exchange.send-as': granted, 'mailbox.self': self }, { fromAddress }) => {
    if (self.addresses.some((address) => sameAddress(address, fromAddress))) return pass('own');
    return granted.trustees.some((trustee) => sameAddress(trustee, self.username))
      ? pass('granted', { username: self.username })
      : fail('not-granted', { username: self.username, from: fromAddress });
  },
  remedy: (_, { fromAddress }, { 'mailbox.self': self }) => ({
    who: 'exchange-administrator',
    link: 'mailboxes',
    script: grantSendAsScript(fromAddress, self.username),
  }),
  whenUnknown: (context) => ({
    who: 'exchange-administrator',
    script: sendAsScript(context),
    action: { kind: 'paste-evidence' },
  }),
});
