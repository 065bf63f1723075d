import { nameSignInError } from '@engine/identity/name-sign-in-error';
import { AppError } from '@shared/errors';
import { describe, expect, test } from 'vitest';

const msal = (properties: Record<string, string>): Error =>
  Object.assign(new Error(properties.errorMessage ?? ''), properties);

const entra = (number: string, errorCode = 'invalid_grant'): Error =>
  msal({
    errorCode,
    errorMessage: `AADSTS${number}: Some words. Trace ID: 1 Correlation ID: 2 Timestamp: 3`,
    correlationId: 'correlation',
  });

describe('what MSAL throws', () => {
  test.each([
    ['65004', 'auth.refused'],
    ['65001', 'auth.consentNeeded'],
    ['90094', 'auth.consentNeeded'],
    ['700016', 'auth.appUnknown'],
    ['50011', 'auth.appUnknown'],
    ['53003', 'auth.accessBlocked'],
    ['50105', 'auth.accessBlocked'],
    ['50057', 'auth.accessBlocked'],
    ['50076', 'auth.signInNeeded'],
    ['50078', 'auth.signInNeeded'],
    ['50133', 'auth.signInNeeded'],
    ['50173', 'auth.signInNeeded'],
    ['700082', 'auth.signInNeeded'],
    ['7000222', 'auth.secretExpired'],
  ])('with AADSTS%s is %s', (number, code) => {
    expect(nameSignInError(entra(number))).toMatchObject({
      code,
      details: { upstreamCode: `AADSTS${number}`, correlationId: 'correlation' },
    });
  });

  test.each([
    ['access_denied', 'auth.refused'],
    ['consent_required', 'auth.consentNeeded'],
    ['no_tokens_found', 'auth.signInNeeded'],
    ['interaction_required', 'auth.signInNeeded'],
    ['login_required', 'auth.signInNeeded'],
    ['invalid_grant', 'auth.signInNeeded'],
    ['loopback_server_query_response_not_supported', 'auth.unexpected'],
    ['temporarily_unavailable', 'auth.unexpected'],
  ])('with its own word %s is %s', (errorCode, code) => {
    expect(nameSignInError(msal({ errorCode }))).toMatchObject({
      code,
      details: { upstreamCode: errorCode },
    });
  });

  test('for a refresh token that ended with a number nobody listed asks to sign in again', () => {
    const { code, details } = nameSignInError(entra('599999'));
    expect([code, details.upstreamCode]).toEqual(['auth.signInNeeded', 'AADSTS599999']);
  });

  test('keeps the words, but not the ids behind them', () => {
    expect(nameSignInError(entra('50076')).details.upstreamMessage).toBe(
      'AADSTS50076: Some words.',
    );
  });

  test('instead of the network’s own mishap gives way to it', () => {
    const offline = new AppError('network.offline');
    expect(nameSignInError(msal({ errorCode: 'network_error' }), offline)).toBe(offline);
    expect(nameSignInError(entra('50076'), offline).code).toBe('auth.signInNeeded');
  });

  test.each([[null], ['a text'], [new TypeError('a bug')]])(
    'and is none of its errors (%s) is unexpected',
    (thrown) => {
      expect(nameSignInError(thrown).code).toBe('auth.unexpected');
    },
  );
});
