import type { Pass } from './connect';

const KEY = 'sendwell.token';

/**
 * What came in the fragment, once: it is taken off the address before anyone can copy it. The token lasts with the tab;
 * a ticket is of this start of the program, and goes before a token that may be of an earlier one.
 */
export function tabPass(): Pass {
  const given = new URLSearchParams(location.hash.slice(1));
  const keep = (token: string): void => sessionStorage.setItem(KEY, token);
  const token = given.get('token');
  if (token !== null) keep(token);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  let ticket = given.get('ticket');
  return {
    onToken: (fresh) => {
      keep(fresh);
      ticket = null;
    },
    subprotocol: () =>
      ticket === null ? `token.${sessionStorage.getItem(KEY) ?? ''}` : `ticket.${ticket}`,
  };
}
