import type { ServerResponse } from 'node:http';
import type { Fault, Realm } from '../state/realm';

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

/** Plays a fault. Answers false when the request should go on afterwards (a mere delay). */
export async function playFault(fault: Fault, response: ServerResponse): Promise<boolean> {
  if (fault.kind !== 'lost') fault.onHit?.();
  switch (fault.kind) {
    case 'lost':
      return false;
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 0));
      return false;
    case 'reset':
      response.socket?.destroy();
      return true;
    case 'stall':
      // The other side has to give up by itself.
      return true;
    case 'garbage':
      response.writeHead(fault.status ?? 200, {
        'content-type': 'application/json',
        ...fault.headers,
      });
      response.end(fault.body ?? '{"half":');
      return true;
    case 'status':
      response.writeHead(fault.status ?? 503, {
        'content-type': 'application/json',
        'request-id': '00000000-fa17-4000-8000-000000000000',
        ...fault.headers,
      });
      response.end(
        fault.body ??
          JSON.stringify({
            error: {
              code: STATUS_CODES[fault.status ?? 503] ?? 'serviceNotAvailable',
              message: 'A planned fault.',
            },
          }),
      );
      return true;
  }
}

const STATUS_CODES: Readonly<Record<number, string>> = {
  429: 'TooManyRequests',
  500: 'generalException',
  502: 'badGateway',
  503: 'serviceNotAvailable',
  504: 'gatewayTimeout',
};
