import { newToken, sameToken } from './token';

/** How long a browser may take to start. */
const TICKET_LIFE_MS = 60_000;

/**
 * What the browser is started with. The arguments of a program can be read by everybody on the computer, so it opens
 * one page, once, and soon; that page gets the token over its own line.
 */
export interface Ticket {
  readonly value: string;
  /** Whether this is it, unused and in time; it is used up by that. A second use of the right one is told. */
  readonly spend: (given: string) => boolean;
}

export function newTicket(onReuse: () => void, now: () => number = Date.now): Ticket {
  const value = newToken();
  const until = now() + TICKET_LIFE_MS;
  let isSpent = false;
  return {
    value,
    spend: (given) => {
      if (!sameToken(given, value)) return false;
      if (isSpent) onReuse();
      const fits = !isSpent && now() < until;
      isSpent = true;
      return fits;
    },
  };
}
