import type { AccountVerdict, SignInState } from '@shared/sign-in';

/** Accounts that may send: the From address itself, another address of it, or one that is meant to send for it. */
const sending: readonly AccountVerdict['kind'][] = ['fits', 'alias', 'meant-for-send-as'];

/** Somebody is signed in who may not send as the From address. */
export const isWrongSender = (state: SignInState): boolean =>
  state.kind === 'signed-in' && !sending.includes(state.verdict.kind);
