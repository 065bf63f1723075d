import type { Fault, Realm } from '../state/realm';
import { GRAPH_HOST } from './env';

/** The next fault planned for this request, already counted down; null when all is well. */
export function nextFault(realm: Realm, method: string, host: string, path: string): Fault | null {
  const subject = `${method} ${host}${path}`;
  const fault = realm.faults.find((entry) => entry.count > 0 && entry.match.test(subject));
  if (!fault) return null;
  if (fault.skip) {
    fault.skip -= 1;
    return null;
  }
  fault.count -= 1;
  return fault;
}

/** What a fault comes to: an answer of its own, an end of the connection, silence; or the request goes on. */
export type Struck =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'stall' }
  | { readonly kind: 'goes-on' };

/** Lets a fault strike before the request is looked at; a mere delay is over when this resolves. */
export async function strike(fault: Fault, host: string, path: string): Promise<Struck> {
  if (fault.kind !== 'lost') fault.onHit?.();
  switch (fault.kind) {
    case 'lost':
      return { kind: 'goes-on' };
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 0));
      return { kind: 'goes-on' };
    case 'reset':
    case 'stall':
      return { kind: fault.kind };
    case 'garbage':
      return answer(fault, 200, {}, '{"half":');
    case 'status': {
      const status = fault.status ?? 503;
      const error = { code: codeOf(status, host, path), message: 'A planned fault.' };
      const headers = { 'request-id': '00000000-fa17-4000-8000-000000000000' };
      return answer(fault, status, headers, JSON.stringify({ error }));
    }
  }
}

const answer = (
  fault: Fault,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): Struck => ({
  kind: 'answer',
  status: fault.status ?? status,
  headers: { 'content-type': 'application/json', ...headers, ...fault.headers },
  body: fault.body ?? body,
});

const STATUS_CODES: Readonly<Record<number, string>> = {
  429: 'TooManyRequests',
  500: 'generalException',
  502: 'badGateway',
  503: 'serviceNotAvailable',
  504: 'gatewayTimeout',
};

const MAIL = /\/(?:sendMail|messages|mailFolders)\b/i;

/** Exchange throttles in a word of its own. */
const codeOf = (status: number, host: string, path: string): string =>
  status === 429 && host === GRAPH_HOST && MAIL.test(path)
    ? 'ApplicationThrottled'
    : (STATUS_CODES[status] ?? 'serviceNotAvailable');
