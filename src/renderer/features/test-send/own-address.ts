import type { ConnectionView } from '@shared/connection';

/** Where a test bothers nobody and is seen to arrive: the mailbox that is signed in. */
export const ownAddress = ({ sender, fromAddress }: ConnectionView): string =>
  sender.kind === 'signed-in' && sender.verdict.kind === 'meant-for-send-as'
    ? sender.account.username
    : fromAddress;
