import type { AppError } from '@shared/errors';
import { described } from './described';

/** Failures that can only come before a connection stands. */
const BEFORE: ReadonlySet<string> = new Set(['network.nameUnknown', 'network.refused']);

/**
 * What Node and Chromium say of a connection that never stood.
 *
 * Chromium's words for a network that went away fit a connection that stood as well, so none of them is here.
 */
const NEVER_STOOD =
  /EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|\bconnect E[A-Z]+|ERR_(CONNECTION_TIMED_OUT|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED)|ERR_CERT_|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|CERT_UNTRUSTED|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME/;

/** Whether it is certain that nothing of a request has left: its connection never stood. */
export const neverConnected = ({ code, cause }: AppError): boolean =>
  BEFORE.has(code) || NEVER_STOOD.test(described(cause));
