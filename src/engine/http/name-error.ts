import { AppError, type ErrorCode } from '@shared/errors';
import { described } from './described';

/** Codes of Node (cause.code) and of Chromium (message) for the same mishaps. */
const names: readonly (readonly [RegExp, ErrorCode])[] = [
  [/ENOTFOUND|ERR_NAME_NOT_RESOLVED/, 'network.nameUnknown'],
  [
    /EAI_AGAIN|ERR_INTERNET_DISCONNECTED|ENETUNREACH|ENETDOWN|ERR_NETWORK_CHANGED|ERR_ADDRESS_UNREACHABLE|EHOSTUNREACH/,
    'network.offline',
  ],
  [/ECONNREFUSED|ERR_CONNECTION_REFUSED/, 'network.refused'],
  [
    /ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ERR_(CONNECTION_)?TIMED_OUT|TimeoutError/,
    'network.timedOut',
  ],
  // Before the certificate: Node tells a cut handshake as ECONNRESET "before secure TLS connection was established".
  [
    /ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_CONNECTION_(RESET|CLOSED)|ERR_EMPTY_RESPONSE|ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|UND_ERR_RES_CONTENT_LENGTH|other side closed|terminated/,
    'network.reset',
  ],
  [/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/, 'network.certificate'],
];

/** Gives a platform's own network error a name of ours; what is not known becomes network.unexpected. */
export function nameError(error: unknown, host: string): AppError {
  if (error instanceof AppError) return error;
  const text = described(error);
  const found = names.find(([pattern]) => pattern.test(text));
  const details = found ? {} : { upstreamMessage: text.slice(0, 200) };
  return new AppError(found?.[1] ?? 'network.unexpected', { host }, details, { cause: error });
}
