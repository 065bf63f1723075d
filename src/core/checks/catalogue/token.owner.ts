import { defineCheck, fail, pass, sameAddress } from '../check';

/** The commonest failure in the field: somebody else's token. */
export const check = defineCheck({
  id: 'token.owner',
  group: 'sign-in',
  needs: ['token.sender', 'mailbox.self'],
  permissions: ['User.Read'],
  applies: ({ route }) => route.endsWith('delegated'),
  judge: ({ 'token.sender': token, 'mailbox.self': self }, { fromAddress, sendAsMeant }) => {
    const params = { username: token.username, from: fromAddress };
    if (sameAddress(token.username, fromAddress)) return pass('owner', params);
    if (self.addresses.some((address) => sameAddress(address, fromAddress)))
      return pass('alias', params);
    return sendAsMeant ? pass('send-as', params) : fail('other', params);
  },
  remedy: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
  whenUnknown: { who: 'sender', action: { kind: 'sign-in', role: 'sender' } },
});
