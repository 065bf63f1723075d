import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of one run: only who was given the address with its fragment can talk to this host. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const sameToken = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};
