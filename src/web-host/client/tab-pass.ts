import type { Pass } from './connect';

const KEY = 'sendwell.token';

/** What came in the fragment, once: it is taken off the address before anyone can copy it. The token lasts with the tab. */
export function tabPass(): Pass {
  const given = new URLSearchParams(location.hash.slice(1));
  const onToken = (token: string): void => sessionStorage.setItem(KEY, token);
  const token = given.get('token');
  if (token !== null) onToken(token);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  const ticket = given.get('ticket');
  return {
    onToken,
    subprotocol: () => {
      const kept = sessionStorage.getItem(KEY);
      return kept === null && ticket !== null ? `ticket.${ticket}` : `token.${kept ?? ''}`;
    },
  };
}
