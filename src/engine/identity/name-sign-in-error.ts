import { AppError, type ErrorDetails } from '@shared/errors';
import { codeOfEntra, entraNumber } from './entra-code';

const text = (error: object, key: string): string => {
  const value = Object.entries(error).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
};

/** MSAL's own words for "a browser is needed". */
const NEEDS_SIGN_IN =
  /no_tokens_found|interaction_required|login_required|refresh_token_expired|no_account|invalid_grant/;

/**
 * Turns whatever MSAL throws into an error of ours. Reads properties only: MSAL's classes change between versions.
 *
 * The upstream message is cut before the trace ids and holds no token.
 */
export function nameSignInError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error)) {
    return new AppError('auth.unexpected', {}, {}, { cause: error });
  }
  const cause = error.cause instanceof AppError ? error.cause : null;
  if (cause) return cause;
  const code = text(error, 'errorCode');
  const message = text(error, 'errorMessage') || error.message;
  const number =
    entraNumber(message) ??
    (/^\d{4,9}$/.test(text(error, 'errorNo')) ? text(error, 'errorNo') : null);
  const correlationId = text(error, 'correlationId');
  const details: Partial<ErrorDetails> = {
    ...(number ? { upstreamCode: `AADSTS${number}` } : code ? { upstreamCode: code } : {}),
    ...(correlationId ? { correlationId } : {}),
    upstreamMessage: (message.split(/ Trace ID:/)[0] ?? '').slice(0, 400),
  };
  const known = codeOfEntra(number);
  if (known) return new AppError(known, {}, details, { cause: error });
  if (code === 'access_denied') return new AppError('auth.refused', {}, details, { cause: error });
  if (number === null && NEEDS_SIGN_IN.test(code)) {
    return new AppError('auth.signInNeeded', {}, details, { cause: error });
  }
  return new AppError('auth.unexpected', {}, details, { cause: error });
}
