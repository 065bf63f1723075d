import type { Realm } from '../state/realm';
import { nextFault, strike } from './faults';

/** No answer came. `words`: what the asking server's own library says of it. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
}

const silence = (): CallFailed =>
  new CallFailed(
    'cURL error 28: Operation timed out after 5001 milliseconds with 0 bytes received',
  );

const broken = (): CallFailed =>
  new CallFailed('cURL error 56: Recv failure: Connection reset by peer');

/** Statuses whose answers have no body. */
const BODILESS = [204, 205, 304];

/**
 * One played host asks another, without a wire: the planned faults reach it as they reach anybody.
 *
 * Silence is told at once: nobody waits for a time-out of a made-up server. Raises CallFailed.
 */
export async function callWithFaults(
  realm: Realm,
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { host, pathname, search } = new URL(request.url);
  const fault = nextFault(realm, request.method, host, `${pathname}${search}`);
  if (!fault) return answer(request);
  const struck = await strike(fault, host, pathname);
  switch (struck.kind) {
    case 'answer':
      return new Response(BODILESS.includes(struck.status) ? null : struck.body, struck);
    case 'reset':
      throw broken();
    case 'stall':
      throw silence();
    case 'goes-on': {
      const done = await answer(request);
      if (fault.kind !== 'lost') return done;
      fault.onHit?.();
      throw silence();
    }
  }
}
