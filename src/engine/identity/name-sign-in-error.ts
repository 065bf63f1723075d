import { AppError, type ErrorCode, type ErrorDetails } from '@shared/errors';
import { codeOfEntra, entraNumber } from './entra-code';

const text = (error: object, key: string): string => {
  const value = Object.entries(error).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
};

/** MSAL's own words for "a browser is needed". `invalid_grant`: the refresh token no longer counts. */
const NEEDS_SIGN_IN =
  /no_tokens_found|interaction_required|login_required|refresh_token_expired|no_account|invalid_grant/;

/** MSAL's words for a request of ours that failed; the cause is lost on the way through it. */
const NETWORK = /^(network_error|endpoints_resolution_error|openid_config_error)$/;

/**
 * Turns whatever MSAL throws into an error of ours. Reads properties only: MSAL's classes change between versions.
 *
 * `failure` is what its latest request ended with. The upstream message is cut before the trace ids and holds no token.
 */
export function nameSignInError(error: unknown, failure: AppError | null = null): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) {
    return new AppError('auth.unexpected', {}, {}, { cause: error });
  }
  const code = text(error, 'errorCode');
  if (failure && NETWORK.test(code)) return failure;
  const message = text(error, 'errorMessage') || error.message;
  const number = entraNumber(message) ?? /^\d{4,9}$/.exec(text(error, 'errorNo'))?.[0] ?? null;
  const correlationId = text(error, 'correlationId');
  const details: Partial<ErrorDetails> = {
    ...(number ? { upstreamCode: `AADSTS${number}` } : code ? { upstreamCode: code } : {}),
    ...(correlationId ? { correlationId } : {}),
    upstreamMessage: (message.split(/ Trace ID:/)[0] ?? '').slice(0, 400),
  };
  return new AppError(meaningOf(number, code), {}, details, { cause: error });
}

function meaningOf(number: string | null, code: string): ErrorCode {
  const known = codeOfEntra(number);
  if (known) return known;
  if (code === 'access_denied') return 'auth.refused';
  if (code === 'consent_required') return 'auth.consentNeeded';
  return NEEDS_SIGN_IN.test(code) ? 'auth.signInNeeded' : 'auth.unexpected';
}
