import type { DiagnosisFacts } from '@shared/diagnosis';

/** What is known of the connection, from the text or given apart. Unknown stays undefined. */
export type KnownFacts = Pick<
  DiagnosisFacts,
  | 'target'
  | 'version'
  | 'site'
  | 'fromAddress'
  | 'signedInAccount'
  | 'mailboxKind'
  | 'audience'
  | 'authority'
  | 'redirectUris'
  | 'callbackUsed'
  | 'secretExpires'
> & { readonly appId?: string | undefined };
