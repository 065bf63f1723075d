/** What is known of the connection, from the text or given apart. Unknown stays undefined. */
export interface KnownFacts {
  readonly target?: string | undefined;
  readonly version?: string | undefined;
  readonly fromAddress?: string | undefined;
  readonly signedInAccount?: string | undefined;
  readonly mailboxKind?: string | undefined;
  readonly audience?: string | undefined;
  readonly authority?: string | undefined;
  readonly redirectUris?: readonly string[] | undefined;
  readonly callbackUsed?: string | undefined;
  readonly appId?: string | undefined;
  readonly secretExpires?: string | undefined;
}
