import type { AppError } from '@shared/errors';
import { neverConnected } from '../http/never-connected';

/**
 * Whether Exchange may have the mail although the send failed.
 *
 * Only an answer of 4xx says that it was refused, and only a connection that never stood that it never left: a gateway
 * gives its 5xx for a server that goes on working, and a connection may break after the last byte.
 */
export function mayHaveTaken(error: AppError): boolean {
  const { code, details } = error;
  if (code.startsWith('graph.')) return !isRefusal(details.status);
  if (code.startsWith('network.')) return !neverConnected(error);
  return code === 'run.cancelled';
}

const isRefusal = (status = 0): boolean => status >= 400 && status < 500;
