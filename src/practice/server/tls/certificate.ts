import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { isIP } from 'node:net';
import * as der from './der';

/** A certificate with its key, both PEM. */
export interface Pair {
  readonly certificate: string;
  readonly key: string;
}

interface Contents {
  readonly subject: string;
  readonly issuer: string;
  readonly subjectKey: KeyObject;
  readonly issuerKey: KeyObject;
  readonly from: Date;
  readonly until: Date;
  readonly extensions: readonly Buffer[];
}

const ECDSA_WITH_SHA256 = der.sequence(der.oid('1.2.840.10045.4.3.2'));
const DAY_MS = 86_400_000;

const name = (common: string): Buffer =>
  der.sequence(der.set(der.sequence(der.oid('2.5.4.3'), der.utf8(common))));

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  der.sequence(der.oid(id), ...(critical ? [der.boolean(true)] : []), der.octets(value));

const spki = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' });

/** RFC 5280, 4.2.1.2: any value that names the key will do. */
const keyIdentifier = (key: KeyObject): Buffer => createHash('sha1').update(spki(key)).digest();

/** An X.509 v3 certificate (RFC 5280), signed with ECDSA and SHA-256. */
function certificate(contents: Contents): string {
  const serial = randomBytes(15);
  serial[0] = (serial[0] ?? 0) | 1;
  const body = der.sequence(
    der.context(0, der.integer(Buffer.from([2]))),
    der.integer(serial),
    ECDSA_WITH_SHA256,
    name(contents.issuer),
    der.sequence(der.time(contents.from), der.time(contents.until)),
    name(contents.subject),
    spki(contents.subjectKey),
    der.context(
      3,
      der.sequence(
        extension('2.5.29.14', false, der.octets(keyIdentifier(contents.subjectKey))),
        extension(
          '2.5.29.35',
          false,
          der.sequence(der.context(0, keyIdentifier(contents.issuerKey), false)),
        ),
        ...contents.extensions,
      ),
    ),
  );
  const signature = sign('sha256', body, contents.issuerKey);
  const whole = der.sequence(body, ECDSA_WITH_SHA256, der.bits(signature)).toString('base64');
  const lines = whole.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

export interface Authority {
  readonly certificate: string;
  readonly key: KeyObject;
}

export const AUTHORITY_NAME = 'Sendwell practice authority';

/** A certificate authority that lives ten years and signs nothing but servers. */
export function makeAuthority(now: Date): Authority {
  const key = newKey();
  const made = certificate({
    subject: AUTHORITY_NAME,
    issuer: AUTHORITY_NAME,
    subjectKey: key,
    issuerKey: key,
    from: new Date(now.getTime() - DAY_MS),
    until: new Date(now.getTime() + 3650 * DAY_MS),
    extensions: [
      extension('2.5.29.19', true, der.sequence(der.boolean(true), der.integer(Buffer.from([0])))),
      // keyCertSign and cRLSign.
      extension('2.5.29.15', true, der.bits(Buffer.from([0x06]), 1)),
    ],
  });
  return { certificate: made, key };
}

/** A server's certificate for these names and addresses. */
export function makeServer(
  authority: Authority,
  hosts: readonly string[],
  now: Date,
  key: KeyObject = newKey(),
): Pair {
  const names = hosts.map((host) =>
    isIP(host) === 4
      ? der.context(7, Buffer.from(host.split('.').map(Number)), false)
      : der.context(2, Buffer.from(host, 'ascii'), false),
  );
  const made = certificate({
    subject: 'Sendwell practice tenant',
    issuer: AUTHORITY_NAME,
    subjectKey: key,
    issuerKey: authority.key,
    from: new Date(now.getTime() - DAY_MS),
    until: new Date(now.getTime() + 397 * DAY_MS),
    extensions: [
      extension('2.5.29.19', true, der.sequence()),
      // digitalSignature.
      extension('2.5.29.15', true, der.bits(Buffer.from([0x80]), 7)),
      extension('2.5.29.37', false, der.sequence(der.oid('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.17', false, der.sequence(...names)),
    ],
  });
  return { certificate: made, key: pem(key) };
}
