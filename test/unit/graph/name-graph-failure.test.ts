import { nameGraphFailure } from '@engine/graph/name-graph-failure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const answer = (status: number, body: unknown) => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
  url: 'https://graph.microsoft.com/v1.0/me',
  requestId: 'r-1',
  elapsedMs: 1,
});

describe('a refusal of Graph', () => {
  test.each([
    [
      400,
      { error: { code: 'Request_BadRequest', message: 'No.' } },
      'graph.badRequest',
      'Request_BadRequest',
    ],
    [
      400,
      { error: { code: 'Request_BadRequest', innerError: { code: 'NoBackingApplicationObject' } } },
      'graph.badRequest',
      'NoBackingApplicationObject',
    ],
    [
      400,
      {
        error: {
          code: 'Request_BadRequest',
          details: [{ code: 'NoBackingApplicationObject', target: 'appId' }],
        },
      },
      'graph.badRequest',
      'NoBackingApplicationObject',
    ],
    [
      401,
      { error: { code: 'InvalidAuthenticationToken' } },
      'graph.unauthorised',
      'InvalidAuthenticationToken',
    ],
    [
      403,
      { error: { code: 'Authorization_RequestDenied' } },
      'graph.denied',
      'Authorization_RequestDenied',
    ],
    [403, { error: { code: 'Directory_QuotaExceeded' } }, 'graph.quota', 'Directory_QuotaExceeded'],
    [
      404,
      { error: { code: 'Request_ResourceNotFound' } },
      'graph.notFound',
      'Request_ResourceNotFound',
    ],
    [409, { error: { code: 'ObjectConflict' } }, 'graph.conflict', 'ObjectConflict'],
    [429, '', 'graph.throttled', undefined],
    [502, '<html>Bad Gateway</html>', 'graph.unavailable', undefined],
    [418, { error: 'teapot' }, 'graph.unexpected', undefined],
  ])('%i %j is %s', (status, body, code, upstreamCode) => {
    const error = nameGraphFailure(answer(status, body));
    expect([error.code, error.details.upstreamCode]).toEqual([code, upstreamCode]);
    expect(error.details).toMatchObject({ status, requestId: 'r-1' });
  });

  test('is named whatever its body holds @promise R06', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 599 }),
        fc.oneof(fc.string(), fc.json()),
        (status, body) => {
          expect(nameGraphFailure(answer(status, body)).code).toMatch(/^graph\./);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
