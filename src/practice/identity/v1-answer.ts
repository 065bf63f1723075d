import { decodeJwt } from 'jose';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A token answer as Entra's first endpoint gives it: numbers as text, when it begins and ends, for which API, and the
 * permissions by their bare names.
 *
 * Source: Microsoft's pages "v1-protocols-oauth-code" (2019-12-12) and "v1-oauth2-client-creds-grant-flow"
 * (2017-02-08); `not_before` and `ext_expires_in` beside a user's token as in an answer of August 2017 at
 * speakerdeck.com/player/d37aa921a06f452194388ee0f8d49e80; read 2026-11-21.
 */
export function tokensInFormOfV1({ scope: _, ...tokens }: Fields): Fields {
  const { aud, nbf, exp, scp } = decodeJwt(String(tokens.access_token));
  return {
    ...tokens,
    ...(scp === undefined ? {} : { scope: scp }),
    expires_in: String(tokens.expires_in),
    ext_expires_in: String(tokens.ext_expires_in),
    expires_on: String(exp),
    not_before: String(nbf),
    resource: aud,
  };
}

/**
 * The answer to a device: `verification_url` instead of `verification_uri`, and numbers as text.
 *
 * Source: MicrosoftDocs/azure-docs issue 48307 (2020-02) and an answer in a public how-to, read 2026-11-21. The page it
 * names is the one this world plays; Entra's said https://microsoft.com/devicelogin.
 */
export const deviceInFormOfV1 = ({ verification_uri: page, ...device }: Fields): Fields => ({
  ...device,
  verification_url: page,
  expires_in: String(device.expires_in),
  interval: String(device.interval),
});
