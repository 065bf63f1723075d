/** Claims that say what a token is for and whose it is; none of them opens anything. */
const shown = [
  'aud',
  'scp',
  'roles',
  'upn',
  'unique_name',
  'preferred_username',
  'tid',
  'appid',
  'exp',
];

const harmless = /^[\w@.:/ +#-]{1,200}$/;

/** The payload of a JWT or of an XOAUTH2 blob as text; null where it is no base64. */
export function decodeBase64(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    // Not base64 after all: then there is nothing to read in it.
    return null;
  }
}

const parseObject = (json: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // A cut token: its claims stay unknown.
    return {};
  }
};

const claimText = (value: unknown): string | null => {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  return harmless.test(text) ? text : null;
};

/** What may be shown of a JWT: audience, scopes, owner, tenant, app, expiry. */
export function tokenNote(jwt: string): string {
  const payload = jwt.split('.')[1] ?? '';
  const claims = parseObject(decodeBase64(payload.slice(0, 20_000)) ?? '');
  return shown
    .flatMap((name) => {
      const value = claims[name];
      const text = value === undefined ? null : claimText(value);
      return text === null ? [] : [`${name}=${text}`];
    })
    .join(', ');
}
