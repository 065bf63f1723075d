import { AppError } from '@shared/errors';
import type { Transport } from './transport';

/** The wire over Node's own fetch, for hosts without Chromium's network stack. */
export const nodeTransport: Transport = async ({
  method,
  url,
  headers,
  body,
  signal,
  maxBytes,
}) => {
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    signal,
    ...(body === null ? {} : { body }),
  });
  const parts: Uint8Array[] = [];
  let size = 0;
  if (response.body) {
    for await (const part of response.body) {
      size += part.byteLength;
      if (size > maxBytes) throw new AppError('network.tooLarge', { host: new URL(url).host });
      parts.push(part);
    }
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.concat(parts).toString('utf8'),
  };
};
