import type { ConnectionView } from '@shared/connection';
import type { SignInRole, SignInState } from '@shared/sign-in';
import { domainOf } from '@shared/text/en/setup';
import { signIn } from '@shared/text/en/sign-in';

export interface WaitingCard {
  readonly person: SignInRole;
  readonly title: string;
  readonly detail: string;
  readonly state: Extract<SignInState, { kind: 'waiting' }>;
}

/** The sign-in that is open in the browser at the moment, as its card; null if none is. */
export function waitingCard(connection: ConnectionView): WaitingCard | null {
  const { administrator, sender, fromAddress } = connection;
  const domain = domainOf(fromAddress);
  if (sender.kind === 'waiting')
    return {
      person: 'sender',
      title: signIn.sender.card(domain),
      detail: signIn.sender.cardDetail(connection),
      state: sender,
    };
  if (administrator.kind === 'waiting')
    return {
      person: 'administrator',
      title: signIn.administrator.card(domain),
      detail: signIn.administrator.cardDetail(domain),
      state: administrator,
    };
  return null;
}
