import * as z from 'zod/mini';

/** The subprotocol both ends speak. */
export const PROTOCOL = 'sendwell.1';
/** The token travels as a second subprotocol: the only header a page may set on a WebSocket. */
export const TOKEN_PREFIX = 'token.';

/** Instead of the token, to get one: what stood in the address that the browser was started with. */
export const TICKET_PREFIX = 'ticket.';

/** A call of the window. `input` is judged by the contract. */
export const callSchema = z.strictObject({
  id: z.number(),
  channel: z.string().check(z.maxLength(64)),
  input: z.unknown(),
});

/** What the host says: the answer to one call, an event, or only the token to a page that came with a ticket. */
export type HostMessage =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'event'; readonly channel: string; readonly payload: unknown };
