import { newToken, sameToken } from './token';

/** How long a browser may take to start. */
const TICKET_LIFE_MS = 60_000;

/**
 * What the browser is started with. The arguments of a program can be read by everybody on the computer, so it opens
 * one page, once, and soon: it is changed for a token, and the first token that opens a line ends it and all others.
 *
 * Until then it can be changed again: the line that brought a token may have broken.
 */
export interface Ticket {
  readonly value: string;
  /** A token for the right ticket, in time; null for any other. Its use after it was spent is told, once. */
  readonly change: (given: string) => string | null;
  /** Whether this token was changed for the ticket and no other came first; it spends the ticket. */
  readonly opens: (token: string) => boolean;
}

export function newTicket(onReuse: () => void, now: () => number = Date.now): Ticket {
  const value = newToken();
  const until = now() + TICKET_LIFE_MS;
  const given: string[] = [];
  let first: string | null = null;
  let isTold = false;
  const tell = (): void => {
    if (!isTold) onReuse();
    isTold = true;
  };
  return {
    value,
    change: (ticket) => {
      if (!sameToken(ticket, value)) return null;
      if (first !== null) tell();
      if (first !== null || now() >= until) return null;
      const token = newToken();
      given.push(token);
      return token;
    },
    opens: (token) => {
      const known = given.find((each) => sameToken(token, each));
      if (known === undefined) return false;
      first ??= known;
      if (first !== known) tell();
      return first === known;
    },
  };
}
