/** Walks the practice sign-in pages as a browser would, with fetch and a cookie jar. */
export interface Walker {
  /** Opens an address and goes on until the pages post to the application's own loopback or leave the practice world. */
  readonly signIn: (address: string, as: SignInAs) => Promise<Left>;
}

export interface SignInAs {
  readonly username: string;
  readonly password?: string;
  readonly consent?: 'accept' | 'cancel';
  readonly organisation?: boolean;
  /** What is pressed on "Need admin approval"; without: back. */
  readonly approval?: 'request' | 'back';
}

/** Where the pages led in the end. */
export interface Left {
  readonly status: number;
  readonly url: string;
  readonly body: string;
  readonly pages: readonly string[];
}

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | null => {
  const match = new RegExp(`\\b${name}="([^"]*)"`).exec(tag);
  return match ? decode(match[1] ?? '') : null;
};

const fieldsOf = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map((match) => [
      attribute(match[0], 'name') ?? '',
      attribute(match[0], 'value') ?? '',
    ]),
  );

export function createWalker(): Walker {
  const jar = new Map<string, string>();
  const send = async (url: string, body: URLSearchParams | null) => {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { body } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    return response;
  };
  return {
    signIn: async (address, as) => {
      const pages: string[] = [];
      let url = address;
      let response = await send(url, null);
      for (let step = 0; step < 12; step++) {
        const location = response.headers.get('location');
        if (location) {
          url = new URL(location, url).href;
          response = await send(url, null);
          continue;
        }
        const body = await response.text();
        const title = /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '';
        pages.push(title);
        const next = nextForm(body, url, as);
        if (!next) return { status: response.status, url, body, pages };
        url = next.action;
        response = await send(next.action, next.fields);
      }
      throw new Error(`the pages never ended: ${pages.join(' > ')}`);
    },
  };
}

function nextForm(
  body: string,
  url: string,
  as: SignInAs,
): { action: string; fields: URLSearchParams } | null {
  const form = /<form[\s\S]*?<\/form>/.exec(body)?.[0];
  if (!form) return null;
  const action = new URL(attribute(form, 'action') ?? url, url).href;
  const hidden = fieldsOf(form);
  switch (hidden.step) {
    case undefined:
      return body.includes('onload=') ? { action, fields: new URLSearchParams(hidden) } : null;
    case 'account':
      return { action, fields: new URLSearchParams({ ...hidden, upn: as.username }) };
    case 'password':
      return {
        action,
        fields: new URLSearchParams({ ...hidden, password: as.password ?? 'practice' }),
      };
    case 'consent':
      return {
        action,
        fields: new URLSearchParams({
          ...hidden,
          answer: as.consent ?? 'accept',
          ...(as.organisation ? { organisation: 'yes' } : {}),
        }),
      };
    case 'second-proof':
      return { action, fields: new URLSearchParams({ ...hidden, answer: 'approve' }) };
    case 'approval': {
      const sent = body.includes('value="sent"');
      const answer = sent ? 'sent' : (as.approval ?? 'back');
      return { action, fields: new URLSearchParams({ ...hidden, answer }) };
    }
    default:
      return null;
  }
}
