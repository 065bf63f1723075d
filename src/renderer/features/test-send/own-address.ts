import type { ConnectionView } from '@shared/connection';

/** Where a test bothers nobody and is seen to arrive: the mailbox of the account that signs in. */
export const ownAddress = ({ signsInAs, fromAddress }: ConnectionView): string =>
  signsInAs ?? fromAddress;
