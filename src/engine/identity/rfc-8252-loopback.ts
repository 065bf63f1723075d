/**
 * MSAL Node 7 waits for the browser on a loopback of its own (RFC 8252 section 7.3) and has neither a cancel nor a time
 * limit. Its listener ends on the protocol's own error, so that is what we post to it.
 */
export interface Loopback {
  readonly redirectUri: string;
  readonly state: string;
}

/** Reads the loopback out of the address MSAL wants opened; null when it is none of ours. */
export function loopbackOf(address: string): Loopback | null {
  const { searchParams } = new URL(address);
  const redirectUri = searchParams.get('redirect_uri');
  const state = searchParams.get('state');
  if (!redirectUri || !state || !/^http:\/\/localhost(:\d+)?\/?$/.test(redirectUri)) return null;
  return { redirectUri, state };
}

/** Ends the waiting sign-in with `access_denied`; the listener closes by itself. */
export async function endSignIn({ redirectUri, state }: Loopback): Promise<void> {
  const target = new URL(redirectUri);
  target.hostname = '127.0.0.1';
  const body = new URLSearchParams({
    error: 'access_denied',
    error_description: 'ended by Sendwell',
    state,
  });
  await fetch(target, { method: 'POST', body }).then(
    (response) => response.arrayBuffer(),
    // Already closed: the sign-in has ended in another way, which is what was wanted.
    () => undefined,
  );
}
