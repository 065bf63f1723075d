import { contentSecurityPolicy } from '@shared/content-security-policy';

/** Headers of every answer that carries a file of ours, in either host. */
export const pageHeaders = (connect: "'none'" | "'self'"): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(connect),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
});
