import { connect } from 'node:net';
import { AppError } from '@shared/errors';
import { nameError } from '../http/name-error';

/** Connects and answers the first line the other side says (RFC 5321 section 3.1). Raises `network.*`. */
export function greet(host: string, port: number, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const stop = (): void => {
      socket.destroy();
      reject(new AppError('network.timedOut', { host }));
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.setEncoding('latin1');
    socket.once('data', (line) => {
      signal.removeEventListener('abort', stop);
      resolve(String(line).split(/\r?\n/)[0]?.slice(0, 200) ?? '');
      socket.end('QUIT\r\n');
    });
    socket.once('error', (error) => {
      signal.removeEventListener('abort', stop);
      reject(nameError(error, host));
    });
  });
}
